#pragma once

#include <string>
#include <vector>

#include "reports/report/report.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// A violation that no finding explains, as it is shown.
struct ShownViolation {
  std::string trace;     // lines: where it is, and how each row fares
  std::string scenario;  // the smallest, shrunk, as JSON; empty when it cannot be built again
  std::string repeat;
};

/// The report of a replay: a case for each property that was looked at, each recorded finding of
/// one, and the expectations of scenarios from files. `violations` stand in the order of
/// `violation_groups`; may be fewer.
Report replay_report(const ReplayResult& result, const std::vector<ShownViolation>& violations,
                     Language language);

}  // namespace connectsim
