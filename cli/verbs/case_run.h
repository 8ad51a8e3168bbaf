#pragma once

#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/verbs/case_report.h"
#include "model/snapshots/snapshot_json.h"

namespace connectsim {

/// Where an answer is not what the case at `place` expects of it; tells each such member.
std::vector<UnmetMember> told_mismatches(const Value& expect, const Value& answer, Extent extent,
                                         const std::string& place);

/// Decides every case of the inputs and lets the report tell the answer: formats, expectations,
/// warnings, errors behind which to go on, the exit status. A verb about cases is its options and
/// its report.
ExitStatus run_cases(const Arguments& arguments, Keep keep, CaseReport& report);

}  // namespace connectsim
