#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/builder/generated_scenario.h"
#include "simulator/teaching/learners.h"
#include "simulator/teaching/lesson_cases.h"

namespace connectsim {

inline constexpr std::size_t options_max = 6;
inline constexpr std::size_t options_min = 4;
inline constexpr std::size_t no_option = SIZE_MAX;

/// The answers that a question offers, equal ones merged, in an order that does not depend on which
/// is right.
struct Options {
  std::vector<LearnerAnswer> answers;  // 2 to `options_max`
  std::size_t right = 0;
  /// By position of the misconception: what such a learner chooses; `no_option` for those of whom
  /// no answer was wanted.
  std::vector<std::size_t> chosen_by;
};

/// The options of a case for the misconceptions of `set`, with a few more that nobody of them
/// chooses when there would be less than `options_min`; nothing when there would be too many.
std::optional<Options> options_of(const PosedCase& posed, const ClassAnswers& answers,
                                  const MisconceptionSet& set);

/// Which question it is: all that it takes to make it again.
struct QuestionId {
  Asks asks = Asks::action;
  MisconceptionSet set;  // whose answers are among the options
  LessonChoices choices;

  friend bool operator==(const QuestionId&, const QuestionId&) = default;
};

/// `q<generator version>.a.1f.03b`: opaque, but the same question for ever.
std::string text_of(const QuestionId& id);
/// The id that a text is, or nothing.
std::optional<QuestionId> question_id(std::string_view text);

/// A generated case with a question about it and the answers that may be given.
struct Question {
  QuestionId id;
  GeneratedScenario scenario;  // with names
  Options options;
};

/// Makes a question; nothing when its case is not fit for one.
std::optional<Question> made_question(const QuestionId& id, Learners& learners);

}  // namespace connectsim
