#pragma once

#include <string>

#include "reports/decision/answered_case.h"
#include "reports/language/language.h"
#include "simulator/explanation/explanation.h"

namespace connectsim {

/// Appends what is said of an answer as one JSON object: the answer, columns, judgements, rows and
/// edits of its explanation in their order, unmet requirements, remarks. The sentences are those of
/// the text reports.
void append_asked_sentences(const AnsweredCase& answer, const Explanation& explanation,
                            Language language, std::string& out);

}  // namespace connectsim
