#pragma once

#include <string>
#include <vector>

#include "simulator/check/box_table.h"
#include "simulator/check/possible_situations.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Situations as cells: the space of the columns that one table, or two, use.
class SituationSpace {
 public:
  /// The columns that the table's rows may test, in its order; and those that a reading needs.
  explicit SituationSpace(const DecisionTable& table);
  SituationSpace(const DecisionTable& table, const DecisionTable& other);

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const BoxSpace& space() const { return space_; }

  [[nodiscard]] Box cell(const Situation& situation) const {
    return box(ColumnValues::of(situation));
  }
  [[nodiscard]] Box box(ColumnValues values) const;
  /// The values of a box in a column, as positions among its words; all when it is no column.
  [[nodiscard]] std::vector<std::size_t> values(Box box, Column column) const;
  /// The same for all columns.
  [[nodiscard]] ColumnValues column_values(Box box) const;

  /// The rows as boxes, as they see situations with the table's readings (D-3).
  [[nodiscard]] BoxTable box_table(const DecisionTable& table) const;

  /// The situations with a proxy, or without one, whether they can occur or not. Every one when the
  /// proxy column is not used.
  [[nodiscard]] Box part_with_proxy() const;
  [[nodiscard]] Box part_without_proxy() const;

 private:
  explicit SituationSpace(std::vector<Column> columns);
  [[nodiscard]] Box with_proxy_values(std::uint32_t values) const;
  void append_boxes(const TableRow& row, ColumnValues alternative, const Readings& readings,
                    std::vector<Box>& boxes) const;

  std::vector<Column> columns_;
  BoxSpace space_;
};

/// The cells of possible situations, in all modes or in one, as disjoint boxes.
std::vector<Box> possible_boxes(const SituationSpace& situations,
                                const std::vector<PossibleSituation>& possible);
std::vector<Box> possible_boxes(const SituationSpace& situations,
                                const std::vector<PossibleSituation>& possible, ProxyMode mode);

}  // namespace connectsim
