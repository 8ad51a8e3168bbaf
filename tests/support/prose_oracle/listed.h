// What the console lists: section 8.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/readings.h"

namespace prose_oracle {

struct Listing {
  std::string cluster;
  std::string function;
  // "direct", "proxy:<name>", sorted.
  std::vector<std::string> via;

  bool operator==(const Listing&) const = default;
};

// M-5: sorted by cluster, then function.
std::vector<Listing> listed(const Account& account, const Readings& readings = {});

// V-1, V-2: one way; the direct one without a proxy.
bool is_listed(const Account& account, const Cluster& cluster, const Function& function,
               const Proxy* proxy, const Readings& readings = {});

// V-1, I-1: facts that the list needed and the snapshot lacks: targets of proxies, groups.
std::set<std::string> unknown_to_listed(const Account& account);

}  // namespace prose_oracle
