// Decides which account and Region of the input count (--account, --region), or that one must be
// chosen (M-1).
#include "model/answers/account_choice.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/answers/shared_accounts.h"
#include "model/text/input_error.h"

namespace connectsim {

namespace {

using Names = std::set<std::string>;

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) {
    text += text.empty() ? name : ", " + name;
  }
  return text;
}

// The folder that all files lie in, to say what an error is about.
std::string common_folder(const std::vector<SavedAnswer>& answers) {
  std::string common = answers.front().place.folder;
  for (const SavedAnswer& answer : answers) {
    while (!common.empty() && answer.place.folder != common &&
           answer.place.folder.compare(0, common.size() + 1, common + "/") != 0) {
      const std::size_t slash = common.rfind('/');
      common.resize(slash == std::string::npos ? 0 : slash);
    }
  }
  return common.empty() ? "the input" : common;
}

// What is chosen between, and how to say so.
struct Subject {
  std::string FilePlace::*of_file;
  std::string_view AwsPlace::*of_entry;
  std::string_view one;
  std::string_view several;
  std::string_view option;
};
constexpr Subject accounts{&FilePlace::account, &AwsPlace::account, "account", "accounts",
                           "--account"};
constexpr Subject regions{&FilePlace::region, &AwsPlace::region, "Region", "Regions", "--region"};

InputError several(const std::vector<SavedAnswer>& answers, const Subject& subject,
                   const Names& names) {
  return InputError(common_folder(answers),
                    "holds " + std::to_string(names.size()) + " " + std::string(subject.several) +
                        ": " + joined(names) + "; choose one with " + std::string(subject.option));
}

InputError not_there(const std::vector<SavedAnswer>& answers, const Subject& subject,
                     const std::string& chosen, const Names& names) {
  return InputError(common_folder(answers), "holds no " + std::string(subject.one) + " " + chosen +
                                                ", only " + joined(names));
}

// What the paths of the files name: the folders that hold entries if any does, else all.
Names names_in_paths(const std::vector<SavedAnswer>& answers, const Subject& subject) {
  Names all;
  Names with_entries;
  for (const SavedAnswer& answer : answers) {
    const std::string& name = answer.place.*subject.of_file;
    if (answer.counts && !name.empty() && answer.answer.is_used()) {
      all.insert(name);
      if (answer.has_entries()) {
        with_entries.insert(name);
      }
    }
  }
  return with_entries.empty() ? all : with_entries;
}

// The parts whose entries never come from another account than the one that was asked.
bool is_decisive(Part part) { return part == Part::db_clusters || part == Part::functions; }

// What entries say of themselves, in files whose paths do not say it.
Names names_in_entries(const std::vector<SavedAnswer>& answers, const Subject& subject,
                       const EntryFilter& filter) {
  Names names;
  for (const SavedAnswer& answer : answers) {
    if (!answer.counts || !(answer.place.*subject.of_file).empty()) {
      continue;
    }
    for (const Content& content : answer.answer.contents) {
      for_each_entry(content, [&](const Value& entry) {
        const AwsPlace place = place_of_entry(entry);
        if (!(place.*subject.of_entry).empty() &&
            filter.admits(content.part, entry, answer.place)) {
          names.emplace(place.*subject.of_entry);
        }
      });
    }
  }
  return names;
}

void leave_out_others(std::vector<SavedAnswer>& answers, const Subject& subject,
                      const std::string& chosen) {
  for (SavedAnswer& answer : answers) {
    const std::string& name = answer.place.*subject.of_file;
    answer.counts = answer.counts && (name.empty() || name == chosen);
  }
}

// The folders that belong to an account: the one of its name, else where get-caller-identity
// answered its id, else where clusters and functions bear it, else where anything does.
Names folders_of_account(const std::vector<SavedAnswer>& answers, const std::string& account) {
  Names by_caller;
  Names by_decisive_entries;
  Names by_entries;
  for (const SavedAnswer& answer : answers) {
    const std::string& folder = answer.place.account;
    if (folder.empty()) {
      continue;
    }
    if (folder == account) {
      return {folder};
    }
    if (answer.answer.caller_account == account) {
      by_caller.insert(folder);
    }
    for (const Content& content : answer.answer.contents) {
      for_each_entry(content, [&](const Value& entry) {
        if (place_of_entry(entry).account == account) {
          (is_decisive(content.part) ? by_decisive_entries : by_entries).insert(folder);
        }
      });
    }
  }
  if (!by_caller.empty()) {
    return by_caller;
  }
  return by_decisive_entries.empty() ? by_entries : by_decisive_entries;
}

