#pragma once

#include <string>
#include <vector>

#include "reports/answered_case.h"
#include "reports/style.h"
#include "simulator/calls.h"
#include "simulator/outcome.h"

namespace connectsim {

/// Appends what comes of a request for a person: the decision, then the change as a diff (what is
/// created, the lists of groups afterwards) and the calls in their order.
void append_outcome_text(const AnsweredCase& answer, const Outcome& outcome,
                         const std::vector<Call>& calls, const Style& style, std::string& out);

}  // namespace connectsim
