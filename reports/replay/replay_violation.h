#pragma once

#include "reports/language/paragraphs.h"
#include "simulator/replay/smallest_violation.h"

namespace connectsim {

/// Appends the violations that no finding explains: the property, what was expected and got, the
/// smallest scenario, how its rows fared, and the command that repeats it. Nothing when there is
/// none; as many kinds (property, row, proxy mode) in full as `smallest` has.
void append_violations(const ReplayResult& result,
                       const std::vector<std::optional<SmallestViolation>>& smallest,
                       Paragraphs& paragraphs);

/// The same for one kind.
void append_violation(const ReplayResult& result, const ViolationGroup& group,
                      const std::optional<SmallestViolation>& smallest, Paragraphs& paragraphs);

/// The command that shows one scenario of a result again.
std::string repeat_command(const ReplayResult& result, const std::string& id);

}  // namespace connectsim
