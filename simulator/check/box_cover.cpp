// Decides which rows would make a table total, and by which boxes a set of situations is shown:
// the fewest, where that can be searched through (T-5).
#include "simulator/check/box_cover.h"

#include <algorithm>

namespace connectsim {
namespace {

using Holders = std::vector<std::vector<std::uint32_t>>;

// A choice of sets that together hold every element.
struct SetCover {
  std::vector<std::uint32_t> sets;  // in ascending order
  std::size_t count_min = 0;        // no choice has fewer
};

// The fewest sets that hold every element (minimum set cover), by branch and bound over at most
// `steps_max` branches. `holders[element]` are the sets that hold an element, ascending, at least
// one each.
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

  SetCover search() {
    choose_greedily();
    SetCover found;
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

class CoverSearch {
 public:
  CoverSearch(const BoxSpace& space, const std::vector<Box>& taken, const std::vector<Box>& needed,
              const CoverBounds& bounds)
      : space_(space), taken_(taken), needed_(needed), bounds_(bounds) {}

  BoxCover search() {
    if (needed_.empty()) {
      return {};
    }
    if (cell_count(space_, needed_) <= bounds_.cells && find_maximal_boxes()) {
      return exact_cover();
    }
    return grown_cover();
  }

 private:
  [[nodiscard]] bool is_free(Box box) const {
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](Box taken) { return !space_.is_empty(intersection(box, taken)); });
  }

  // The maximal boxes of uncovered cells, by taking one box after the other out of what is left.
  // False when there are too many.
  bool find_maximal_boxes() {
    std::size_t comparisons = 0;
    maximal_ = {space_.all()};
    for (const Box taken : taken_) {
      std::vector<Box> rest;
      for (const Box box : maximal_) {
        if (space_.is_empty(intersection(box, taken))) {
          rest.push_back(box);
          continue;
        }
        // Without the values of `taken` in one column, the box no longer meets it.
        for (std::size_t column = 0; column < space_.column_count(); ++column) {
          const Box smaller{box.bits & ~(taken.bits & space_.mask(column))};
          if (is_needed(smaller)) {
            rest.push_back(smaller);
          }
        }
      }
      keep_maximal(rest);
      comparisons += rest.size() * rest.size();
      maximal_.swap(rest);
      if (maximal_.size() > bounds_.candidates || comparisons > bounds_.comparisons) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool is_needed(Box box) const {
    return std::any_of(needed_.begin(), needed_.end(),
                       [&](Box needed) { return !space_.is_empty(intersection(box, needed)); });
  }

  static void keep_maximal(std::vector<Box>& boxes) {
    std::sort(boxes.begin(), boxes.end(), [](Box one, Box other) {
      const int one_count = std::popcount(one.bits);
      const int other_count = std::popcount(other.bits);
      return one_count != other_count ? one_count > other_count : one.bits < other.bits;
    });
    std::vector<Box> kept;
    for (const Box box : boxes) {
      if (std::none_of(kept.begin(), kept.end(), [&](Box each) { return includes(each, box); })) {
        kept.push_back(box);
      }
    }
    boxes.swap(kept);
  }

  [[nodiscard]] BoxCover exact_cover() const {
    std::vector<Box> cells;
    for (const Box box : needed_) {
      space_.append_cells(box, cells);
    }
    Holders holders(cells.size());
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      for (std::uint32_t box = 0; box < maximal_.size(); ++box) {
        if (includes(maximal_[box], cells[cell])) {
          holders[cell].push_back(box);
        }
      }
    }
    const SetCover found = SetSearch(holders, bounds_.steps).search();
    BoxCover cover;
    cover.count_min = found.count_min;
    for (const std::uint32_t box : found.sets) {
      cover.boxes.push_back(maximal_[box]);
    }
    return cover;
  }

  // The largest box around another one, column by column.
  [[nodiscard]] Box grown(Box box) const {
    for (std::size_t column = space_.column_count(); column-- > 0;) {
      for (std::uint32_t value = 0; value < space_.value_count(column); ++value) {
        const Box larger{box.bits | space_.bit(column, value)};
        if (larger.bits != box.bits && is_free(larger)) {
          box = larger;
        }
      }
    }
    return box;
  }

  // Cells of which no two fit into one free box need a box each.
  [[nodiscard]] BoxCover grown_cover() const {
    constexpr std::size_t apart_max = 50;
    BoxCover cover;
    std::vector<Box> apart;
    for (const Box needed : needed_) {
      if (cover.boxes.size() == bounds_.boxes) {
        break;
      }
      if (without(space_, {needed}, cover.boxes).empty()) {
        continue;
      }
      cover.boxes.push_back(grown(needed));
      const Box cell = space_.first_cell(needed);
      if (apart.size() < apart_max && std::none_of(apart.begin(), apart.end(), [&](Box other) {
            return is_free({cell.bits | other.bits});
          })) {
        apart.push_back(cell);
      }
    }
    cover.count_min = apart.size();
    return cover;
  }

  const BoxSpace& space_;
  const std::vector<Box>& taken_;
  const std::vector<Box>& needed_;
  const CoverBounds& bounds_;
  std::vector<Box> maximal_;
};

}  // namespace

BoxCover completing_boxes(const BoxSpace& space, const std::vector<Box>& taken,
                          const std::vector<Box>& needed, const CoverBounds& bounds) {
  return CoverSearch(space, taken, needed, bounds).search();
}

}  // namespace connectsim
