#include "simulator/check/box_check.h"

#include <algorithm>

namespace connectsim {
namespace {

bool meet(const BoxSpace& space, const BoxRow& one, const BoxRow& other) {
  for (const Box box : one.boxes) {
    for (const Box second : other.boxes) {
      if (!space.is_empty(intersection(box, second))) {
        return true;
      }
    }
  }
  return false;
}

class Checker {
 public:
  Checker(const BoxTable& table, const std::vector<Box>& possible, const CheckBounds& bounds)
      : table_(table), space_(table.space), possible_(possible), bounds_(bounds) {}

  BoxCheck check_table() {
    const SweepBounds sweep_bounds{bounds_.silent_boxes, UINT64_MAX};
    check_.everywhere = swept(table_, {space_.all()}, sweep_bounds);
    check_.possible = possible_ == std::vector<Box>{space_.all()}
                          ? check_.everywhere
                          : swept(table_, possible_, sweep_bounds);
    check_.rows.resize(table_.rows.size());
    for (std::uint32_t row = 0; row < table_.rows.size(); ++row) {
      const std::vector<Box> boxes = disjoint(space_, table_.rows[row].boxes);
      check_.rows[row].covered = cell_count(space_, boxes);
      check_.rows[row].covered_possible =
          cell_count(space_, common_boxes(space_, boxes, possible_));
      check_.rows[row].decided = check_.everywhere.decided[row];
      check_.rows[row].decided_possible = check_.possible.decided[row];
    }
    find_pairs();
    find_shadows();
    return std::move(check_);
  }

 private:
  void find_pairs() {
    for (std::uint32_t row = 0; row < table_.rows.size(); ++row) {
      for (std::uint32_t other = row + 1; other < table_.rows.size(); ++other) {
        if (meet(space_, table_.rows[row], table_.rows[other])) {
          add_pair(row, other);
        }
      }
    }
  }

  void add_pair(std::uint32_t row, std::uint32_t other) {
    const bool is_conflict = table_.rows[row].action != table_.rows[other].action;
    if (is_same(row, other)) {
      std::optional<std::uint32_t>& duplicate = check_.rows[other].duplicate_of;
      duplicate = duplicate ? duplicate : row;
      if (!is_conflict) {
        return;
      }
    }
    ++(is_conflict ? check_.conflict_count : check_.overlap_count);
    std::vector<RowPair>& pairs = is_conflict ? check_.conflicts : check_.overlaps;
    if (pairs.size() < bounds_.pairs) {
      const std::vector<Box> common = common_boxes(space_, table_.rows[row], table_.rows[other]);
      pairs.push_back({row, other, cell_count(space_, common),
                       cell_count(space_, common_boxes(space_, common, possible_))});
    }
  }

  [[nodiscard]] bool is_same(std::uint32_t row, std::uint32_t other) const {
    return check_.rows[row].covered == check_.rows[other].covered &&
           difference(space_, table_.rows[row].boxes, table_.rows[other].boxes).empty();
  }

  void find_shadows() {
    for (std::size_t rank = 0; rank < table_.order.size(); ++rank) {
      const std::uint32_t row = table_.order[rank];
      RowUse& use = check_.rows[row];
      if (use.decided_possible > 0 || use.covered_possible == 0) {
        continue;
      }
      use.is_shadowed_everywhere = use.decided == 0;
      const std::vector<Box> own = disjoint(space_, table_.rows[row].boxes);
      find_shadow(rank, use.is_shadowed_everywhere ? own : common_boxes(space_, own, possible_),
                  use.shadowed_by);
    }
  }

  // Whether a row covers the first cell of each box: few do that do not cover them all, and asking
  // costs less than taking boxes apart.
  [[nodiscard]] bool holds_samples(std::uint32_t row, const std::vector<Box>& cells) const {
    const std::vector<Box>& boxes = table_.rows[row].boxes;
    return std::all_of(cells.begin(), cells.end(), [&](Box box) {
      const Box cell = space_.first_cell(box);
      return std::any_of(boxes.begin(), boxes.end(),
                         [&](Box each) { return includes(each, cell); });
    });
  }

  // One row if one is enough; else all that meet the cells, less what can be left out.
  void find_shadow(std::size_t rank, const std::vector<Box>& cells,
                   std::vector<std::uint32_t>& shadowing) {
    for (std::size_t i = 0; i < rank; ++i) {
      const std::uint32_t row = table_.order[i];
      if (holds_samples(row, cells) && difference(space_, cells, table_.rows[row].boxes).empty()) {
        shadowing = {row};
        return;
      }
    }
    std::vector<std::uint32_t> earlier;
    for (std::size_t i = 0; i < rank && shadow_steps_left_ > 0; ++i) {
      const std::uint32_t row = table_.order[i];
      if (!common_boxes(space_, cells, table_.rows[row].boxes).empty()) {
        earlier.push_back(row);
      }
    }
    if (shadow_steps_left_ == 0) {
      return;
    }
    for (std::size_t position = earlier.size(); position-- > 0;) {
      std::vector<std::uint32_t> without = earlier;
      without.erase(without.begin() + static_cast<std::ptrdiff_t>(position));
      const Sweep left = uncovered(without, cells);
      if (!left.is_complete) {
        return;
      }
      if (left.silent == 0) {
        earlier.swap(without);
      }
    }
    std::sort(earlier.begin(), earlier.end());
    shadowing.swap(earlier);
  }

  // What some rows together leave of cells: a sweep of one row that is all of them.
  Sweep uncovered(const std::vector<std::uint32_t>& rows, const std::vector<Box>& cells) {
    BoxRow together;
    for (const std::uint32_t row : rows) {
      const std::vector<Box>& boxes = table_.rows[row].boxes;
      together.boxes.insert(together.boxes.end(), boxes.begin(), boxes.end());
    }
    Sweep left = swept({space_, {together}, {0}}, cells, {0, shadow_steps_left_});
    shadow_steps_left_ -= std::min(shadow_steps_left_, left.steps);
    return left;
  }

  const BoxTable& table_;
  const BoxSpace& space_;
  const std::vector<Box>& possible_;
  const CheckBounds& bounds_;
  BoxCheck check_;
  std::uint64_t shadow_steps_left_ = bounds_.shadow_steps;
};

}  // namespace

std::vector<Box> common_boxes(const BoxSpace& space, const std::vector<Box>& boxes,
                              const std::vector<Box>& within) {
  std::vector<Box> common;
  for (const Box box : boxes) {
    for (const Box each : within) {
      if (!space.is_empty(intersection(box, each))) {
        common.push_back(intersection(box, each));
      }
    }
  }
  return common;
}

std::vector<Box> common_boxes(const BoxSpace& space, const BoxRow& one, const BoxRow& other) {
  return disjoint(space, common_boxes(space, one.boxes, other.boxes));
}

BoxCheck checked(const BoxTable& table, const std::vector<Box>& possible,
                 const CheckBounds& bounds) {
  return Checker(table, possible, bounds).check_table();
}

}  // namespace connectsim
