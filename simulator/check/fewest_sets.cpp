#include "simulator/check/fewest_sets.h"

#include <algorithm>

namespace connectsim {
namespace {

using Holders = std::vector<std::vector<std::uint32_t>>;

class SetSearch {
 public:
  SetSearch(const Holders& holders, std::size_t steps_max) : steps_max_(steps_max) {
    elements_ = holders;
    std::sort(elements_.begin(), elements_.end(), [](const auto& one, const auto& other) {
      return one.size() != other.size() ? one.size() < other.size() : one < other;
    });
    drop_implied_elements();
    std::uint32_t set_count = 0;
    for (const auto& holders_of_one : elements_) {
      set_count = std::max(set_count, holders_of_one.back() + 1);
    }
    elements_of_.resize(set_count);
    for (std::uint32_t element = 0; element < elements_.size(); ++element) {
      for (const std::uint32_t set : elements_[element]) {
        elements_of_[set].push_back(element);
      }
    }
    times_held_.assign(elements_.size(), 0);
  }

  FewestSets search() {
    choose_greedily();
    FewestSets found;
    found.count_min = bound();
    branch();
    found.sets = best_;
    std::sort(found.sets.begin(), found.sets.end());
    found.count_min = steps_ < steps_max_ ? best_.size() : found.count_min;
    return found;
  }

 private:
  // Whoever holds an element of fewer holders holds the others, too.
  void drop_implied_elements() {
    Holders kept;
    for (const auto& holders : elements_) {
      const bool is_implied = std::any_of(kept.begin(), kept.end(), [&](const auto& fewer) {
        return std::includes(holders.begin(), holders.end(), fewer.begin(), fewer.end());
      });
      if (!is_implied) {
        kept.push_back(holders);
      }
    }
    elements_.swap(kept);
  }

  void choose(std::uint32_t set) {
    chosen_.push_back(set);
    for (const std::uint32_t element : elements_of_[set]) {
      ++times_held_[element];
    }
  }
  void unchoose() {
    for (const std::uint32_t element : elements_of_[chosen_.back()]) {
      --times_held_[element];
    }
    chosen_.pop_back();
  }

  [[nodiscard]] std::size_t gain(std::uint32_t set) const {
    return static_cast<std::size_t>(
        std::count_if(elements_of_[set].begin(), elements_of_[set].end(),
                      [&](std::uint32_t element) { return times_held_[element] == 0; }));
  }

  [[nodiscard]] std::uint32_t first_unheld() const {
    std::uint32_t element = 0;
    while (element < elements_.size() && times_held_[element] > 0) {
      ++element;
    }
    return element;
  }

  void choose_greedily() {
    while (first_unheld() < elements_.size()) {
      std::uint32_t best_set = 0;
      std::size_t best_gain = 0;
      for (std::uint32_t set = 0; set < elements_of_.size(); ++set) {
        if (gain(set) > best_gain) {
          best_gain = gain(set);
          best_set = set;
        }
      }
      choose(best_set);
    }
    best_ = chosen_;
    while (!chosen_.empty()) {
      unchoose();
    }
  }

  // Elements of which no two have a holder in common need a set each.
  [[nodiscard]] std::size_t bound() const {
    std::vector<bool> is_used(elements_of_.size(), false);
    std::size_t count = 0;
    for (std::uint32_t element = 0; element < elements_.size(); ++element) {
      const auto& holders = elements_[element];
      if (times_held_[element] == 0 &&
          std::none_of(holders.begin(), holders.end(),
                       [&](std::uint32_t set) { return is_used[set]; })) {
        ++count;
        for (const std::uint32_t set : holders) {
          is_used[set] = true;
        }
      }
    }
    return count;
  }

  // Some holder of the element that has the fewest must be chosen.
  void branch() {
    const std::uint32_t element = first_unheld();
    if (element == elements_.size()) {
      if (chosen_.size() < best_.size()) {
        best_ = chosen_;
      }
      return;
    }
    if (steps_ == steps_max_ || chosen_.size() + bound() >= best_.size()) {
      return;
    }
    ++steps_;
    std::vector<std::uint32_t> sets = elements_[element];
    std::stable_sort(sets.begin(), sets.end(), [&](std::uint32_t one, std::uint32_t other) {
      return gain(one) > gain(other);
    });
    for (const std::uint32_t set : sets) {
      choose(set);
      branch();
      unchoose();
    }
  }

  std::size_t steps_max_;
  std::size_t steps_ = 0;
  Holders elements_;
  std::vector<std::vector<std::uint32_t>> elements_of_;
  std::vector<std::uint32_t> times_held_;
  std::vector<std::uint32_t> chosen_;
  std::vector<std::uint32_t> best_;
};

}  // namespace

FewestSets fewest_sets(const std::vector<std::vector<std::uint32_t>>& holders,
                       std::size_t steps_max) {
  return holders.empty() ? FewestSets{} : SetSearch(holders, steps_max).search();
}

}  // namespace connectsim
