#pragma once

#include <string>
#include <vector>

#include "reports/language/language.h"
#include "reports/teaching/taught_case.h"
#include "simulator/teaching/sitting.h"

namespace connectsim {

/// Appends the misconceptions of a level, of all for 0, as a JSON list.
void append_misconceptions(std::uint32_t level, std::string& out);

/// A question of a sitting that was answered, by its id.
struct AnsweredQuestion {
  std::string id;
  std::size_t option = 0;
};

/// What is asked for, and how far it has come.
struct AskedSitting {
  std::uint32_t level = 0;  // 0: all together
  std::uint64_t seed = 1;
  std::vector<AnsweredQuestion> answered;
  const LessonPack* pack = nullptr;  // its cases in their order, instead of a level's
  Language language = Language::en;
};

/// Appends the next step of a sitting as a JSON object (`question`, docs/page-engine.md).
/// `InputError` for what was not asked.
void append_next_question(const AskedSitting& sitting, Learners& learners, std::string& out);

/// Appends what is told of an answer as a JSON object (`reveal`, docs/page-engine.md). `InputError`
/// for an option that the question does not have.
void append_revealed(const TaughtCase& taught, std::size_t option, Learners& learners,
                     Language language, std::string& out);

}  // namespace connectsim
