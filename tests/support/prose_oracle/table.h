// The decision tables: section 5.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/columns.h"

namespace prose_oracle {

// T-1, T-3.
enum class Table { published, negated, observed };
enum class Action { none, create, associate };

// What one table says of one situation.
struct TableAnswer {
  // All covering rows in page order; none: the table is silent (T-2).
  std::vector<int> rows;
  // The row that decides, and its action.
  std::optional<int> row;
  std::optional<Action> action;
};

TableAnswer ask_table(Table table, const Situation& situation);

// T-3: the readings that are left unset take the table's own value.
Readings readings_by(Table table, const Readings& readings);

std::string to_string(Action action);

// `aurora-lambda`, `aurora-lambda-negated`, `aurora-lambda-observed`; throws std::invalid_argument.
Table table_named(const std::string& name);

}  // namespace prose_oracle
