// Reads table documents (T-1). Every error names the JSON path and what is allowed there.

#include <algorithm>

#include "model/json/members.h"
#include "model/text/input_error.h"
#include "model/text/nearest_names.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {
class TableReader {
 public:
  DecisionTable read(const Value& document) {
    static_cast<void>(document.object());  // or an error
    refuse_other_members(document, {"format", "name", "title", "title_ja", "page", "columns",
                                    "readings", "order", "rows"});
    const Value format = required_member(document, "format");
    if (format.text() != table_format) {
      throw format.wrong("\"" + std::string(table_format) + "\"");
    }
    table_.name_ = required_member(document, "name").text();
    if (const Value title = document.find("title")) {
      table_.title_.en = title.text();
    }
    if (const Value title = document.find("title_ja")) {
      table_.title_.ja = title.text();
    }
    if (const Value page = document.find("page")) {
      static_cast<void>(page.text());  // a string, for readers only
    }
    read_columns(required_member(document, "columns"));
    if (const Value readings = document.find("readings")) {
      read_readings(readings);
    }
    read_rows(required_member(document, "rows"));
    if (const Value order = document.find("order")) {
      read_order(order);
    }
    table_.compile();
    return std::move(table_);
  }

 private:
  void read_columns(const Value& columns) {
    for (const Value column : columns.list().children()) {
      const auto value = word_of<Column>(column);
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
      read_reading(reading, table_.readings_);
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
    added.action = word_of<Action>(required_member(row, "action"));
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
        std::vector<std::string_view> names;
        for (const Column each : table_.columns_) {
          names.push_back(text_of(each));
        }
        throw cell.error("is no column of this table" +
                         suggestion_among_all(cell.key(), names, "its \"columns\" are"));
      }
      values.remove(*column);
      for (const Value value : cell.list().children()) {
        values.add(*column, position_of(value, column_words(*column)));
      }
      if (cell.size() == 0) {
        throw cell.error("must name at least one of " + allowed_words_in(column_words(*column)));
      }
    }
    return values;
  }

  void read_order(const Value& order) {
    const auto count = static_cast<std::uint32_t>(table_.rows_.size());
    std::vector<std::uint32_t>& numbers = table_.order_;
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
  }

  DecisionTable table_;
};

void read_reading(const Value& member, Readings& readings) {
  try {
    set_reading(readings, member.key(), member.text());
  } catch (const InputError& error) {
    throw member.error(error.what());
  }
}

Column column_named_by(const Value& member) {
  const auto column = value_of<Column>(member.key());
  if (!column) {
    throw member.error("is no column" +
                       suggestion_among_all(member.key(), words_of<Column>, "columns are"));
  }
  return *column;
}

DecisionTable DecisionTable::read(const Value& document) { return TableReader().read(document); }

}  // namespace connectsim
