#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "model/json/document.h"
#include "simulator/tables/column_values.h"
#include "simulator/tables/readings.h"

namespace connectsim {

/// What a table document has as its "format".
inline constexpr std::string_view table_format = "connectsim.table/1";

/// One row of a decision table: what it asks of the columns, and what is done then.
struct TableRow {
  [[nodiscard]] bool covers(ColumnValues situation) const;

  /// The row covers a situation that is in any of these; each has values in every column.
  std::vector<ColumnValues> alternatives;
  Action action = Action::none;
  std::string citation;  // where the page says so
};

/// A text that a document holds for its readers: in English, and in Japanese when it says so.
struct ReaderText {
  std::string en;
  std::string ja;

  friend bool operator==(const ReaderText&, const ReaderText&) = default;
};

/// A decision table (T-1): columns used, readings, rows in page order, evaluation order.
class DecisionTable {
 public:
  /// A table without a name, with the default readings. Without an order the rows are asked in page
  /// order.
  DecisionTable(std::vector<Column> columns, std::vector<TableRow> rows,
                std::vector<std::uint32_t> order = {});

  /// Reads a table document. `InputError` "place: JSON path: problem, allowed values" for anything
  /// that `docs/table-format.md` does not allow.
  static DecisionTable read(const Value& document);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const ReaderText& title() const { return title_; }
  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] bool uses(Column column) const;
  /// In page order; row n of reports is element n - 1.
  [[nodiscard]] const std::vector<TableRow>& rows() const { return rows_; }
  /// Row numbers, counted from 1, in the order in which they are asked.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
  [[nodiscard]] const Readings& readings() const { return readings_; }
  void set_readings(const Readings& readings) { readings_ = readings; }

  /// All covering rows in page order (appended to `covering`, which is cleared first), and the one
  /// that decides; 0 when no row covers the situation.
  std::uint32_t match(const Situation& situation, std::vector<std::uint32_t>& covering) const;

 private:
  // Alternatives of all rows in page order, laid side by side for `match`.
  struct Alternative {
    ColumnValues values;
    std::uint32_t row;   // counted from 1
    std::uint32_t rank;  // place in the evaluation order
  };
  friend class TableReader;
  DecisionTable() = default;
  void compile();

  std::string name_;
  ReaderText title_;
  std::vector<Column> columns_;
  std::vector<TableRow> rows_;
  std::vector<std::uint32_t> order_;
  Readings readings_;
  std::vector<Alternative> alternatives_;
};

/// The column that a member of a document is named after, or `InputError`.
Column column_named_by(const Value& member);

/// Sets the reading that a member names to its value. `InputError` with its path.
void read_reading(const Value& member, Readings& readings);

/// A table shipped with connectsim, by name. `InputError` that lists the names when there is none.
DecisionTable shipped_table(std::string_view name);
/// The names of the shipped tables.
std::vector<std::string> shipped_table_names();

inline constexpr std::string_view default_table_name = "aurora-lambda";

}  // namespace connectsim
