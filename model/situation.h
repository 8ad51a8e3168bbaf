#pragma once

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

#include "model/text/enum_text.h"

namespace connectsim {

/// The columns that a decision table may test (section 4 and T-1).
enum class Column : std::uint8_t {
  database,
  compute,
  proxy,
  target_health,
  registered,
  reachable,
  listed,
};
template <>
inline constexpr std::array<std::string_view, 7> words_of<Column> = {
    "database", "compute", "proxy", "target_health", "registered", "reachable", "listed"};
inline constexpr std::size_t column_count = words_of<Column>.size();
using ColumnSet = std::bitset<column_count>;

enum class DatabaseValue : std::uint8_t { usable, usable_once_associated, unusable, none };
template <>
inline constexpr std::array<std::string_view, 4> words_of<DatabaseValue> = {
    "usable", "usable_once_associated", "unusable", "none"};

enum class ComputeValue : std::uint8_t {
  usable,
  unusable,
  unusable_with_spare,
  none,
  none_with_spare,
};
template <>
inline constexpr std::array<std::string_view, 5> words_of<ComputeValue> = {
    "usable", "unusable", "unusable_with_spare", "none", "none_with_spare"};

enum class ProxyValue : std::uint8_t {
  not_used,
  usable,
  usable_once_associated,
  unusable,
  unusable_with_spare,
  none,
  none_with_spare,
};
template <>
inline constexpr std::array<std::string_view, 7> words_of<ProxyValue> = {
    "not_used", "usable",         "usable_once_associated", "unusable", "unusable_with_spare",
    "none",     "none_with_spare"};

enum class TargetHealthValue : std::uint8_t { not_used, available, not_available };
template <>
inline constexpr std::array<std::string_view, 3> words_of<TargetHealthValue> = {
    "not_used", "available", "not_available"};

enum class RegisteredValue : std::uint8_t { not_used, yes, no };
template <>
inline constexpr std::array<std::string_view, 3> words_of<RegisteredValue> = {"not_used", "yes",
                                                                              "no"};

enum class Reachability : std::uint8_t { reachable, depends, blocked };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Reachability> = {"reachable", "depends",
                                                                           "blocked"};

enum class ListedValue : std::uint8_t { yes, no };
template <>
inline constexpr std::array<std::string_view, 2> words_of<ListedValue> = {"yes", "no"};

/// The column values read off a snapshot for a request. The first three make the page's 140
/// situations; the last three are read for tables that use them, or when asked for (T-1). One byte
/// a column, in the order of `Column`.
struct Situation {
  DatabaseValue database = DatabaseValue::none;
  ComputeValue compute = ComputeValue::none;
  ProxyValue proxy = ProxyValue::not_used;
  TargetHealthValue target_health = TargetHealthValue::not_used;
  RegisteredValue registered = RegisteredValue::not_used;
  Reachability reachable = Reachability::blocked;
  ListedValue listed = ListedValue::no;

  friend bool operator==(const Situation&, const Situation&) = default;

  using Values = std::array<std::uint8_t, column_count>;
  /// The value in a column, as a position among the column's words.
  [[nodiscard]] constexpr std::size_t value(Column column) const {
    return std::bit_cast<Values>(*this)[static_cast<std::size_t>(column)];
  }
  constexpr void set_value(Column column, std::size_t value) {
    auto values = std::bit_cast<Values>(*this);
    values[static_cast<std::size_t>(column)] = static_cast<std::uint8_t>(value);
    *this = std::bit_cast<Situation>(values);
  }
};

/// The words of a column, in the order of its values. A further column is one more row here, beside
/// its name and its member above.
constexpr std::span<const std::string_view> column_words(Column column) {
  constexpr std::array<std::span<const std::string_view>, column_count> all = {
      words_of<DatabaseValue>,     words_of<ComputeValue>,    words_of<ProxyValue>,
      words_of<TargetHealthValue>, words_of<RegisteredValue>, words_of<Reachability>,
      words_of<ListedValue>};
  return all[static_cast<std::size_t>(column)];
}

constexpr std::string_view value_word(Column column, std::size_t value) {
  return column_words(column)[value];
}

/// How many values each column has.
inline constexpr std::array<std::size_t, column_count> value_counts = [] {
  std::array<std::size_t, column_count> counts{};
  for (std::size_t column = 0; column < column_count; ++column) {
    counts[column] = column_words(static_cast<Column>(column)).size();
  }
  return counts;
}();

}  // namespace connectsim
