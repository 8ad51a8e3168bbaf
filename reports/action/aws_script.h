#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/decision/answered_case.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// Appends the calls as a bash script of `aws` commands (AWS CLI 1 or 2), for reading or for
/// running elsewhere. Ids of new things are variables; what no snapshot tells, and passwords, come
/// from the environment. No text of the snapshot can become code: it stands as JSON between single
/// quotes.
void append_aws_script(const AnsweredCase& answer, const DescribedOutcome& outcome,
                       std::string& out);

/// Appends a script for a case that may not be applied: `why` as comments, and status 2.
void append_barred_script(std::string_view why, std::string& out);

}  // namespace connectsim
