#include "simulator/check/box_sweep.h"

#include <algorithm>
#include <array>

#include "model/text/check.h"

namespace connectsim {
namespace {

constexpr std::uint64_t block_cells_max = 64;

class Sweeper {
 public:
  Sweeper(const BoxTable& table, const SweepBounds& bounds) : space_(table.space), bounds_(bounds) {
    sweep_.decided.assign(table.rows.size(), 0);
    find_block();
    for (const std::uint32_t row : table.order) {
      check(table.rows[row].action < BoxTable::action_count_max, "a row's action out of range");
      for (const Box box : table.rows[row].boxes) {
        if (!space_.is_empty(box)) {
          boxes_.push_back(box);
          entries_.push_back({row, table.rows[row].action, block_of(box)});
        }
      }
    }
  }

  void sweep_within(Box box) {
    if (space_.is_empty(box)) {
      return;
    }
    sweep_.cells += space_.cell_count(box);
    inside_ = block_of(box);
    alive_.clear();
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      if (!space_.is_empty(intersection(boxes_[i], box))) {
        alive_.push_back(i);
      }
    }
    descend(0, box, 0, alive_.size());
  }

  Sweep take() {
    sweep_.steps = steps_;
    sweep_.is_complete = steps_ <= bounds_.steps;
    return std::move(sweep_);
  }

 private:
  // What belongs to a box of a row.
  struct Entry {
    std::uint32_t row;
    std::uint32_t action;
    std::uint64_t block;  // its cells in the last columns
  };

  // What the rows that cover a whole subspace settle there.
  struct Settled {
    std::uint32_t row = UINT32_MAX;  // the last one
    std::uint32_t row_count = 0;
    std::uint32_t actions = 0;

    [[nodiscard]] bool is_conflict() const { return (actions & (actions - 1)) != 0; }
    [[nodiscard]] bool leaves_nothing_to(const Entry& entry) const {
      return is_conflict() || entry.row == row ||
             (row_count > 1 && (actions & (1u << entry.action)) != 0);
    }
    void add(const Entry& entry) {
      row = entry.row;
      ++row_count;
      actions |= 1u << entry.action;
    }
  };

  // The last columns whose cells fit into one word are not split.
  void find_block() {
    block_column_ = space_.column_count();
    std::uint64_t cells = 1;
    while (block_column_ > 0 && cells * space_.value_count(block_column_ - 1) <= block_cells_max) {
      cells *= space_.value_count(--block_column_);
    }
  }

  [[nodiscard]] std::uint64_t block_of(Box box) const {
    std::uint64_t block = 1;
    std::uint64_t stride = 1;
    for (std::size_t column = space_.column_count(); column-- > block_column_;) {
      std::uint64_t wider = 0;
      for (std::uint32_t value = 0; value < space_.value_count(column); ++value) {
        if ((box.bits & space_.bit(column, value)) != 0) {
          wider |= block << (value * stride);
        }
      }
      block = wider;
      stride *= space_.value_count(column);
    }
    return block;
  }

  // The cell that a bit of a block stands for.
  [[nodiscard]] Box cell_of_block(std::uint64_t position) const {
    Box cell;
    for (std::size_t column = space_.column_count(); column-- > block_column_;) {
      const std::uint64_t count = space_.value_count(column);
      cell.bits |= space_.bit(column, position % count);
      position /= count;
    }
    return cell;
  }

  // The rows of alive_[begin, end) that may matter in `subspace`, whose columns before `column` are
  // each within or outside of any row; they are put behind. Whether all of them cover it whole.
  bool narrow(std::size_t column, Box subspace, std::size_t begin, std::size_t end) {
    Settled settled;
    std::size_t partial_count = 0;
    const std::size_t kept = alive_.size();
    const std::uint64_t before = ~space_.mask_from(column);
    steps_ += end - begin;
    for (std::size_t i = begin; i < end; ++i) {
      const Box box = boxes_[alive_[i]];
      if ((subspace.bits & before & ~box.bits) != 0) {
        continue;
      }
      const bool is_whole = includes(box, subspace);
      if (is_whole || settled.row_count > 0) {
        const Entry& entry = entries_[alive_[i]];
        if (settled.leaves_nothing_to(entry)) {
          continue;
        }
        if (is_whole) {
          partial_count -= drop_other_boxes(entry.row, kept);
          settled.add(entry);
        }
      }
      partial_count += is_whole ? 0 : 1;
      alive_.push_back(alive_[i]);
    }
    return partial_count == 0;
  }

  // Takes the last boxes, as far as they are of one row, off the list that starts at `begin`.
  std::size_t drop_other_boxes(std::uint32_t row, std::size_t begin) {
    const std::size_t count = alive_.size();
    while (alive_.size() > begin && entries_[alive_.back()].row == row) {
      alive_.pop_back();
    }
    return count - alive_.size();
  }

  void descend(std::size_t column, Box subspace, std::size_t begin, std::size_t end) {
    if (steps_ > bounds_.steps) {
      return;
    }
    if (column == block_column_) {
      add_block(subspace, begin, end);
      return;
    }
    const std::size_t kept = alive_.size();
    if (narrow(column, subspace, begin, end)) {
      add_settled(subspace, kept);
    } else {
      split(column, subspace, kept);
    }
    alive_.resize(kept);
  }

