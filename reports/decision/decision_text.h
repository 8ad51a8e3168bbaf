#pragma once

#include <string>

#include "reports/decision/answered_case.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends a decision in a few lines for a person, the answer on the first.
void append_decision_text(const AnsweredCase& answer, const Style& style, std::string& out);

}  // namespace connectsim
