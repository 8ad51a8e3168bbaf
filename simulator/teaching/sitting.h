#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "simulator/teaching/evidence.h"

namespace connectsim {

/// A question that was asked, and the position of the option that the learner chose.
struct Answered {
  QuestionId question;
  std::size_t option = 0;
};

/// A sitting as far as it has come: all there is to know of it. Level 0: all levels together.
struct Sitting {
  std::uint32_t level = 0;
  std::uint64_t seed = 1;
  std::vector<Answered> answered;
};

enum class SittingState : std::uint8_t { asking, named, none, open };
template <>
inline constexpr std::array<std::string_view, 4> words_of<SittingState> = {"asking", "named",
                                                                           "none", "open"};

/// What comes next in a sitting.
struct SittingStep {
  SittingState state = SittingState::asking;
  std::size_t number = 1;         // of the question, counted from 1
  std::size_t at_most = 0;        // so many questions
  std::size_t named = no_option;  // the misconception, when it is named
  Evidence evidence;
  std::optional<Question> question;  // while asking
};

/// Within how many questions a misconception of a level is named, or a learner without any is let
/// go: ceil(log2 k) + 2 of k misconceptions.
std::size_t questions_at_most(std::uint32_t level);

/// The next step of a sitting: the question that leaves, at worst, the fewest misconceptions
/// possible, of all cases drawn for the sitting, made as simple as it can be. The same sitting has
/// the same next step. `InputError` for an answered question that cannot be made, or an option that
/// it does not have.
SittingStep next_step(const Sitting& sitting, Learners& learners);

}  // namespace connectsim
