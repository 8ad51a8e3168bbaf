#pragma once

#include <bitset>
#include <vector>

#include "simulator/check/box_space.h"
#include "simulator/check/possible_situations.h"
#include "simulator/tables/column_values.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// A set of situations, by their numbers (`situation_index`).
using SituationSet = std::bitset<situation_count>;

/// The situations that one table, or two, tell apart: by the columns that they use. One with the
/// first values in all other columns stands for those that differ there alone. As cells and boxes
/// of these columns they can be shown.
class SituationSpace {
 public:
  /// The columns that the table's rows may test, in its order.
  explicit SituationSpace(const DecisionTable& table);
  SituationSpace(const DecisionTable& table, const DecisionTable& other);

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const BoxSpace& space() const { return space_; }

  /// All of them, in the order of their numbers.
  [[nodiscard]] const std::vector<Situation>& situations() const { return situations_; }
  /// The number of the one that stands for a situation.
  [[nodiscard]] std::size_t index(const Situation& situation) const;
  /// Those of which `is_wanted(situation)`.
  template <typename Wanted>
  [[nodiscard]] SituationSet those(Wanted is_wanted) const {
    SituationSet set;
    for (const Situation& situation : situations_) {
      set.set(situation_index(situation), is_wanted(situation));
    }
    return set;
  }

  [[nodiscard]] Box cell(const Situation& situation) const {
    return box(ColumnValues::of(situation));
  }
  [[nodiscard]] Box box(ColumnValues values) const;
  /// The situations of a set as disjoint boxes.
  [[nodiscard]] std::vector<Box> boxes(const SituationSet& set) const;
  /// The values of a box in a column, as positions among its words; all when it is no column.
  [[nodiscard]] std::vector<std::size_t> values(Box box, Column column) const;
  /// The same for all columns.
  [[nodiscard]] ColumnValues column_values(Box box) const;

 private:
  explicit SituationSpace(std::vector<Column> columns);

  std::vector<Column> columns_;
  BoxSpace space_;
  std::vector<Situation> situations_;
};

/// The fewest boxes that hold all of `wanted` and none of `others`; combinations that are neither
/// may be in them. Each box is as small as what it was taken for allows. Where there are too many
/// to search through, a good number of boxes instead of the smallest.
std::vector<Box> boxes_around(const SituationSpace& space, const std::vector<Situation>& wanted,
                              const std::vector<Situation>& others);

}  // namespace connectsim
