#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

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

/// By how much the number of a situation grows with the value in each column.
inline constexpr std::array<std::size_t, column_count> index_strides = [] {
  std::array<std::size_t, column_count> strides{};
  std::size_t stride = 1;
  for (std::size_t column = column_count; column-- > 0;) {
    strides[column] = stride;
    stride *= value_counts[column];
  }
  return strides;
}();

/// The number of a situation among all of them, in the order of the columns.
constexpr std::size_t situation_index(const Situation& situation) {
  std::size_t index = 0;
  for (std::size_t column = 0; column < column_count; ++column) {
    index = index * value_counts[column] + situation.value(static_cast<Column>(column));
  }
  return index;
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
    situation.set_value(static_cast<Column>(column), index % value_counts[column]);
    index /= value_counts[column];
  }
  return situation;
}

/// Where the values of a column begin, all columns' values laid side by side.
constexpr std::uint32_t first_bit(Column column) {
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(column); ++i) {
    first += static_cast<std::uint32_t>(value_counts[i]);
  }
  return first;
}

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

 private:
  static constexpr std::uint32_t bit_count = first_bit(static_cast<Column>(column_count));
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

}  // namespace connectsim
