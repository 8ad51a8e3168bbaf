// Decides whether several accounts in flat files are one network: shared VPCs and peerings are.
#include "model/answers/shared_accounts.h"

#include <map>
#include <string_view>
#include <utility>

#include "model/answers/aws_place.h"

namespace connectsim {
namespace {

bool tells_account(Part part) {
  return part == Part::db_clusters || part == Part::db_instances || part == Part::db_proxies ||
         part == Part::functions || part == Part::security_groups;
}

// Ids and accounts that belong together.
class Networks {
 public:
  std::size_t number_of(std::string_view id) {
    const auto [entry, is_new] = numbers_.try_emplace(id, parents_.size());
    if (is_new) {
      add();
    }
    return entry->second;
  }
  // An entry of nobody known, whose ids belong together all the same.
  std::size_t add() {
    parents_.push_back(parents_.size());
    return parents_.size() - 1;
  }
  void join(std::size_t one, std::size_t other) { parents_[root(one)] = root(other); }
  std::size_t root(std::size_t number) {
    while (parents_[number] != number) {
      number = parents_[number] = parents_[parents_[number]];
    }
    return number;
  }

 private:
  std::map<std::string_view, std::size_t> numbers_;
  std::vector<std::size_t> parents_;
};

// Joins all ids of networks and groups in an entry, however deep they stand, with its own.
void join_ids(const Value& value, std::size_t own, Networks& networks) {
  if (value.is_text()) {
    const std::string_view text = value.text();
    if (text.starts_with("vpc-") || text.starts_with("subnet-") || text.starts_with("sg-")) {
      networks.join(networks.number_of(text), own);
    }
    return;
  }
  for (const Value child : value.children()) {
    join_ids(child, own, networks);
  }
}

template <typename Visit>
void for_each_flat_entry(const std::vector<SavedAnswer>& answers, const Visit& visit) {
  for (const SavedAnswer& answer : answers) {
    if (!answer.counts || !answer.place.account.empty()) {
      continue;
    }
    for (const Content& content : answer.answer.contents) {
      for_each_entry(content, [&](const Value& entry) {
        const std::string_view account =
            tells_account(content.part) ? place_of_entry(entry).account : std::string_view();
        visit(content.part, entry, account);
      });
    }
  }
}

}  // namespace

FlatAccounts flat_accounts(const std::vector<SavedAnswer>& answers) {
  FlatAccounts accounts;
  std::map<std::pair<Part, std::string_view>, std::string_view> owners;
  for_each_flat_entry(answers, [&](Part part, const Value& entry, std::string_view account) {
    accounts.have_hosts = accounts.have_hosts || part == Part::db_clusters ||
                          part == Part::functions || part == Part::db_proxies;
    if (account.empty()) {
      return;
    }
    accounts.names.emplace(account);
    const Value name = entry.find(identity_member(part));
    if (name.is_text()) {
      const auto [owner, is_new] = owners.try_emplace({part, name.text()}, account);
      accounts.are_connected = accounts.are_connected && owner->second == account;
    }
  });
  if (accounts.names.size() < 2 || !accounts.are_connected) {
    return accounts;
  }
  Networks networks;
  for_each_flat_entry(answers, [&](Part, const Value& entry, std::string_view account) {
    join_ids(entry, account.empty() ? networks.add() : networks.number_of(account), networks);
  });
  const std::size_t first = networks.root(networks.number_of(*accounts.names.begin()));
  for (const std::string& name : accounts.names) {
    accounts.are_connected =
        accounts.are_connected && networks.root(networks.number_of(name)) == first;
  }
  return accounts;
}

}  // namespace connectsim
