// Section 8: V-1 and V-2; V-3 is what they leave out.
#include "tests/support/prose_oracle/listed.h"

#include <algorithm>
#include <tuple>

#include "tests/support/prose_oracle/names.h"
#include "tests/support/prose_oracle/rules.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

// V-1: the port range of the rule, by the reading listing_port.
bool is_port_range_right(const Rule& rule, int port, const Readings& readings) {
  if (!rule.from_port || !rule.to_port) {
    return false;
  }
  if (readings.listing_port == ListingPort::contains) {
    return *rule.from_port <= port && port <= *rule.to_port;
  }
  return *rule.from_port == port && *rule.to_port == port;
}

// V-1: a rule out, tcp, to one of the groups. Further rules of the group do not matter (V-3).
bool has_rule_to(const Account& account, const Group& group, const Port& port,
                 const Ids& destinations, const Readings& readings) {
  return port && std::any_of(group.rules.begin(), group.rules.end(), [&](const Rule& rule) {
           return rule.outbound && rule.protocol == "tcp" && rule.peer_kind == PeerKind::group &&
                  is_port_range_right(rule, *port, readings) && is_same_account(group, rule) &&
                  contains(destinations, rule.peer) && find_group(account, rule.peer) != nullptr;
         });
}

// V-1: name and rule on one group or, by the reading, on any two. The VPC is not asked.
bool points_to(const Account& account, const Function& function, const Port& port,
               const Ids& destinations, const Readings& readings) {
  bool any_named = false;
  bool any_with_rule = false;
  bool any_with_both = false;
  for (const std::string& id : function.groups) {
    const Group* group = find_group(account, id);
    if (group == nullptr) {
      continue;
    }
    const bool named = is_compute_name(group->name);
    const bool with_rule = has_rule_to(account, *group, port, destinations, readings);
    any_named = any_named || named;
    any_with_rule = any_with_rule || with_rule;
    any_with_both = any_with_both || (named && with_rule);
  }
  return readings.listing == ListingGroups::several_groups ? any_named && any_with_rule
                                                           : any_with_both;
}

// V-2.
bool has_managed_group(const Account& account, const Proxy& proxy) {
  return std::any_of(proxy.groups.begin(), proxy.groups.end(), [&](const std::string& id) {
    const Group* group = find_group(account, id);
    return group != nullptr && matches(group->name, Pattern::rdsproxy_lambda);
  });
}

// Directly, and through each proxy.
std::vector<std::string> ways(const Account& account, const Cluster& cluster,
                              const Function& function, const Readings& readings) {
  std::vector<std::string> via;
  if (is_listed(account, cluster, function, nullptr, readings)) {
    via.push_back("direct");
  }
  for (const Proxy& proxy : account.proxies) {
    if (is_listed(account, cluster, function, &proxy, readings)) {
      via.push_back("proxy:" + proxy.name);
    }
  }
  std::sort(via.begin(), via.end());
  return via;
}

void list_unknown_groups(const Account& account, const Ids& ids, std::set<std::string>& unknown) {
  for (const std::string& id : ids) {
    if (find_group(account, id) == nullptr) {
      unknown.insert("group:" + id);
    }
  }
}

}  // namespace

bool is_listed(const Account& account, const Cluster& cluster, const Function& function,
               const Proxy* proxy, const Readings& readings) {
  if (proxy == nullptr) {
    return points_to(account, function, port_of(account, cluster), groups_of(cluster), readings);
  }
  return belongs_to(account, *proxy, cluster) && has_managed_group(account, *proxy) &&
         points_to(account, function, port_of(*proxy), proxy->groups, readings);
}

std::vector<Listing> listed(const Account& account, const Readings& readings) {
  std::vector<Listing> list;
  for (const Cluster& cluster : account.clusters) {
    for (const Function& function : account.functions) {
      const std::vector<std::string> via = ways(account, cluster, function, readings);
      if (!via.empty()) {
        list.push_back({cluster.id, function.name, via});
      }
    }
  }
  std::sort(list.begin(), list.end(), [](const Listing& first, const Listing& second) {
    return std::tie(first.cluster, first.function) < std::tie(second.cluster, second.function);
  });
  return list;
}

std::set<std::string> unknown_to_listed(const Account& account) {
  std::set<std::string> unknown;
  if (!account.groups_given) {
    unknown.insert("security-groups");
  }
  for (const Proxy& proxy : account.proxies) {
    if (!proxy.targets_given) {
      unknown.insert("targets:" + proxy.name);
    }
    if (!proxy.groups_given) {
      unknown.insert("proxy-groups:" + proxy.name);
    }
    list_unknown_groups(account, proxy.groups, unknown);
  }
  for (const Function& function : account.functions) {
    if (!function.groups_given) {
      unknown.insert("function-groups:" + function.name);
    }
    list_unknown_groups(account, function.groups, unknown);
  }
  for (const Cluster& cluster : account.clusters) {
    if (!cluster.memberships_given) {
      unknown.insert("cluster-groups:" + cluster.id);
    }
    if (!port_of(account, cluster)) {
      unknown.insert("cluster-port:" + cluster.id);
    }
    list_unknown_groups(account, groups_of(cluster), unknown);
  }
  return unknown;
}

}  // namespace prose_oracle
