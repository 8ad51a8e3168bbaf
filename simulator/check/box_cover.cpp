#include "simulator/check/box_cover.h"

#include <algorithm>

#include "simulator/check/fewest_sets.h"

namespace connectsim {
namespace {

class CoverSearch {
 public:
  CoverSearch(const BoxTable& table, const std::vector<Box>& needed, const CoverBounds& bounds)
      : space_(table.space), needed_(needed), bounds_(bounds) {
    for (const BoxRow& row : table.rows) {
      taken_.insert(taken_.end(), row.boxes.begin(), row.boxes.end());
    }
  }

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

  // The maximal boxes of uncovered cells, by taking each row's boxes out of what is left. False
  // when there are too many.
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
    std::vector<std::vector<std::uint32_t>> holders(cells.size());
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      for (std::uint32_t box = 0; box < maximal_.size(); ++box) {
        if (includes(maximal_[box], cells[cell])) {
          holders[cell].push_back(box);
        }
      }
    }
    const FewestSets found = fewest_sets(holders, bounds_.steps);
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
      if (difference(space_, {needed}, cover.boxes).empty()) {
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
  const std::vector<Box>& needed_;
  const CoverBounds& bounds_;
  std::vector<Box> taken_;
  std::vector<Box> maximal_;
};

}  // namespace

BoxCover completing_boxes(const BoxTable& table, const std::vector<Box>& needed,
                          const CoverBounds& bounds) {
  return CoverSearch(table, needed, bounds).search();
}

}  // namespace connectsim
