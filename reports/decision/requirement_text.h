#pragma once

#include <string>
#include <vector>

#include "reports/decision/answered_case.h"
#include "reports/language/language.h"

namespace connectsim {

/// Why a case is refused, one sentence without a full stop for every unmet requirement (section 6),
/// with the names of what fails it.
std::vector<std::string> unmet_requirements(const AnsweredCase& answer, Language language);

}  // namespace connectsim
