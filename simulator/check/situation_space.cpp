// Decides which situations a table tells apart (T-5), and shows sets of them as boxes of values.
#include "simulator/check/situation_space.h"

#include <algorithm>

#include "simulator/check/box_cover.h"

namespace connectsim {
namespace {

std::vector<Column> columns_of(const DecisionTable& table, const DecisionTable& other) {
  std::vector<Column> columns = table.columns();
  for (const Column column : other.columns()) {
    if (!table.uses(column)) {
      columns.push_back(column);
    }
  }
  return columns;
}

std::vector<std::uint32_t> counts_of(const std::vector<Column>& columns) {
  std::vector<std::uint32_t> counts;
  for (const Column column : columns) {
    counts.push_back(static_cast<std::uint32_t>(value_counts[static_cast<std::size_t>(column)]));
  }
  return counts;
}

// A cell each, without repetition.
std::vector<Box> cells_of(const SituationSpace& space, const std::vector<Situation>& situations) {
  SituationSet set;
  for (const Situation& situation : situations) {
    set.set(space.index(situation));
  }
  return space.boxes(set);
}

}  // namespace

SituationSpace::SituationSpace(std::vector<Column> columns)
    : columns_(std::move(columns)), space_(counts_of(columns_)) {
  for (std::size_t number = 0; number < situation_count; ++number) {
    const Situation situation = situation_at(number);
    if (index(situation) == number) {
      situations_.push_back(situation);
    }
  }
}

SituationSpace::SituationSpace(const DecisionTable& table) : SituationSpace(table.columns()) {}

SituationSpace::SituationSpace(const DecisionTable& table, const DecisionTable& other)
    : SituationSpace(columns_of(table, other)) {}

std::size_t SituationSpace::index(const Situation& situation) const {
  std::size_t index = 0;
  for (const Column column : columns_) {
    index += situation.value(column) * index_strides[static_cast<std::size_t>(column)];
  }
  return index;
}

Box SituationSpace::box(ColumnValues values) const {
  Box box;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    for (std::size_t value = 0; value < space_.value_count(i); ++value) {
      box.bits |= values.has(columns_[i], value) ? space_.bit(i, value) : 0;
    }
  }
  return box;
}

std::vector<Box> SituationSpace::boxes(const SituationSet& set) const {
  std::vector<Box> cells;
  for (const Situation& situation : situations_) {
    if (set.test(situation_index(situation))) {
      cells.push_back(cell(situation));
    }
  }
  return merged(space_, std::move(cells));
}

std::vector<std::size_t> SituationSpace::values(Box box, Column column) const {
  std::vector<std::size_t> values;
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  const auto position = static_cast<std::size_t>(found - columns_.begin());
  for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
    if (found == columns_.end() || (box.bits & space_.bit(position, value)) != 0) {
      values.push_back(value);
    }
  }
  return values;
}

ColumnValues SituationSpace::column_values(Box box) const {
  ColumnValues all;
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    for (const std::size_t value : values(box, column)) {
      all.add(column, value);
    }
  }
  return all;
}

std::vector<Box> boxes_around(const SituationSpace& space, const std::vector<Situation>& wanted,
                              const std::vector<Situation>& others) {
  const std::vector<Box> needed = cells_of(space, wanted);
  std::vector<Box> cells;
  for (const Box box : needed) {
    space.space().append_cells(box, cells);
  }
  CoverBounds bounds;
  bounds.boxes = cells.size();
  std::vector<Box> boxes =
      completing_boxes(space.space(), cells_of(space, others), needed, bounds).boxes;
  // They are as large as can be: nobody wants to read of values that never occur there.
  for (Box& box : boxes) {
    Box smaller;
    for (const Box cell : cells) {
      smaller.bits |= includes(box, cell) ? cell.bits : 0;
    }
    box = smaller;
  }
  return boxes;
}

}  // namespace connectsim
