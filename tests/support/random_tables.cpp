#include "tests/support/random_tables.h"

#include <algorithm>
#include <numeric>

#include "scenarios/builder/choices.h"

namespace connectsim::tests {
namespace {

ColumnValues random_alternative(const RandomTable& kind, SeededChoices& choices) {
  ColumnValues values = ColumnValues::all();
  for (const Column column : kind.columns) {
    if (choices.pick(100) >= kind.tested_percent) {
      continue;
    }
    values.remove(column);
    const auto count = static_cast<std::uint32_t>(value_counts[static_cast<std::size_t>(column)]);
    bool takes_any = false;
    for (std::uint32_t value = 0; value < count; ++value) {
      if (choices.pick(100) < kind.taken_percent) {
        values.add(column, value);
        takes_any = true;
      }
    }
    if (!takes_any) {
      values.add(column, choices.pick(count));
    }
  }
  return values;
}

}  // namespace

std::vector<Column> all_columns() {
  std::vector<Column> columns;
  for (std::size_t column = 0; column < column_count; ++column) {
    columns.push_back(static_cast<Column>(column));
  }
  return columns;
}

DecisionTable random_table(const RandomTable& kind, std::uint64_t seed) {
  SeededChoices choices(seed, 0);
  std::vector<TableRow> rows(kind.row_count);
  for (TableRow& row : rows) {
    row.action = static_cast<Action>(choices.pick(3));
    for (std::uint32_t left = 1 + choices.pick(kind.alternatives_max); left > 0; --left) {
      row.alternatives.push_back(random_alternative(kind, choices));
    }
  }
  std::vector<std::uint32_t> order(kind.row_count);
  std::iota(order.begin(), order.end(), 1u);
  for (std::uint32_t i = kind.row_count; i > 1; --i) {
    std::swap(order[i - 1], order[choices.pick(i)]);
  }
  return {kind.columns, std::move(rows), std::move(order)};
}

SituationSet random_part(const SituationSpace& space, std::uint64_t seed) {
  SeededChoices choices(seed, 1);
  return space.those([&](const Situation&) { return choices.pick(2) == 0; });
}

}  // namespace connectsim::tests
