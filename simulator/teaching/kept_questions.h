#pragma once

#include <vector>

#include "simulator/teaching/question.h"

namespace connectsim {

/// Questions about all levels together that were found among 60,000 cases of eight seeds and made
/// small, each with `set`. Few of them tell many misconceptions from being right, where as many of
/// the cases of one sitting would not do. They belong to `generator_version` 1.
std::vector<QuestionId> kept_questions(const MisconceptionSet& set);

}  // namespace connectsim
