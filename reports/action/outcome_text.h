#pragma once

#include <string>
#include <vector>

#include "reports/decision/answered_case.h"
#include "reports/language/style.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// Appends what comes of a request for a person: the decision, then the change as a diff (what is
/// created, the lists of groups afterwards) and the calls in their order.
void append_outcome_text(const AnsweredCase& answer, const DescribedOutcome& outcome,
                         const Style& style, std::string& out);

}  // namespace connectsim
