// Decides what a learner's answers say about his misconceptions.
#include "simulator/teaching/evidence.h"

#include <algorithm>
#include <limits>

namespace connectsim {

Evidence::Evidence(const MisconceptionSet& set)
    : set_(set), scores_(misconceptions().size(), 0), shown_(misconceptions().size(), 0) {}

void Evidence::add(const Options& options, std::size_t chosen) {
  const bool is_right = chosen == options.right;
  has_wrong_answer_ = has_wrong_answer_ || !is_right;
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    if (!set_.test(i) || options.chosen_by[i] == no_option) continue;
    if (options.chosen_by[i] != chosen) {
      scores_[i] -= weak;
    } else if (!is_right) {
      scores_[i] += strong;
      ++shown_[i];
    }
  }
}

MisconceptionSet Evidence::possible() const {
  int best = std::numeric_limits<int>::min();
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    if (set_.test(i)) best = std::max(best, scores_[i]);
  }
  const int least = has_wrong_answer_ ? best - weak : std::max(best, -weak);
  MisconceptionSet possible;
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    possible.set(i, set_.test(i) && scores_[i] >= least);
  }
  return possible;
}

bool Evidence::shows_none(int times_told_least) const {
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    if (set_.test(i) && scores_[i] > -weak * times_told_least) return false;
  }
  return !has_wrong_answer_;
}

std::size_t Evidence::named(std::uint32_t times_shown_least) const {
  const MisconceptionSet leading = possible();
  if (!has_wrong_answer_ || leading.count() != 1) return no_option;
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    if (leading.test(i) && shown_[i] >= times_shown_least) return i;
  }
  return no_option;
}

}  // namespace connectsim
