#pragma once

// The words about two tables that were compared.

#include "reports/language/language.h"

namespace connectsim::texts {

// {0} table before, {1} table after.
inline constexpr Phrase diff_title{"From {0} to {1}", "{0} から {1} への変更"};
// {0} situations.
inline constexpr Phrase diff_no_effect{
    "No observable effect. This is proven: each of the {0} situations that can occur is answered "
    "alike, and snapshots are read alike.",
    "観測できる影響はありません。起こり得る状況 {0} 件のすべてで答えが同じであり、"
    "スナップショットの読み方も同じであることが証明されています。"};
// {0} changed situations, {1} all.
inline constexpr Phrase diff_situations{
    "{0} of the {1} situations that can occur are answered otherwise.",
    "起こり得る状況 {1} 件のうち {0} 件で答えが変わります。"};
// {0} changed scenarios, {1} all, {2} share, {3} profile, {4} seed.
inline constexpr Phrase diff_population{
    "Of {1} generated scenarios (profile {3}, seed {4}), {0} are answered otherwise ({2}).",
    "生成したシナリオ {1} 件（プロファイル {3}、シード {4}）のうち {0} 件（{2}）で"
    "答えが変わります。"};

// {0} clause, {1} name, {2} value before, {3} value after.
inline constexpr Phrase diff_reading{"reading {1} ({0}): {2} -> {3}",
                                     "読み方 {1}（{0}）: {2} -> {3}"};
inline constexpr Phrase heading_readings_differ{"Read otherwise", "読み方の変更"};
// {0} answer before, {1} after.
inline constexpr Phrase answer_change{"{0} -> {1}", "{0} -> {1}"};
inline constexpr Phrase changed_where{"where: {0}", "対象: {0}"};
// {0} row before, {1} row after, {2} situations.
inline constexpr Phrase changed_rows{"row {0} -> row {1} (situations: {2})",
                                     "行 {0} -> 行 {1}（状況 {2} 件）"};
inline constexpr Phrase changed_row{"row {0} (situations: {1})", "行 {0}（状況 {1} 件）"};
inline constexpr Phrase from_silence{"no row -> row {0} (situations: {1})",
                                     "該当行なし -> 行 {0}（状況 {1} 件）"};
inline constexpr Phrase to_silence{"row {0} -> no row (situations: {1})",
                                   "行 {0} -> 該当行なし（状況 {1} 件）"};
inline constexpr Phrase decided_by{"decided by: {0}", "決定する行: {0}"};
// In the order of `Gain`.
inline constexpr std::array<Phrase, 3> reachable_gains = {{
    {"reachable as before", "到達性は変わらない"},
    {"reachability gained", "到達できるようになる"},
    {"reachability lost", "到達できなくなる"},
}};
inline constexpr std::array<Phrase, 3> listed_gains = {{
    {"listed as before", "一覧表示は変わらない"},
    {"listing gained", "一覧に表示されるようになる"},
    {"listing lost", "一覧に表示されなくなる"},
}};
// {0} reachable, {1} listed, {2} numbers.
inline constexpr Phrase effect_line{"{0}, {1}: {2}", "{0}、{1}: {2}"};
inline constexpr Phrase effect_unknown{"no scenario was found: {0}", "シナリオが見つからない: {0}"};
inline constexpr Phrase count_situations{"situations: {0}", "状況 {0} 件"};
// {0} scenarios, {1} share.
inline constexpr Phrase count_scenarios{"scenarios: {0} ({1})", "シナリオ {0} 件（{1}）"};
inline constexpr Phrase smallest_id{"the smallest is {0}", "最小は {0}"};

// {0} how many situations.
inline constexpr Phrase heading_other_rows{"Without effect: another row, the same answer",
                                           "影響なし: 別の行が同じ答えを出す"};

inline constexpr Phrase intent_met{
    "All changes are intended, and all intended ones happened.",
    "変更はすべて意図したもので、意図した変更はすべて起きています。"};
inline constexpr Phrase heading_unlisted{"Changes that the intent does not list",
                                         "意図に記載のない変更"};
inline constexpr Phrase heading_missing{"Intended changes that did not happen",
                                        "意図したのに起きていない変更"};
// {0} answer, {1} where, {2} situations.
inline constexpr Phrase unlisted_line{"{0} (situations: {2}): {1}", "{0}（状況 {2} 件）: {1}"};
// {0} place in the intent, {1} answer, {2} situations, {3} where.
inline constexpr Phrase missing_somewhere{"{0}, {1}: not so in situations: {2}; {3}",
                                          "{0}、{1}: 状況 {2} 件で起きていない。{3}"};
// {0} place, {1} change, {2} answer before.
inline constexpr Phrase missing_everywhere{
    "{0}, {1}: no situation that it names was answered {2}, of those that can occur",
    "{0}、{1}: 起こり得る状況のうち、答えが {2} だったものを指していない"};
inline constexpr Phrase missing_reading{"{0}, {1}: is not so", "{0}、{1}: 起きていない"};

// Markdown.
inline constexpr Phrase column_answer{"answer", "答え"};
inline constexpr Phrase column_reachable{"reachable", "到達性"};
inline constexpr Phrase column_listed{"listed", "一覧表示"};
inline constexpr Phrase column_situations{"situations", "状況"};
inline constexpr Phrase column_scenarios{"scenarios", "シナリオ"};
inline constexpr Phrase column_intended{"intended", "意図"};
inline constexpr std::array<Phrase, 3> gain_cells = {{
    {"same", "同じ"},
    {"**gained**", "**新たに可**"},
    {"**lost**", "**不可に**"},
}};
inline constexpr Phrase cell_unknown{"?", "?"};
inline constexpr Phrase cell_intended{"yes", "はい"};
inline constexpr Phrase cell_not_intended{"**no**", "**いいえ**"};
// {0} unlisted, {1} all.
inline constexpr Phrase cell_partly_intended{"**{0} of {1} not**", "**{1} 件中 {0} 件が意図外**"};
inline constexpr Phrase details_where{"{0}: where, and a scenario", "{0}: 対象とシナリオの例"};

}  // namespace connectsim::texts
