#pragma once

// The words about columns, their values and the rows of a table.

#include "model/situation.h"
#include "reports/language/language.h"

namespace connectsim::texts {

// What each value of a column says, in the order of the values.
inline constexpr std::array<Phrase, 4> database_values = {{
    {"a group of the cluster lets the other side in",
     "クラスターのグループが相手側を許可しています"},
    {"a group of the cluster admits a valid group that is not attached yet",
     "クラスターのグループが、まだ関連付けられていない有効なグループを許可しています"},
    {"the cluster has such groups, but none can be used",
     "該当する名前のグループはありますが、どれも使用できません"},
    {"the cluster has no such group", "該当する名前のグループがクラスターにありません"},
}};
inline constexpr Phrase database_usable_by_health{
    "the proxy's target is AVAILABLE, which counts as a connected cluster",
    "プロキシのターゲットが AVAILABLE のため、クラスターに接続済みとみなします"};
inline constexpr std::array<Phrase, 5> compute_values = {{
    {"a group of the function can be used", "関数のグループを使用できます"},
    {"the function has such groups, but none can be used, and no valid one is free",
     "該当する名前のグループはありますが、どれも使用できず、有効な未関連付けのグループもありませ"
     "ん"},
    {"the function has such groups, but none can be used; a valid one is free",
     "該当する名前のグループはどれも使用できませんが、有効な未関連付けのグループがあります"},
    {"the function has no such group, and no valid one is free",
     "該当する名前のグループが関数になく、有効な未関連付けのグループもありません"},
    {"the function has no such group, but a valid one is free",
     "該当する名前のグループは関数にありませんが、有効な未関連付けのグループがあります"},
}};
inline constexpr std::array<Phrase, 7> proxy_values = {{
    {"no proxy is used", "プロキシは使用しません"},
    {"a group of the proxy can be used", "プロキシのグループを使用できます"},
    {"a group of the proxy admits a valid group that is not attached to the function yet",
     "プロキシのグループが、まだ関数に関連付けられていない有効なグループを許可しています"},
    {"the proxy has such groups, but none can be used, and no valid one is free",
     "該当する名前のグループはありますが、どれも使用できず、有効な未関連付けのグループもありませ"
     "ん"},
    {"the proxy has such groups, but none can be used; a valid one is free",
     "該当する名前のグループはどれも使用できませんが、有効な未関連付けのグループがあります"},
    {"the proxy has no such group, and no valid one is free",
     "該当する名前のグループがプロキシになく、有効な未関連付けのグループもありません"},
    {"the proxy has no such group, but a valid one is free",
     "該当する名前のグループはプロキシにありませんが、有効な未関連付けのグループがあります"},
}};

// What a row asks of a column, by the values that it takes.
struct Condition {
  Column column;
  unsigned values;  // bit n: value n
  Phrase phrase;
};
inline constexpr unsigned value_bit(DatabaseValue value) {
  return 1u << static_cast<unsigned>(value);
}
inline constexpr unsigned value_bit(ComputeValue value) {
  return 1u << static_cast<unsigned>(value);
}
inline constexpr unsigned value_bit(ProxyValue value) { return 1u << static_cast<unsigned>(value); }
inline constexpr unsigned value_bit(TargetHealthValue value) {
  return 1u << static_cast<unsigned>(value);
}

inline constexpr unsigned compute_unusable =
    value_bit(ComputeValue::unusable) | value_bit(ComputeValue::unusable_with_spare);
inline constexpr unsigned compute_none =
    value_bit(ComputeValue::none) | value_bit(ComputeValue::none_with_spare);
inline constexpr unsigned proxy_unusable = value_bit(ProxyValue::not_used) |
                                           value_bit(ProxyValue::unusable) |
                                           value_bit(ProxyValue::unusable_with_spare);
inline constexpr unsigned proxy_none =
    value_bit(ProxyValue::none) | value_bit(ProxyValue::none_with_spare);
inline constexpr unsigned proxy_spare = value_bit(ProxyValue::not_used) |
                                        value_bit(ProxyValue::unusable_with_spare) |
                                        value_bit(ProxyValue::none_with_spare);

inline constexpr std::array<Condition, 12> conditions = {{
    {Column::database,
     value_bit(DatabaseValue::usable),
     {"the cluster has a usable group", "クラスターに使用可能なグループがある"}},
    {Column::database,
     value_bit(DatabaseValue::unusable) | value_bit(DatabaseValue::none),
     {"the cluster has no usable group", "クラスターに使用可能なグループがない"}},
    {Column::database,
     value_bit(DatabaseValue::usable) | value_bit(DatabaseValue::usable_once_associated),
     {"the cluster has a usable group, or one that attaching another group makes usable",
      "クラスターに（別のグループの関連付け後も含め）使用可能なグループがある"}},
    {Column::compute,
     value_bit(ComputeValue::usable),
     {"the function has a usable group", "関数に使用可能なグループがある"}},
    {Column::compute,
     compute_unusable | compute_none,
     {"the function has no usable group", "関数に使用可能なグループがない"}},
    {Column::compute,
     compute_unusable,
     {"the function has groups with such names, but no usable one",
      "関数に該当する名前のグループはあるが、使用可能なものがない"}},
    {Column::compute,
     value_bit(ComputeValue::unusable_with_spare) | value_bit(ComputeValue::none_with_spare),
     {"a valid group exists that is not attached to the function",
      "関数に関連付けられていない有効なグループがある"}},
    {Column::proxy,
     value_bit(ProxyValue::not_used) | value_bit(ProxyValue::usable),
     {"the proxy, if one is used, has a usable group",
      "（プロキシを使う場合は）プロキシに使用可能なグループがある"}},
    {Column::proxy,
     proxy_unusable | proxy_none,
     {"the proxy, if one is used, has no usable group",
      "（プロキシを使う場合は）プロキシに使用可能なグループがない"}},
    {Column::proxy,
     proxy_unusable,
     {"the proxy, if one is used, has groups with such names, but no usable one",
      "（プロキシを使う場合は）プロキシに該当する名前のグループはあるが、使用可能なものがない"}},
    {Column::proxy,
     proxy_spare,
     {"if a proxy is used, a valid group exists that is not attached to it",
      "（プロキシを使う場合は）プロキシに関連付けられていない有効なグループがある"}},
    {Column::target_health,
     value_bit(TargetHealthValue::available),
     {"the proxy's target is AVAILABLE", "プロキシのターゲットが AVAILABLE である"}},
}};
inline constexpr Phrase other_condition{"{0} is {1}", "{0} が {1} である"};

inline constexpr Phrase when{"When {0}: {1}.", "{0}とき: {1}。"};
inline constexpr Phrase always{"Always: {0}.", "常に: {0}。"};
inline constexpr Phrase and_between{", and ", "、かつ"};
inline constexpr Phrase or_between{"; or when ", "とき、または"};
inline constexpr Phrase or_last{"{0} or {1}", "{0} または {1}"};
inline constexpr Phrase row_number{"row {0}", "行 {0}"};
inline constexpr Phrase decides{"decides", "この行で決まります"};
inline constexpr Phrase covers{"applies too, with the same result",
                               "この行にも当てはまります（結果は同じ）"};
inline constexpr Phrase covers_the_same{
    "applies too: it covers the same as row {0}, which comes first",
    "この行にも当てはまります。先に調べる行 {0} と同じ場合を対象とします"};
inline constexpr Phrase covers_otherwise{"applies too, but is asked later",
                                         "この行にも当てはまりますが、調べる順番が後です"};
inline constexpr Phrase fails{"does not apply: {0} is {1}, the row asks for {2}",
                              "当てはまりません: {0} は {1} ですが、この行の条件は {2} です"};
inline constexpr Phrase cited{"[{0}]", "[{0}]"};

// Two tables side by side. {0} the other table.
inline constexpr Phrase heading_compared{"Compared with the table {0}", "表 {0} との比較"};
// How a row fared.
inline constexpr Phrase fate_decides{"decides: {0}", "適用: {0}"};
inline constexpr Phrase fate_covers{"covers: {0}", "該当: {0}"};
// {0} column, {1} what it is.
inline constexpr Phrase fate_fails{"{0} is {1}", "{0} が {1}"};
inline constexpr Phrase compared_answer{"row {0}: {1}", "行 {0}: {1}"};

}  // namespace connectsim::texts
