// Decides which rows of a table cover a situation and which of them is asked first (T-1). What the
// page's row 1, row 2, row 3, row 4, row 5 and row 6 say stands in tables/aurora-lambda.json.
#include "simulator/tables/decision_table.h"

#include <algorithm>
#include <numeric>

#include "model/text/input_error.h"
#include "simulator/tables/embedded_documents.h"

namespace connectsim {

bool TableRow::covers(ColumnValues situation) const {
  return std::any_of(
      alternatives.begin(), alternatives.end(),
      [situation](ColumnValues alternative) { return alternative.includes(situation); });
}

DecisionTable::DecisionTable(std::vector<Column> columns, std::vector<TableRow> rows,
                             std::vector<std::uint32_t> order)
    : columns_(std::move(columns)), rows_(std::move(rows)), order_(std::move(order)) {
  compile();
}

bool DecisionTable::uses(Column column) const {
  return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
}

std::uint32_t DecisionTable::match(const Situation& situation,
                                   std::vector<std::uint32_t>& covering) const {
  covering.clear();
  const ColumnValues values = ColumnValues::of(situation);
  std::uint32_t deciding = 0;
  std::uint32_t best_rank = UINT32_MAX;
  for (const Alternative& alternative : alternatives_) {
    if (!alternative.values.includes(values)) {
      continue;
    }
    if (covering.empty() || covering.back() != alternative.row) {
      covering.push_back(alternative.row);
    }
    if (alternative.rank < best_rank) {
      best_rank = alternative.rank;
      deciding = alternative.row;
    }
  }
  return deciding;
}

void DecisionTable::compile() {
  if (order_.empty()) {
    order_.resize(rows_.size());
    std::iota(order_.begin(), order_.end(), 1u);
  }
  for (std::uint32_t row = 1; row <= rows_.size(); ++row) {
    const auto rank =
        static_cast<std::uint32_t>(std::find(order_.begin(), order_.end(), row) - order_.begin());
    for (const ColumnValues& values : rows_[row - 1].alternatives) {
      alternatives_.push_back({values, row, rank});
    }
  }
}

std::string_view table_text(std::string_view name) {
  for (const EmbeddedDocument& table : embedded_tables()) {
    if (table.name == name) {
      return table.text;
    }
  }
  return {};
}

DecisionTable shipped_table(std::string_view name) {
  if (const std::string_view text = table_text(name); !text.empty()) {
    Document document;
    document.read(text, std::string(name));
    return DecisionTable::read(document.root());
  }
  std::string names;
  for (const std::string& shipped : shipped_table_names()) {
    names += (names.empty() ? "" : ", ") + shipped;
  }
  throw InputError("no table is named \"" + std::string(name) + "\"; shipped are " + names);
}

std::vector<std::string> shipped_table_names() {
  std::vector<std::string> names;
  for (const EmbeddedDocument& table : embedded_tables()) {
    names.emplace_back(table.name);
  }
  return names;
}

}  // namespace connectsim
