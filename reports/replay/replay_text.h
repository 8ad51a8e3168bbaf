#pragma once

#include <string>

#include "reports/language/style.h"
#include "simulator/replay/smallest_violation.h"

namespace connectsim {

/// How many kinds of violations are worth showing in full.
inline constexpr std::size_t violations_shown = 5;

/// Appends a result for a person: what no finding explains first, each kind with the smallest
/// scenario, its rows and the command that repeats it; then the known findings, the counts and the
/// coverage.
void append_replay_text(const ReplayResult& result,
                        const std::vector<std::optional<SmallestViolation>>& smallest,
                        const Style& style, std::string& out);

/// Appends the properties of the one scenario that `result` counts, with what explains those that
/// are violated.
void append_properties_text(const PropertyValues& values, const ReplayResult& result,
                            const Style& style, std::string& out);

}  // namespace connectsim
