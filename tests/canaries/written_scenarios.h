#pragma once

#include <string>
#include <vector>

#include "tests/support/example_account.h"

namespace connectsim::tests {

/// A scenario written by hand, one thing away from an account that is connected.
struct WrittenScenario {
  std::string id;
  Json account;
  Json request;

  [[nodiscard]] std::string line() const;
};

/// What generated scenarios do not hold, because they begin where reading ends: names, protocols,
/// peers, owners, states, statuses and types as texts, and what may be left out (N-1, G-1, X-1).
std::vector<WrittenScenario> scenarios_of_readers();

/// Every requirement, met just so and not met (section 6).
std::vector<WrittenScenario> scenarios_of_requirements();

/// What an action makes of names in use, spares and full lists (N-3, A-2 to A-8).
std::vector<WrittenScenario> scenarios_of_actions();

/// What the console lists and what the groups let through, or nearly (sections 8 and 9).
std::vector<WrittenScenario> scenarios_of_connections();

}  // namespace connectsim::tests
