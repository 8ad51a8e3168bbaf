#pragma once

#include <string>

#include "reports/decision/answered_case.h"
#include "reports/language/language.h"

namespace connectsim {

/// What a group is worth in its role and why, in one sentence without a full stop, with the rule
/// that decides it: "usable: its only rule admits tcp 3306 from lambda-rds-1 (sg-1), which the
/// function has". Not for groups that were not judged because of their name.
std::string judgement_text(const AnsweredCase& answer, const GroupJudgement& judgement,
                           Language language);

}  // namespace connectsim
