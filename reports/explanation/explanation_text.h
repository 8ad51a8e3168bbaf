#pragma once

#include <string>

#include "reports/decision/answered_case.h"
#include "reports/language/style.h"
#include "simulator/explanation/explanation.h"

namespace connectsim {

/// Appends an answer and its reasons for someone who has never read the page: what RDS would do,
/// what was looked at, every group judged, every row tried, what is unknown.
void append_explanation_text(const AnsweredCase& answer, const Explanation& explanation,
                             const Style& style, std::string& out);

}  // namespace connectsim
