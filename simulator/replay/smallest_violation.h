#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulator/decision/decide.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// The smallest scenario of a group of violations, and what is decided about it.
struct SmallestViolation {
  std::string id;
  std::size_t group_count = 0;
  std::size_t rule_count = 0;
  Decision decision;
};

/// Those of the first `most` groups of violations, in their order; nothing for scenarios that were
/// read from files, or that another program counted.
std::vector<std::optional<SmallestViolation>> smallest_violations(const ReplayResult& result,
                                                                  std::size_t most);

}  // namespace connectsim
