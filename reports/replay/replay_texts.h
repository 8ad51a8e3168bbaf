#pragma once

// The words about replayed scenarios.

#include "reports/language/language.h"

namespace connectsim::texts {

// The first line. {0} how many scenarios, {1} the table, {2} where they come from, {3} how it
// ended.
inline constexpr Phrase replay_outcome{"{0} scenarios of {1}, {2}: {3}.",
                                       "{1} のシナリオ {0} 件（{2}）: {3}。"};
inline constexpr Phrase source_generated{"profile {0}, seed {1}", "プロファイル {0}、シード {1}"};
inline constexpr Phrase source_bounded{"every one within bound {0}", "範囲 {0} 内のすべて"};
inline constexpr Phrase source_files{"from files", "ファイルから"};
// {0} the base table.
inline constexpr Phrase outcome_like_base{"nothing is violated that {0} does not violate as well.",
                                          "{0} も違反するもの以外に違反はありません。"};
inline constexpr Phrase outcome_clean{"known findings explain every violation",
                                      "違反はすべて既知の所見で説明できます"};
inline constexpr Phrase outcome_unexplained{"{0} kinds of violations that no finding explains",
                                            "どの所見でも説明できない違反が {0} 種類"};
inline constexpr Phrase outcome_expectations{"{0} expectations not met",
                                             "期待と異なるものが {0} 件"};
inline constexpr Phrase outcome_nothing{"nothing was replayed", "再生したものはありません"};

// Violations without a finding.
inline constexpr Phrase heading_unexplained{"Not explained by any finding",
                                            "どの所見でも説明できない違反"};
// {0} clause, {1} name, {2} sentence.
inline constexpr Phrase broken_property{"{0} {1}: {2}", "{0} {1}: {2}"};
inline constexpr Phrase expected_and_got{"expected: {0}; got: {1}", "期待: {0}、結果: {1}"};
// {0} how many scenarios, {1} the row or "no row", {2} the proxy, {3} how many situations.
inline constexpr Phrase violated_where{"seen: {0} times ({1}, proxy {2}), in {3} situations",
                                       "検出: {0} 件（{1}、プロキシ {2}）、状況 {3} 種類"};
inline constexpr Phrase situation_of_smallest{"situation of the smallest: {0}",
                                              "最小のものの状況: {0}"};
inline constexpr Phrase decided_by_row{"row {0}", "行 {0}"};
inline constexpr Phrase decided_by_none{"no row", "該当行なし"};
// {0} id, {1} groups, {2} rules.
inline constexpr Phrase smallest_scenario{
    "the smallest is {0}; shrunk it has {1} groups and {2} rules:",
    "最小のものは {0}、縮小するとグループ {1} 個、ルール {2} 個:"};
inline constexpr Phrase smallest_of_files{"the smallest is {0}", "最小のものは {0}"};
inline constexpr Phrase repeat_command{"repeat: {0}", "再現: {0}"};
inline constexpr Phrase shrink_command{"shrink: {0}", "縮小: {0}"};
inline constexpr Phrase further_kinds{"and {0} further kinds (--format json shows all)",
                                      "ほかに {0} 種類（--format json ですべて表示）"};
// Expectations. {0} how many scenarios state one, {1} how many there are.
inline constexpr Phrase stated_expectations{"{0} of {1} scenarios say what is expected.",
                                            "シナリオ {1} 件中 {0} 件が期待を述べています。"};
inline constexpr Phrase heading_expectations{"Expectations not met", "期待と異なる結果"};
inline constexpr Phrase unmet_expectations{"{0} of {1}; the smallest is {2}",
                                           "{1} 件中 {0} 件、最小のものは {2}"};

// Findings.
inline constexpr Phrase heading_findings{"Known findings about {0}", "{0} について既知の所見"};
// {0} how many scenarios, {1} share, {2} smallest.
inline constexpr Phrase finding_seen{"seen {0} times ({1}), the smallest is {2}",
                                     "{0} 件（{1}）、最小 {2}"};
inline constexpr Phrase findings_not_seen{"not seen in this run: {0}", "この実行では未検出: {0}"};
// {0} situations seen, {1} recorded, {2} scenarios, {3} share.
inline constexpr Phrase silences_seen{
    "silent (P-7): {0} of {1} recorded situations, seen {2} times ({3})",
    "該当行なし（P-7）: 記録済みの状況 {1} 件中 {0} 件、{2} 件（{3}）"};
inline constexpr Phrase conflicts_seen{
    "rows in conflict (P-8): {0} of {1} recorded situations, seen {2} times ({3})",
    "行の矛盾（P-8）: 記録済みの状況 {1} 件中 {0} 件、{2} 件（{3}）"};

// Counts.
inline constexpr Phrase heading_answers{"Answers", "判定"};
inline constexpr Phrase row_counts{"row {0}: covers {1}, decides {2}",
                                   "行 {0}: 該当 {1}、適用 {2}"};
inline constexpr Phrase heading_properties{"Properties", "性質"};
inline constexpr Phrase property_counts{"holds {0}, violated {1}, does not apply {2}",
                                        "成立 {0}、違反 {1}、対象外 {2}"};
// {0}, {1} as above; {2} the base table.
inline constexpr Phrase base_counts{
    "violated by {2} as well {0} (not told above), by {2} alone {1}",
    "{2} でも違反 {0}(上では述べません)、{2} だけで違反 {1}"};
inline constexpr Phrase variations_sampled{
    "local, id_free, order_free and number_free: one scenario in {0} is compared with variations.",
    "local、id_free、order_free、number_free は {0} 件に 1 件で変形と比較します。"};
inline constexpr Phrase heading_coverage{"Coverage", "網羅"};
// {0} seen, {1} all.
inline constexpr Phrase covered_rows{"rows that cover: {0} of {1}", "該当した行: {1} 行中 {0} 行"};
inline constexpr Phrase covered_situations{"situations that can occur: {0} of {1}",
                                           "起こり得る状況: {1} 件中 {0} 件"};
inline constexpr Phrase covered_reasons{"reason codes: {0} of {1}", "理由コード: {1} 件中 {0} 件"};
inline constexpr Phrase covered_findings{"recorded findings: {0} of {1}",
                                         "記録済みの所見: {1} 件中 {0} 件"};
inline constexpr Phrase covered_pairs{"pairs of choices: {0} of {1}, not all of which can occur",
                                      "選択肢の組: {1} 件中 {0} 件（一部は起こり得ません）"};
inline constexpr Phrase missing_ones{"missing: {0}", "未検出: {0}"};
inline constexpr Phrase missing_more{"{0} and {1} more", "{0}、ほか {1} 件"};

// One scenario replayed by its id.
inline constexpr Phrase heading_properties_of_one{"Properties of this scenario",
                                                  "このシナリオの性質"};
inline constexpr Phrase explained_by{"known: {0}", "既知: {0}"};
inline constexpr Phrase explained_by_nothing{"no finding explains it", "説明する所見はありません"};

}  // namespace connectsim::texts
