// Reads table documents (T-1). Every error names the JSON path and what is allowed there.

#include <algorithm>
#include <optional>

#include "model/text/input_error.h"
#include "simulator/tables/column_words.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {
namespace {

// The position of a word among a column's values.
std::optional<std::size_t> value_in(Column column, std::string_view word) {
  const std::size_t count = value_counts[static_cast<std::size_t>(column)];
  for (std::size_t value = 0; value < count; ++value) {
    if (value_word(column, value) == word) {
      return value;
    }
  }
  return std::nullopt;
}

std::string values_of(Column column) {
  std::string all;
  for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
    all += all.empty() ? "" : ", ";
    all += value_word(column, value);
  }
  return all;
}

template <typename Enum>
Enum word(const Value& value) {
  const auto found = value_of<Enum>(value.text());
  if (!found) {
    throw value.wrong("one of " + allowed_words<Enum>());
  }
  return *found;
}

}  // namespace

class TableReader {
 public:
  DecisionTable read(const Value& document) {
    static_cast<void>(document.object());  // or an error
    refuse_other_members(
        document, {"format", "name", "title", "page", "columns", "readings", "order", "rows"});
    const Value format = required_member(document, "format");
    if (format.text() != table_format) {
      throw format.wrong("\"" + std::string(table_format) + "\"");
    }
    table_.name_ = required_member(document, "name").text();
    if (const Value title = document.find("title")) {
      table_.title_ = title.text();
    }
    if (const Value page = document.find("page")) {
      static_cast<void>(page.text());  // a string, for readers only
    }
    read_columns(required_member(document, "columns"));
    if (const Value readings = document.find("readings")) {
      read_readings(readings);
    }
    read_rows(required_member(document, "rows"));
    read_order(document.find("order"));
    table_.compile();
    return std::move(table_);
  }

 private:
  void read_columns(const Value& columns) {
    for (const Value column : columns.list().children()) {
      const auto value = word<Column>(column);
      if (table_.uses(value)) {
        throw column.error("names a column twice");
      }
      table_.columns_.push_back(value);
    }
    if (table_.columns_.empty()) {
      throw columns.error("must name at least one of " + allowed_words<Column>());
    }
  }

  void read_readings(const Value& readings) {
    for (const Value reading : readings.object().children()) {
      try {
        set_reading(table_.readings_, reading.key(), reading.text());
      } catch (const InputError& error) {
        throw reading.error(error.what());
      }
    }
  }

  void read_rows(const Value& rows) {
    for (const Value row : rows.list().children()) {
      read_row(row.object());
    }
    if (table_.rows_.empty()) {
      throw rows.error("must hold at least one row");
    }
  }

  void read_row(const Value& row) {
    refuse_other_members(row, {"row", "when", "action", "cites"});
    const auto number = static_cast<std::int64_t>(table_.rows_.size()) + 1;
    if (const Value given = row.find("row"); given && given.integer() != number) {
      throw given.wrong(std::to_string(number) + " (rows are numbered in page order)");
    }
    TableRow& added = table_.rows_.emplace_back();
    added.action = word<Action>(required_member(row, "action"));
    if (const Value citation = row.find("cites")) {
      added.citation = citation.text();
    }
    const Value when = required_member(row, "when");
    if (when.is_object()) {
      added.alternatives.push_back(alternative(when));
      return;
    }
    if (!when.is_list()) {
      throw when.wrong("an object of columns, or a list of such alternatives");
    }
    for (const Value each : when.children()) {
      added.alternatives.push_back(alternative(each.object()));
    }
    if (added.alternatives.empty()) {
      throw when.error("must hold at least one alternative; {} covers everything");
    }
  }

  // A column that is not named takes any value.
  ColumnValues alternative(const Value& when) {
    ColumnValues values = ColumnValues::all();
    for (const Value cell : when.children()) {
      const auto column = value_of<Column>(cell.key());
      if (!column || !table_.uses(*column)) {
        throw cell.error("is no column of this table; its \"columns\" are " + column_names());
      }
      values.remove(*column);
      for (const Value value : cell.list().children()) {
        const auto position = value_in(*column, value.text());
        if (!position) {
          throw value.wrong("one of " + values_of(*column));
        }
        values.add(*column, *position);
      }
      if (cell.size() == 0) {
        throw cell.error("must name at least one of " + values_of(*column));
      }
    }
    return values;
  }

  [[nodiscard]] std::string column_names() const {
    std::string names;
    for (const Column column : table_.columns_) {
      names += names.empty() ? "" : ", ";
      names += text_of(column);
    }
    return names;
  }

  // Without an order, rows are asked in page order.
  void read_order(const Value& order) {
    const auto count = static_cast<std::uint32_t>(table_.rows_.size());
    std::vector<std::uint32_t>& numbers = table_.order_;
    if (order) {
      for (const Value number : order.list().children()) {
        const std::int64_t row = number.integer();
        if (row < 1 || row > count) {
          throw number.wrong("a row number from 1 to " + std::to_string(count));
        }
        if (std::find(numbers.begin(), numbers.end(), row) != numbers.end()) {
          throw number.error("names row " + std::to_string(row) + " twice");
        }
        numbers.push_back(static_cast<std::uint32_t>(row));
      }
      if (numbers.size() != count) {
        throw order.error("must name each of the " + std::to_string(count) + " rows once, names " +
                          std::to_string(numbers.size()));
      }
      return;
    }
    for (std::uint32_t row = 1; row <= count; ++row) {
      numbers.push_back(row);
    }
  }

  DecisionTable table_;
};

DecisionTable DecisionTable::read(const Value& document) { return TableReader().read(document); }

}  // namespace connectsim
