// Section 1: rules in one spelling, and what is found by its id.
#include "tests/support/prose_oracle/account.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace prose_oracle {

namespace {

// The first of that name: ids are unique in a real account.
template <typename Thing>
const Thing* find_by(const std::vector<Thing>& things, const std::string Thing::*key,
                     const std::string& value) {
  for (const Thing& thing : things) {
    if (thing.*key == value) {
      return &thing;
    }
  }
  return nullptr;
}

// A port that is not given, or -1 as the CLI prints "any".
bool is_any_port(const std::optional<int>& port) { return !port || *port == -1; }

// Two spellings of one rule must compare equal: the owner says nothing new when it is the group's
// own account (G-2), "every protocol" has every port whatever is written (G-1), and tcp and udp
// without ports have all of them.
Rule normal_rule(const Group& group, Rule rule) {
  rule.protocol = normal_protocol(rule.protocol);
  if (rule.protocol == "all") {
    rule.from_port.reset();
    rule.to_port.reset();
  } else if ((rule.protocol == "tcp" || rule.protocol == "udp") && is_any_port(rule.from_port) &&
             is_any_port(rule.to_port)) {
    rule.from_port = 0;
    rule.to_port = 65535;
  }
  if (rule.peer_owner == group.owner) {
    rule.peer_owner.clear();
  }
  return rule;
}

}  // namespace

// G-1 names only tcp and "every protocol"; udp is here so that 17 and udp are one rule.
std::string normal_protocol(const std::string& protocol) {
  std::string lower = protocol;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  if (lower == "6") {
    return "tcp";
  }
  if (lower == "-1") {
    return "all";
  }
  if (lower == "17") {
    return "udp";
  }
  return lower;
}

// G-5. What is told of a peering is no part of the rule; of two answers that differ about it the
// first in the alphabet is kept, whatever their order (P-14).
void add_rule(Group& group, Rule rule) {
  Rule normal = normal_rule(group, std::move(rule));
  for (Rule& own : group.rules) {
    Rule same = normal;
    same.peering_status = own.peering_status;
    if (own != same) {
      continue;
    }
    if (own.peering_status.empty() ||
        (!normal.peering_status.empty() && normal.peering_status < own.peering_status)) {
      own.peering_status = normal.peering_status;
    }
    return;
  }
  group.rules.push_back(std::move(normal));
}

const Group* find_group(const Account& account, const std::string& id) {
  return find_by(account.groups, &Group::id, id);
}

const Cluster* find_cluster(const Account& account, const std::string& id) {
  return find_by(account.clusters, &Cluster::id, id);
}

const Instance* find_instance(const Account& account, const std::string& id) {
  return find_by(account.instances, &Instance::id, id);
}

const Function* find_function(const Account& account, const std::string& name) {
  return find_by(account.functions, &Function::name, name);
}

const Proxy* find_proxy(const Account& account, const std::string& name) {
  return find_by(account.proxies, &Proxy::name, name);
}

const Subnet* find_subnet(const Account& account, const std::string& id) {
  return find_by(account.subnets, &Subnet::id, id);
}

const SubnetGroup* find_subnet_group(const Account& account, const std::string& name) {
  return find_by(account.subnet_groups, &SubnetGroup::name, name);
}

const Vpc* find_vpc(const Account& account, const std::string& id) {
  return find_by(account.vpcs, &Vpc::id, id);
}

bool contains(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Ids once_each(const Ids& ids) {
  Ids result;
  for (const std::string& id : ids) {
    if (!contains(result, id)) {
      result.push_back(id);
    }
  }
  return result;
}

}  // namespace prose_oracle
