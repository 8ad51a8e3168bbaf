#include "simulator/box_check.h"

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
    check_.everywhere = swept(table_, {space_.all()}, bounds_.silent_boxes);
    check_.possible = swept(table_, possible_, bounds_.silent_boxes);
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
    std::size_t found = 0;
    for (std::size_t rank = 0; rank < table_.order.size(); ++rank) {
      const std::uint32_t row = table_.order[rank];
      RowUse& use = check_.rows[row];
      if (use.decided_possible > 0 || use.covered_possible == 0 ||
          found++ >= bounds_.shadowed_rows) {
        continue;
      }
      use.is_shadowed_everywhere = use.decided == 0;
      const std::vector<Box> own = disjoint(space_, table_.rows[row].boxes);
      find_shadow(rank, use.is_shadowed_everywhere ? own : common_boxes(space_, own, possible_),
                  use.shadowed_by);
    }
  }

  // One row if one is enough; else those that decide the cells, less what can be left out.
  void find_shadow(std::size_t rank, const std::vector<Box>& cells,
                   std::vector<std::uint32_t>& shadowing) const {
    for (std::size_t earlier = 0; earlier < rank; ++earlier) {
      if (difference(space_, cells, table_.rows[table_.order[earlier]].boxes).empty()) {
        shadowing.push_back(table_.order[earlier]);
        return;
      }
    }
    BoxTable before(
        space_, table_.rows,
        {table_.order.begin(), table_.order.begin() + static_cast<std::ptrdiff_t>(rank)});
    const Sweep deciding = swept(before, cells, 0);
    std::erase_if(before.order, [&](std::uint32_t row) { return deciding.decided[row] == 0; });
    for (std::size_t position = before.order.size(); position-- > 0;) {
      BoxTable without = before;
      without.order.erase(without.order.begin() + static_cast<std::ptrdiff_t>(position));
      if (swept(without, cells, 0).silent == 0) {
        before.order = without.order;
      }
    }
    shadowing = before.order;
    std::sort(shadowing.begin(), shadowing.end());
  }

  const BoxTable& table_;
  const BoxSpace& space_;
  const std::vector<Box>& possible_;
  const CheckBounds& bounds_;
  BoxCheck check_;
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