  // Values of the column that the same rows take are one subspace.
  void split(std::size_t column, Box subspace, std::size_t begin) {
    const std::size_t end = alive_.size();
    const std::uint64_t mask = space_.mask(column);
    std::array<std::uint64_t, BoxSpace::bits_max> classes;
    classes[0] = subspace.bits & mask;
    std::size_t class_count = 1;
    const auto value_count = static_cast<std::size_t>(std::popcount(classes[0]));
    for (std::size_t i = begin; i < end && class_count < value_count; ++i) {
      const std::uint64_t taken = boxes_[alive_[i]].bits;
      for (std::size_t each = 0, count = class_count; each < count; ++each) {
        const std::uint64_t within = classes[each] & taken;
        if (within != 0 && within != classes[each]) {
          classes[class_count++] = classes[each] & ~taken;
          classes[each] = within;
        }
      }
    }
    for (std::size_t each = 0; each < class_count; ++each) {
      descend(column + 1, {(subspace.bits & ~mask) | classes[each]}, begin, end);
    }
  }

  void add_settled(Box subspace, std::size_t begin) {
    const std::uint64_t count = space_.cell_count(subspace);
    if (begin == alive_.size()) {
      sweep_.silent += count;
      add_silent(subspace);
      return;
    }
    sweep_.decided[entries_[alive_[begin]].row] += count;
    Settled settled;
    for (std::size_t i = begin; i < alive_.size(); ++i) {
      settled.add(entries_[alive_[i]]);
    }
    sweep_.conflicting += settled.is_conflict() ? count : 0;
    sweep_.overlapping += !settled.is_conflict() && settled.row_count > 1 ? count : 0;
  }

  // The rows are not narrowed down first: where many cover a block, the first few settle it.
  void add_block(Box subspace, std::size_t begin, std::size_t end) {
    const std::uint64_t weight = space_.cell_count(subspace, 0, block_column_);
    const std::uint64_t before = subspace.bits & ~space_.mask_from(block_column_);
    const auto cells = [&](std::uint64_t block) {
      return block == 0 ? 0 : weight * static_cast<std::uint64_t>(std::popcount(block));
    };
    std::array<std::uint64_t, BoxTable::action_count_max> by_action{};
    std::uint64_t covered = 0;
    std::uint64_t twice = 0;
    std::uint64_t conflict = 0;
    std::size_t i = begin;
    // Nothing can change any more once all cells are in conflict.
    while (i < end && (inside_ & ~conflict) != 0) {
      if ((before & ~boxes_[alive_[i]].bits) != 0) {
        ++i;
        continue;
      }
      const Entry& first = entries_[alive_[i]];
      std::uint64_t block = 0;
      for (; i < end && entries_[alive_[i]].row == first.row; ++i) {
        block |= (before & ~boxes_[alive_[i]].bits) == 0 ? entries_[alive_[i]].block : 0;
      }
      block &= inside_;
      sweep_.decided[first.row] += cells(block & ~covered);
      twice |= block & covered;
      conflict |= block & covered & ~by_action[first.action];
      covered |= block;
      by_action[first.action] |= block;
    }
    steps_ += i - begin;
    sweep_.silent += cells(inside_ & ~covered);
    sweep_.conflicting += cells(conflict);
    sweep_.overlapping += cells(twice & ~conflict);
    add_silent_cells(subspace, inside_ & ~covered);
  }

  void add_silent_cells(Box subspace, std::uint64_t silent) {
    if (silent == inside_) {
      add_silent(subspace);
      return;
    }
    for (std::uint64_t left = silent; left != 0 && sweep_.has_all_silent; left &= left - 1) {
      const Box cell = cell_of_block(static_cast<std::uint64_t>(std::countr_zero(left)));
      add_silent({(subspace.bits & ~space_.mask_from(block_column_)) | cell.bits});
    }
  }

  void add_silent(Box box) {
    if (sweep_.silent_boxes.size() == bounds_.silent_boxes) {
      sweep_.has_all_silent = false;
    } else {
      sweep_.silent_boxes.push_back(box);
    }
  }

  const BoxSpace& space_;
  const SweepBounds& bounds_;
  std::uint64_t steps_ = 0;
  std::size_t block_column_ = 0;
  std::uint64_t inside_ = 0;
  // All boxes of all rows in evaluation order, those of one row side by side; and what belongs to
  // them, apart from them because it is rarely looked at.
  std::vector<Box> boxes_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> alive_;  // positions in entries_; a stack of lists
  Sweep sweep_;
};

}  // namespace

Sweep swept(const BoxTable& table, const std::vector<Box>& within, const SweepBounds& bounds) {
  Sweeper sweeper(table, bounds);
  for (const Box box : within) {
    sweeper.sweep_within(box);
  }
  Sweep sweep = sweeper.take();
  sweep.silent_boxes = merged(table.space, std::move(sweep.silent_boxes));
  return sweep;
}

}  // namespace connectsim
