#pragma once

#include "reports/report/report.h"

namespace connectsim {

/// How much a finding weighs, in the words of SARIF.
enum class FindingLevel : std::uint8_t { error, warning, note };
template <>
inline constexpr std::array<std::string_view, 3> words_of<FindingLevel> = {"error", "warning",
                                                                           "note"};

/// Whether a case is told to tools that collect findings.
inline bool is_finding(const ReportCase& one) {
  return !one.rule.empty() && (one.result != CaseResult::passed || !one.level.empty());
}

inline FindingLevel level_of(const ReportCase& one) {
  return value_of<FindingLevel>(one.level).value_or(
      one.result == CaseResult::failed ? FindingLevel::error : FindingLevel::warning);
}

}  // namespace connectsim
