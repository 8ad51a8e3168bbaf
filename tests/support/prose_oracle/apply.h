// What an action does: section 7.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/decide.h"
#include "tests/support/prose_oracle/readings.h"

namespace prose_oracle {

//
struct CreatedGroup {
  std::string role;  // "compute", "proxy", "database"
  // Its id is "new:<name>"; so are the ids by which its rules name the other new groups.
  Group group;
};

// real parameter names; ids that do not exist yet begin with "new:".
struct Call {
  std::string service;
  std::string operation;
  nlohmann::json parameters;
};

// The plan of an action, and the account after it.
struct Applied {
  std::vector<CreatedGroup> created;
  // The whole group lists after the action, in order, new groups by id; the new one is last.
  Ids function_groups;
  Ids proxy_groups;
  Ids cluster_groups;
  // the compute spare that `associate` chose, and under proxy_too the proxy spare.
  std::string associated;
  std::string associated_with_proxy;
  // the proxy that the request creates; empty otherwise.
  std::string new_proxy;
  // the proxy's targets are registered.
  bool registers_targets = false;
  std::vector<Call> calls;
  // with any of these the plan above stands, but `after` is the account unchanged.
  std::set<std::string> obstacles;
  // the check of the function's state was not made.
  std::set<std::string> notes;
  Account after;
};

Applied apply(const Account& account, const Request& request, const Answer& answer,
              const Readings& readings = {});

// the account once its proxies have come up. In settle.cpp.
Account settle(const Account& account);

// the API calls of a plan, in calls.cpp, without reading its `calls` and `after`.
std::vector<Call> calls_of(const Account& account, const Request& request, const Applied& plan);

}  // namespace prose_oracle
