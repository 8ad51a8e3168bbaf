#pragma once

#include <string>
#include <string_view>

#include "reports/language/language.h"
#include "reports/teaching/taught_case.h"

namespace connectsim {

/// What learners with a misconception believe, by its position.
std::string_view belief_text(std::size_t misconception, Language language);

/// What is asked.
std::string question_text(const TaughtCase& taught, Language language);

/// One answer as an option.
std::string option_text(const TaughtCase& taught, const LearnerAnswer& answer, Language language);

}  // namespace connectsim
