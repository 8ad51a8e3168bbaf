#pragma once

#include <array>
#include <cstdint>
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
/// situations; the last three are read only for tables that use them (T-1).
struct Situation {
  DatabaseValue database = DatabaseValue::none;
  ComputeValue compute = ComputeValue::none;
  ProxyValue proxy = ProxyValue::not_used;
  TargetHealthValue target_health = TargetHealthValue::not_used;
  RegisteredValue registered = RegisteredValue::not_used;
  Reachability reachable = Reachability::blocked;
  ListedValue listed = ListedValue::no;

  friend bool operator==(const Situation&, const Situation&) = default;

  /// The value in a column, as a position among the column's words.
  [[nodiscard]] constexpr std::size_t value(Column column) const {
    switch (column) {
      case Column::database:
        return static_cast<std::size_t>(database);
      case Column::compute:
        return static_cast<std::size_t>(compute);
      case Column::proxy:
        return static_cast<std::size_t>(proxy);
      case Column::target_health:
        return static_cast<std::size_t>(target_health);
      case Column::registered:
        return static_cast<std::size_t>(registered);
      case Column::reachable:
        return static_cast<std::size_t>(reachable);
      case Column::listed:
        return static_cast<std::size_t>(listed);
    }
    return 0;
  }
};

/// The words of a column, in the order of its values.
constexpr std::string_view value_word(Column column, std::size_t value) {
  switch (column) {
    case Column::database:
      return words_of<DatabaseValue>[value];
    case Column::compute:
      return words_of<ComputeValue>[value];
    case Column::proxy:
      return words_of<ProxyValue>[value];
    case Column::target_health:
      return words_of<TargetHealthValue>[value];
    case Column::registered:
      return words_of<RegisteredValue>[value];
    case Column::reachable:
      return words_of<Reachability>[value];
    case Column::listed:
      return words_of<ListedValue>[value];
  }
  return {};
}

/// How many values each column has.
inline constexpr std::array<std::size_t, column_count> value_counts = {4, 5, 7, 3, 3, 3, 2};

}  // namespace connectsim
