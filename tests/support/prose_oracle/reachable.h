// Whether the security groups admit the traffic: section 9. Only security groups are looked at:
// routes, network ACLs, DNS and IAM database authentication are not, nor further endpoints of a
// proxy.
#pragma once

#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/endpoints.h"
#include "tests/support/prose_oracle/rules.h"

namespace prose_oracle {

// In this order, so that the worse of two is the smaller one.
enum class Reachability { blocked, depends, reachable };

// H-2: a rule that decides, and the group that has it.
struct DecidingRule {
  std::string group;
  Rule rule;
};

struct Hop {
  Reachability result = Reachability::blocked;
  // Of the version that decides; all of a union. Empty when a side has no rule that admits.
  std::vector<DecidingRule> out;
  std::vector<DecidingRule> in;
};

struct Path {
  Reachability result = Reachability::blocked;
  std::vector<Hop> hops;
};

Hop reach(const Account& account, const Endpoint& from, const Endpoint& to, const Port& port);

// Function -> cluster; function -> proxy -> cluster; proxy -> cluster.
Path reach_directly(const Account& account, const Function& function, const Cluster& cluster);
Path reach_through_proxy(const Account& account, const Function& function, const Proxy& proxy,
                         const Cluster& cluster);
Path reach_from_proxy(const Account& account, const Proxy& proxy, const Cluster& cluster);

std::string to_string(Reachability value);

}  // namespace prose_oracle
