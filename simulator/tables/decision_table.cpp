#include "simulator/tables/decision_table.h"

#include <algorithm>
#include <array>

#include "model/text/input_error.h"
#include "simulator/tables/embedded_documents.h"

namespace connectsim {

bool TableRow::asks_for_spare() const {
  constexpr std::array without_spare = {ComputeValue::usable, ComputeValue::unusable,
                                        ComputeValue::none};
  for (const ColumnValues& alternative : alternatives) {
    for (const ComputeValue value : without_spare) {
      if (alternative.has(Column::compute, static_cast<std::size_t>(value))) {
        return false;
      }
    }
  }
  return true;
}

Situation as_seen_by(SpareAsked spare_asked, const Situation& situation, const Readings& readings) {
  Situation seen = situation;
  if (readings.spare_peer == SparePeer::unusable && spare_asked == SpareAsked::no &&
      seen.proxy == ProxyValue::not_used &&
      seen.database == DatabaseValue::usable_once_associated) {
    seen.database = DatabaseValue::unusable;
  }
  return seen;
}

Situation as_seen_by(const TableRow& row, const Situation& situation, const Readings& readings) {
  return as_seen_by(row.asks_for_spare() ? SpareAsked::yes : SpareAsked::no, situation, readings);
}

bool DecisionTable::uses(Column column) const {
  return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
}

bool DecisionTable::covers(const TableRow& row, const Situation& situation) const {
  const ColumnValues values = ColumnValues::of(as_seen_by(row, situation, readings_));
  return std::any_of(row.alternatives.begin(), row.alternatives.end(),
                     [&](const ColumnValues& alternative) { return alternative.includes(values); });
}

std::uint32_t DecisionTable::match(const Situation& situation,
                                   std::vector<std::uint32_t>& covering) const {
  covering.clear();
  const ColumnValues values = ColumnValues::of(as_seen_by(SpareAsked::no, situation, readings_));
  const ColumnValues with_spare =
      ColumnValues::of(as_seen_by(SpareAsked::yes, situation, readings_));
  std::uint32_t deciding = 0;
  std::uint32_t best_rank = UINT32_MAX;
  for (const Alternative& alternative : alternatives_) {
    if (!alternative.values.includes(alternative.asks_for_spare ? with_spare : values)) {
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
  alternatives_.clear();
  for (std::uint32_t row = 1; row <= rows_.size(); ++row) {
    const auto rank =
        static_cast<std::uint32_t>(std::find(order_.begin(), order_.end(), row) - order_.begin());
    const TableRow& table_row = rows_[row - 1];
    for (const ColumnValues& values : table_row.alternatives) {
      alternatives_.push_back({values, row, rank, table_row.asks_for_spare()});
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
