#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/decision.h"
#include "model/situation.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// How one row fares with a situation: it covers it, or fails at a column.
struct RowTrace {
  std::uint32_t row = 0;        // counted from 1
  std::size_t alternative = 0;  // of the row: the one that covers, else the one that gets furthest
  /// The first column, in the table's order, whose value that alternative does not take; nothing
  /// when it covers.
  std::optional<Column> failing;
  std::size_t found = 0;          // the value in that column
  std::size_t failing_count = 0;  // columns that do not fit: 1 is a near miss

  [[nodiscard]] bool covers() const { return !failing; }
};

/// The trace of every row of a table, in page order (T-1). The decision must not be refused: a
/// refused request has no situation.
std::vector<RowTrace> row_traces(const DecisionTable& table, const Decision& decision);

/// The values that a row's alternative takes in a column, in their order.
std::vector<std::size_t> values_asked(const TableRow& row, std::size_t alternative, Column column);

}  // namespace connectsim
