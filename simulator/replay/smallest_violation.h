#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulator/decision/decide.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// The smallest scenario of a group of violations, shrunk to what they need, and what is decided
/// about it.
struct SmallestViolation {
  std::string id;        // of the scenario that was shrunk
  std::string scenario;  // as JSON (M-2), in normal form
  std::size_t group_count = 0;
  std::size_t rule_count = 0;
  Decision decision;
};

/// Those of the first `most` groups of violations, in their order; nothing for scenarios that were
/// read from files, or that another program counted.
std::vector<std::optional<SmallestViolation>> smallest_violations(const ReplayResult& result,
                                                                  std::size_t most);

/// A scenario of a generated or bounded source that violates a property, shrunk; nothing when the
/// source has no such number.
std::optional<SmallestViolation> shrunk_violation(const ReplayResult& result, Property property,
                                                  std::uint64_t number);

}  // namespace connectsim
