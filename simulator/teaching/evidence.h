#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulator/teaching/question.h"

namespace connectsim {

/// What answers show of a learner. Choosing what a misconception says is strong evidence of it,
/// not choosing it weak evidence against it. A score, no probability.
class Evidence {
 public:
  static constexpr int strong = 3;
  static constexpr int weak = 1;

  /// About a learner who may have one misconception of `set`, or none.
  explicit Evidence(const MisconceptionSet& set);

  void add(const Options& options, std::size_t chosen);

  [[nodiscard]] const MisconceptionSet& set() const { return set_; }
  [[nodiscard]] int score(std::size_t misconception) const { return scores_[misconception]; }
  /// How often the learner chose what the misconception says and is wrong.
  [[nodiscard]] std::uint32_t times_shown(std::size_t misconception) const {
    return shown_[misconception];
  }
  [[nodiscard]] bool has_wrong_answer() const { return has_wrong_answer_; }

  /// Those that are still possible: of a learner who was always right, those that questions told
  /// from him the fewest times, at most once; else those with nearly the highest score.
  [[nodiscard]] MisconceptionSet possible() const;

  /// Whether the learner was always right, and every misconception would have shown so often.
  [[nodiscard]] bool shows_none(int times_told_least) const;
  /// The misconception that is alone possible and was shown so often; `no_option` when none was.
  [[nodiscard]] std::size_t named(std::uint32_t times_shown_least) const;

 private:
  MisconceptionSet set_;
  std::vector<int> scores_;
  std::vector<std::uint32_t> shown_;
  bool has_wrong_answer_ = false;
};

}  // namespace connectsim
