#pragma once

#include <string>
#include <vector>

#include "reports/language/language.h"
#include "reports/teaching/taught_case.h"

namespace connectsim {

/// Why the right answer is right, in a few sentences: the row with its columns and the groups
/// judged, or the rules that decide whether a connection is listed and reachable.
std::vector<std::string> answer_reasons(const TaughtCase& taught, const DecisionTable& table,
                                        Language language);

}  // namespace connectsim
