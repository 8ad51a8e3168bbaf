#pragma once

#include <cstddef>

#include "model/situation.h"

namespace connectsim {

/// How many situations all seven columns span: 7,560. The page's columns and the target health
/// alone make 420, those that can occur 148 of them.
inline constexpr std::size_t situation_count = [] {
  std::size_t count = 1;
  for (const std::size_t values : value_counts) {
    count *= values;
  }
  return count;
}();

/// The number of a situation among all of them, in the order of the columns.
constexpr std::size_t situation_index(const Situation& situation) {
  std::size_t index = 0;
  for (std::size_t column = 0; column < column_count; ++column) {
    index = index * value_counts[column] + situation.value(static_cast<Column>(column));
  }
  return index;
}

/// Puts a value, as a position among the column's words, into a column.
constexpr void set_value(Situation& situation, Column column, std::size_t value) {
  switch (column) {
    case Column::database:
      situation.database = static_cast<DatabaseValue>(value);
      break;
    case Column::compute:
      situation.compute = static_cast<ComputeValue>(value);
      break;
    case Column::proxy:
      situation.proxy = static_cast<ProxyValue>(value);
      break;
    case Column::target_health:
      situation.target_health = static_cast<TargetHealthValue>(value);
      break;
    case Column::registered:
      situation.registered = static_cast<RegisteredValue>(value);
      break;
    case Column::reachable:
      situation.reachable = static_cast<Reachability>(value);
      break;
    case Column::listed:
      situation.listed = static_cast<ListedValue>(value);
      break;
  }
}

/// The page's columns and the target health of a situation; the further columns as if not read.
constexpr Situation page_columns(const Situation& situation) {
  Situation page;
  page.database = situation.database;
  page.compute = situation.compute;
  page.proxy = situation.proxy;
  page.target_health = situation.target_health;
  return page;
}

/// The situation of a number.
constexpr Situation situation_at(std::size_t index) {
  Situation situation;
  for (std::size_t column = column_count; column-- > 0;) {
    set_value(situation, static_cast<Column>(column), index % value_counts[column]);
    index /= value_counts[column];
  }
  return situation;
}

}  // namespace connectsim
