#include "tests/support/prose_oracle/listed.h"

#include <algorithm>
#include <tuple>

#include "tests/support/prose_oracle/names.h"
#include "tests/support/prose_oracle/rules.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

// V-1. Further rules of the group do not matter here (V-3), nor does the function's VPC.
bool points_to(const Account& account, const Function& function, const Port& port,
               const Ids& destinations) {
  return std::any_of(function.groups.begin(), function.groups.end(), [&](const std::string& id) {
    const Group* group = find_group(account, id);
    return group != nullptr && is_compute_name(group->name) &&
           has_pair_rule_out(account, *group, port, destinations);
  });
}

// V-2.
bool has_managed_group(const Account& account, const Proxy& proxy) {
  return std::any_of(proxy.groups.begin(), proxy.groups.end(), [&](const std::string& id) {
    const Group* group = find_group(account, id);
    return group != nullptr && matches(group->name, Pattern::rdsproxy_lambda);
  });
}

// V-1: directly, and through each proxy that belongs to the cluster.
std::vector<std::string> ways(const Account& account, const Cluster& cluster,
                              const Function& function) {
  std::vector<std::string> via;
  if (points_to(account, function, port_of(account, cluster), groups_of(cluster))) {
    via.push_back("direct");
  }
  for (const Proxy& proxy : account.proxies) {
    if (belongs_to(account, proxy, cluster) && has_managed_group(account, proxy) &&
        points_to(account, function, port_of(proxy), proxy.groups)) {
      via.push_back("proxy:" + proxy.name);
    }
  }
  std::sort(via.begin(), via.end());
  return via;
}

}  // namespace

std::vector<Listing> listed(const Account& account) {
  std::vector<Listing> list;
  for (const Cluster& cluster : account.clusters) {
    for (const Function& function : account.functions) {
      const std::vector<std::string> via = ways(account, cluster, function);
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

}  // namespace prose_oracle
