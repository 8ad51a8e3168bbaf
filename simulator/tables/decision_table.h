#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "model/json/document.h"
#include "model/situation.h"
#include "simulator/tables/readings.h"

namespace connectsim {

/// What a table document has as its "format".
inline constexpr std::string_view table_format = "connectsim.table/1";

/// The values of all columns, one bit each: a situation has one bit a column, a row may have many.
class ColumnValues {
 public:
  constexpr ColumnValues() = default;
  /// Every value of every column.
  static constexpr ColumnValues all() { return ColumnValues((1u << bit_count) - 1); }
  /// The one situation.
  static constexpr ColumnValues of(const Situation& situation) {
    ColumnValues values;
    for (std::size_t column = 0; column < column_count; ++column) {
      values.add(static_cast<Column>(column), situation.value(static_cast<Column>(column)));
    }
    return values;
  }

  constexpr void add(Column column, std::size_t value) { bits_ |= bit(column, value); }
  constexpr void remove(Column column) { bits_ &= ~mask(column); }
  [[nodiscard]] constexpr bool has(Column column, std::size_t value) const {
    return (bits_ & bit(column, value)) != 0;
  }
  [[nodiscard]] constexpr bool includes(ColumnValues other) const {
    return (other.bits_ & ~bits_) == 0;
  }
  [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }
  friend bool operator==(const ColumnValues&, const ColumnValues&) = default;

  static constexpr std::uint32_t first_bit(Column column) {
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(column); ++i) {
      first += static_cast<std::uint32_t>(value_counts[i]);
    }
    return first;
  }

 private:
  static constexpr std::uint32_t bit_count = 27;
  constexpr explicit ColumnValues(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Column column, std::size_t value) {
    return 1u << (first_bit(column) + value);
  }
  static constexpr std::uint32_t mask(Column column) {
    const auto count = value_counts[static_cast<std::size_t>(column)];
    return ((1u << count) - 1) << first_bit(column);
  }

  std::uint32_t bits_ = 0;
};

/// One row of a decision table: what it asks of the columns, and what is done then.
struct TableRow {
  /// Whether it can only be met where a compute spare exists, like row 4 of the page (D-3).
  [[nodiscard]] bool asks_for_spare() const;

  /// The row covers a situation that is in any of these; each has values in every column.
  std::vector<ColumnValues> alternatives;
  Action action = Action::none;
  std::string citation;  // where the page says so
};

/// A decision table (T-1): columns used, readings, rows in page order, evaluation order.
class DecisionTable {
 public:
  /// Reads a table document. `InputError` "place: JSON path: problem, allowed values" for anything
  /// that `docs/table-format.md` does not allow.
  static DecisionTable read(const Value& document);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] bool uses(Column column) const;
  /// In page order; row n of reports is element n - 1.
  [[nodiscard]] const std::vector<TableRow>& rows() const { return rows_; }
  /// Row numbers, counted from 1, in the order in which they are asked.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
  [[nodiscard]] const Readings& readings() const { return readings_; }
  void set_readings(const Readings& readings) { readings_ = readings; }

  /// Whether a row covers a situation. With the reading `spare_peer = unusable`, rows that
  /// ask for a spare still see `usable_once_associated` where the others see `unusable` (D-3).
  [[nodiscard]] bool covers(const TableRow& row, const Situation& situation) const;

  /// All covering rows in page order (appended to `covering`, which is cleared first), and the one
  /// that decides; 0 when no row covers the situation.
  std::uint32_t match(const Situation& situation, std::vector<std::uint32_t>& covering) const;

 private:
  // Alternatives of all rows in page order, laid side by side for `match`.
  struct Alternative {
    ColumnValues values;
    std::uint32_t row;   // counted from 1
    std::uint32_t rank;  // place in the evaluation order
    bool asks_for_spare;
  };
  friend class TableReader;
  void compile();

  std::string name_;
  std::string title_;
  std::vector<Column> columns_;
  std::vector<TableRow> rows_;
  std::vector<std::uint32_t> order_;
  Readings readings_;
  std::vector<Alternative> alternatives_;
};

/// A table shipped with connectsim, by name. `InputError` that lists the names when there is none.
DecisionTable shipped_table(std::string_view name);
/// The names of the shipped tables.
std::vector<std::string> shipped_table_names();

inline constexpr std::string_view default_table_name = "aurora-lambda";

/// Whether a row asks for a compute spare.
enum class SpareAsked : std::uint8_t { no, yes };

/// The situation as rows see it: in direct mode with `spare_peer = unusable`, rows that do not ask
/// for a spare see `usable_once_associated` as `unusable` (D-3).
Situation as_seen_by(SpareAsked spare_asked, const Situation& situation, const Readings& readings);
Situation as_seen_by(const TableRow& row, const Situation& situation, const Readings& readings);

}  // namespace connectsim
