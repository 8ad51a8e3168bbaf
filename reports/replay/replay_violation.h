#pragma once

#include "reports/language/paragraphs.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Appends the violations that no finding explains: the property, what was expected and got, the
/// smallest scenario, how its rows fared, and the command that repeats it. Nothing when there is
/// none; at most five kinds (property, row, proxy mode) in full.
void append_violations(const ReplayResult& result, Paragraphs& paragraphs);

}  // namespace connectsim
