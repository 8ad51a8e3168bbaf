// Section 5: the six rows of the page, cell by cell.
#include "tests/support/prose_oracle/table.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace prose_oracle {

namespace {

constexpr std::array<int, 6> kPageOrder = {1, 2, 3, 4, 5, 6};
// T-1: what creates less goes first.
constexpr std::array<int, 6> kEvaluationOrder = {1, 4, 3, 5, 2, 6};

// The database cell of rows 3 and 4.
bool is_usable_or_once_associated(DatabaseColumn database) {
  return database == DatabaseColumn::usable || database == DatabaseColumn::usable_once_associated;
}

// The database cell of rows 2, 5 and 6. T-3: an available target satisfies this cell, whatever the
// database column is, and no other one; negated, the same words ask that it is not available.
bool is_without_usable_database(Table table, const Situation& situation) {
  const bool by_column =
      situation.database == DatabaseColumn::unusable || situation.database == DatabaseColumn::none;
  const bool is_available = situation.target_health == TargetHealth::available;
  return table == Table::negated ? by_column && !is_available : by_column || is_available;
}

// Row 1: everything is in place.
bool row_1_covers(const Situation& situation) {
  return situation.database == DatabaseColumn::usable &&
         situation.compute == ComputeColumn::usable &&
         (situation.proxy == ProxyColumn::not_used || situation.proxy == ProxyColumn::usable);
}

// Also row 6, which the page prints as a second row 2.
bool row_2_covers(Table table, const Situation& situation) {
  return is_without_usable_database(table, situation) &&
         situation.compute != ComputeColumn::usable && situation.proxy != ProxyColumn::usable &&
         situation.proxy != ProxyColumn::usable_once_associated;
}

// Row 3: the database side is fine, what the function and the proxy have is not.
bool row_3_covers(const Situation& situation) {
  return is_usable_or_once_associated(situation.database) &&
         (situation.compute == ComputeColumn::unusable ||
          situation.compute == ComputeColumn::unusable_with_spare) &&
         (situation.proxy == ProxyColumn::not_used || situation.proxy == ProxyColumn::unusable ||
          situation.proxy == ProxyColumn::unusable_with_spare);
}

// Row 4: a spare fits.
bool row_4_covers(const Situation& situation) {
  return is_usable_or_once_associated(situation.database) &&
         (situation.compute == ComputeColumn::unusable_with_spare ||
          situation.compute == ComputeColumn::none_with_spare) &&
         (situation.proxy == ProxyColumn::not_used ||
          situation.proxy == ProxyColumn::unusable_with_spare ||
          situation.proxy == ProxyColumn::none_with_spare);
}

// Row 5: the function and the proxy are fine, the database side is not.
bool row_5_covers(Table table, const Situation& situation) {
  return is_without_usable_database(table, situation) &&
         situation.compute == ComputeColumn::usable &&
         (situation.proxy == ProxyColumn::not_used || situation.proxy == ProxyColumn::usable);
}

bool covers(Table table, int row, const Situation& situation) {
  switch (row) {
    case 1:
      return row_1_covers(situation);
    case 2:
    case 6:
      return row_2_covers(table, situation);
    case 3:
      return row_3_covers(situation);
    case 4:
      return row_4_covers(situation);
    default:
      return row_5_covers(table, situation);
  }
}

Action action_of(int row) {
  if (row == 1) {
    return Action::none;
  }
  return row == 4 ? Action::associate : Action::create;
}

}  // namespace

// The observed table is the published one under another reading; one that is set wins.
Readings readings_by(Table table, const Readings& readings) {
  Readings result = readings;
  if (!result.spare_peer) {
    result.spare_peer = table == Table::observed ? SparePeer::unusable : SparePeer::reusable;
  }
  return result;
}

TableAnswer ask_table(Table table, const Situation& situation) {
  TableAnswer answer;
  // T-1: all covering rows are reported, in page order,
  for (const int row : kPageOrder) {
    if (covers(table, row, situation)) {
      answer.rows.push_back(row);
    }
  }
  // and the first in evaluation order decides.
  for (const int row : kEvaluationOrder) {
    if (std::find(answer.rows.begin(), answer.rows.end(), row) != answer.rows.end()) {
      answer.row = row;
      answer.action = action_of(row);
      break;
    }
  }
  return answer;
}

std::string to_string(Action action) {
  switch (action) {
    case Action::none:
      return "none";
    case Action::create:
      return "create";
    case Action::associate:
      return "associate";
  }
  return "";
}

Table table_named(const std::string& name) {
  if (name == "aurora-lambda") {
    return Table::published;
  }
  if (name == "aurora-lambda-negated") {
    return Table::negated;
  }
  if (name == "aurora-lambda-observed") {
    return Table::observed;
  }
  throw std::invalid_argument("no such table: " + name);
}

}  // namespace prose_oracle