// The id behind an account's folder, for entries in files outside of it; empty when unknown.
std::string id_of_folder(const std::vector<SavedAnswer>& answers, const std::string& folder) {
  if (is_account_id(folder)) {
    return folder;
  }
  for (const SavedAnswer& answer : answers) {
    if (answer.place.account == folder && !answer.answer.caller_account.empty()) {
      return std::string(answer.answer.caller_account);
    }
  }
  return "";
}

// Flat files of several accounts are one network only where the accounts share one.
void check_flat_accounts(const std::vector<SavedAnswer>& answers,
                         std::vector<std::string>& warnings) {
  const FlatAccounts flat = flat_accounts(answers);
  if (!flat.are_connected && flat.have_hosts) {
    throw several(answers, accounts, flat.names);
  }
  if (flat.names.size() > 1) {
    const std::string_view what =
        flat.are_connected ? " accounts that share a network: " : " accounts, of groups only: ";
    warnings.push_back(common_folder(answers) + ": holds " + std::to_string(flat.names.size()) +
                       std::string(what) + joined(flat.names) +
                       "; they are looked at together, --account leaves out the others");
  }
}

std::string chosen_account(std::vector<SavedAnswer>& answers, const std::string& wanted,
                           std::vector<std::string>& warnings) {
  Names in_paths = names_in_paths(answers, accounts);
  if (wanted.empty()) {
    check_flat_accounts(answers, warnings);
    if (in_paths.size() > 1) {
      throw several(answers, accounts, in_paths);
    }
    if (!in_paths.empty()) {
      leave_out_others(answers, accounts, *in_paths.begin());
    }
    return "";
  }
  const Names folders = folders_of_account(answers, wanted);
  if (folders.size() > 1) {
    throw several(answers, accounts, folders);
  }
  Names in_entries = names_in_entries(answers, accounts, {});
  const bool is_in_entries = in_entries.count(wanted) > 0;
  if (folders.empty() && !is_in_entries && in_paths.size() + in_entries.size() > 0) {
    in_paths.merge(in_entries);
    throw not_there(answers, accounts, wanted, in_paths);
  }
  const std::string folder = folders.empty() ? wanted : *folders.begin();
  leave_out_others(answers, accounts, folder);
  return folders.empty() || is_account_id(wanted) ? wanted : id_of_folder(answers, folder);
}

std::string chosen_region(std::vector<SavedAnswer>& answers, const std::string& wanted,
                          const EntryFilter& filter) {
  Names names = names_in_entries(answers, regions, filter);
  names.merge(names_in_paths(answers, regions));
  if (wanted.empty()) {
    if (names.size() > 1) {
      throw several(answers, regions, names);
    }
    if (!names.empty()) {
      leave_out_others(answers, regions, *names.begin());
    }
    return "";
  }
  const bool is_folder =
      std::any_of(answers.begin(), answers.end(),
                  [&wanted](const SavedAnswer& answer) { return answer.place.region == wanted; });
  if (!names.empty() && names.count(wanted) == 0 && !is_folder) {
    throw not_there(answers, regions, wanted, names);
  }
  leave_out_others(answers, regions, wanted);
  return wanted;
}

}  // namespace

bool EntryFilter::admits(Part part, const Value& entry, const FilePlace& file) const {
  if (account.empty() && region.empty()) {
    return true;
  }
  const AwsPlace place = place_of_entry(entry);
  const auto is_shared_between_accounts = [](Part one) {
    return one == Part::vpcs || one == Part::subnets || one == Part::prefix_lists ||
           one == Part::security_group_vpc_associations;
  };
  const auto agrees = [](const std::string& chosen, const std::string& of_file,
                         std::string_view of_entry) {
    return chosen.empty() || !of_file.empty() || of_entry.empty() || of_entry == chosen;
  };
  return (is_shared_between_accounts(part) || agrees(account, file.account, place.account)) &&
         agrees(region, file.region, place.region);
}

EntryFilter choose_account_and_region(std::vector<SavedAnswer>& answers,
                                      const AccountChoice& choice,
                                      std::vector<std::string>& warnings) {
  EntryFilter filter;
  filter.account = chosen_account(answers, choice.account, warnings);
  filter.region = chosen_region(answers, choice.region, filter);
  return filter;
}

}  // namespace connectsim
