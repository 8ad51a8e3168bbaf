#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulator/teaching/misconception.h"

namespace connectsim {

/// How a question tells misconceptions apart: by position of the misconception a class of those who
/// answer alike; 0 are those who answer right.
struct Partition {
  std::array<std::uint8_t, 64> class_of{};
  std::uint32_t reading_size = 0;  // what there is to read
};

/// What is known of the learner when the next question is chosen.
struct PlanState {
  MisconceptionSet possible;
  /// He was always right so far: he may have no misconception at all.
  bool may_have_none = true;
  /// Questions left, the next one included.
  std::size_t questions_left = 1;
};

inline constexpr std::size_t no_partition = SIZE_MAX;

/// The position of the question to ask next. A question with more than `options_max` answers among
/// the possible misconceptions is not asked. For one who was always right it begins a shortest plan
/// found (beam search) after which every misconception has been told from being right; among equal
/// plans, and for one who chose a wrong answer, it is the one that leaves the fewest possible at
/// worst, then on average, then the one with the least to read. `no_partition` when none tells
/// anything.
std::size_t next_question(const std::vector<Partition>& questions, const PlanState& state);

/// The fewest questions that tell every misconception of a set from being right, whatever the
/// learner answers: exact, by exhausting all choices (a bound on how long any sitting must be for
/// one who has none). At most `most`; `most` + 1 when it takes more.
std::size_t fewest_questions(const std::vector<Partition>& questions, const MisconceptionSet& set,
                             std::size_t most);

}  // namespace connectsim
