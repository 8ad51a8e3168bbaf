#include "simulator/check/situation_space.h"

#include <algorithm>

namespace connectsim {
namespace {

void add_column(Column column, std::vector<Column>& columns) {
  if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
    columns.push_back(column);
  }
}

// The reading `spare_peer` looks at the proxy column, even where no row does.
void add_columns(const DecisionTable& table, std::vector<Column>& columns) {
  for (const Column column : table.columns()) {
    add_column(column, columns);
  }
  if (table.readings().spare_peer == SparePeer::unusable && table.uses(Column::database)) {
    add_column(Column::proxy, columns);
  }
}

std::vector<Column> columns_of(const DecisionTable& table, const DecisionTable& other) {
  std::vector<Column> columns;
  add_columns(table, columns);
  add_columns(other, columns);
  return columns;
}

std::vector<std::uint32_t> counts_of(const std::vector<Column>& columns) {
  std::vector<std::uint32_t> counts;
  for (const Column column : columns) {
    counts.push_back(static_cast<std::uint32_t>(value_counts[static_cast<std::size_t>(column)]));
  }
  return counts;
}

}  // namespace

SituationSpace::SituationSpace(std::vector<Column> columns)
    : columns_(std::move(columns)), space_(counts_of(columns_)) {}

SituationSpace::SituationSpace(const DecisionTable& table) : SituationSpace(table, table) {}

SituationSpace::SituationSpace(const DecisionTable& table, const DecisionTable& other)
    : SituationSpace(columns_of(table, other)) {}

Box SituationSpace::box(ColumnValues values) const {
  Box box;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    for (std::size_t value = 0; value < space_.value_count(i); ++value) {
      box.bits |= values.has(columns_[i], value) ? space_.bit(i, value) : 0;
    }
  }
  return box;
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

BoxTable SituationSpace::box_table(const DecisionTable& table) const {
  std::vector<BoxRow> rows;
  for (const TableRow& row : table.rows()) {
    BoxRow& added = rows.emplace_back();
    added.action = static_cast<std::uint32_t>(row.action);
    for (const ColumnValues alternative : row.alternatives) {
      append_boxes(row, alternative, table.readings(), added.boxes);
    }
  }
  std::vector<std::uint32_t> order;
  for (const std::uint32_t number : table.order()) {
    order.push_back(number - 1);
  }
  return {space_, std::move(rows), std::move(order)};
}

// Where a row sees `usable_once_associated` as `unusable` (`as_seen_by`), it takes both or none.
void SituationSpace::append_boxes(const TableRow& row, ColumnValues alternative,
                                  const Readings& readings, std::vector<Box>& boxes) const {
  constexpr auto unusable = static_cast<std::size_t>(DatabaseValue::unusable);
  constexpr auto once = static_cast<std::size_t>(DatabaseValue::usable_once_associated);
  const bool takes_unusable = alternative.has(Column::database, unusable);
  Situation seen;
  seen.database = DatabaseValue::usable_once_associated;
  if (as_seen_by(row, seen, readings) == seen ||
      takes_unusable == alternative.has(Column::database, once)) {
    boxes.push_back(box(alternative));
    return;
  }
  ColumnValues without_proxy = alternative;
  without_proxy.remove(Column::database);
  for (std::size_t value = 0; value < words_of<DatabaseValue>.size(); ++value) {
    if (value == once ? takes_unusable : alternative.has(Column::database, value)) {
      without_proxy.add(Column::database, value);
    }
  }
  for (const Box part : {intersection(box(without_proxy), part_without_proxy()),
                         intersection(box(alternative), part_with_proxy())}) {
    if (!space_.is_empty(part)) {
      boxes.push_back(part);
    }
  }
}

Box SituationSpace::with_proxy_values(std::uint32_t values) const {
  ColumnValues all = ColumnValues::all();
  all.remove(Column::proxy);
  for (std::size_t value = 0; value < words_of<ProxyValue>.size(); ++value) {
    if ((values >> value & 1u) != 0) {
      all.add(Column::proxy, value);
    }
  }
  return box(all);
}

Box SituationSpace::part_with_proxy() const {
  return with_proxy_values(~(1u << static_cast<unsigned>(ProxyValue::not_used)));
}

Box SituationSpace::part_without_proxy() const {
  return with_proxy_values(1u << static_cast<unsigned>(ProxyValue::not_used));
}

namespace {

template <typename Wanted>
std::vector<Box> boxes_of(const SituationSpace& situations,
                          const std::vector<PossibleSituation>& possible, Wanted is_wanted) {
  std::vector<Box> cells;
  for (const PossibleSituation& each : possible) {
    if (is_wanted(each)) {
      cells.push_back(situations.cell(each.situation));
    }
  }
  std::sort(cells.begin(), cells.end(), [](Box one, Box other) { return one.bits < other.bits; });
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return merged(situations.space(), std::move(cells));
}

}  // namespace

std::vector<Box> possible_boxes(const SituationSpace& situations,
                                const std::vector<PossibleSituation>& possible) {
  return boxes_of(situations, possible, [](const PossibleSituation&) { return true; });
}

std::vector<Box> possible_boxes(const SituationSpace& situations,
                                const std::vector<PossibleSituation>& possible, ProxyMode mode) {
  return boxes_of(situations, possible,
                  [mode](const PossibleSituation& each) { return each.occurs_with(mode); });
}

}  // namespace connectsim
