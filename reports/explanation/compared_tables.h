#pragma once

#include <string>

#include "reports/decision/answered_case.h"
#include "reports/language/paragraphs.h"

namespace connectsim {

/// Appends what another table decided about the same case, side by side: each row of both with its
/// fate, and what both answer (T-1).
void append_comparison_section(const AnsweredCase& answer, const DecisionTable& other,
                               const Decision& decision, Paragraphs& paragraphs);

/// Appends the same as a JSON object on one line: table, verdict, row, action, covering rows.
void append_comparison_json(const AnsweredCase& answer, const DecisionTable& other,
                            const Decision& decision, std::string& out);

}  // namespace connectsim
