#pragma once

// The words about a checked table.

#include "reports/language/language.h"

namespace connectsim::texts {

// In the order of `CheckTopic`.
inline constexpr std::array<Phrase, 10> check_topics = {{
    {"Situations that no row covers", "どの行にも当てはまらない状況"},
    {"Rows that contradict each other", "互いに矛盾する行"},
    {"Rows that contradict each other where nothing can occur", "起こり得ない状況でのみ矛盾する行"},
    {"Rows that repeat another row", "別の行と重複している行"},
    {"Rows that never decide", "結果を決めることのない行"},
    {"Rows only for situations that cannot occur", "起こり得ない状況だけを対象とする行"},
    {"Rows that overlap with the same action", "動作が同じで範囲が重なる行"},
    {"Rows that associate where there is no spare", "予備がない状況で関連付ける行"},
    {"Properties that replayed scenarios violate", "再生したシナリオが違反した性質"},
    {"Known findings that replayed scenarios show", "再生したシナリオに見られる既知の所見"},
}};

inline constexpr Phrase check_table{"Table {0}: {1}", "表 {0}: {1}"};
inline constexpr Phrase counted_columns{
    "Counted with every column that the table tests: {0} combinations; the page's three columns "
    "alone "
    "make 140.",
    "表が調べるすべての列で数えています（{0} 通り）。ページの 3 列だけでは 140 通りです。"};
// In the order of `SituationPart`.
inline constexpr std::array<Phrase, 5> situation_parts = {{
    {"all situations", "すべての状況"},
    {"without a proxy", "プロキシなし"},
    {"through a proxy", "プロキシ経由"},
    {"through an existing one", "既存のプロキシ経由"},
    {"through a new one", "新しいプロキシ経由"},
}};
inline constexpr Phrase part_possible{
    "{0} can occur: {1} clear, {2} silent, {3} in conflict, {4} covered by several rows of one "
    "action",
    "起こり得る状況 {0}: 明確 {1}、記載なし {2}、矛盾 {3}、同じ動作の行が重複 {4}"};
inline constexpr Phrase part_everywhere{
    "of {0} combinations of values: {1} clear, {2} silent, {3} in conflict",
    "値の組み合わせ全 {0} 件: 明確 {1}、記載なし {2}、矛盾 {3}"};

inline constexpr Phrase silence{"no row covers {0} (situations: {1})",
                                "{0}（状況 {1} 件）に当てはまる行がありません"};
inline constexpr Phrase conflict{
    "rows {0} ({1}) and {2} ({3}) contradict each other (situations: {4}), and row {5} is asked "
    "first: {6}",
    "行 {0}（{1}）と行 {2}（{3}）が {4} 件の状況で矛盾し、先に調べられるのは行 {5} です: {6}"};
inline constexpr Phrase impossible_conflict{
    "rows {0} ({1}) and {2} ({3}) contradict each other, but only in situations that cannot occur",
    "行 {0}（{1}）と行 {2}（{3}）は、起こり得ない状況でのみ矛盾します"};
inline constexpr Phrase further_remark{"; {0}", "。{0}"};
inline constexpr Phrase readings_mend{"not so with {0}", "{0} では解消します"};
inline constexpr Phrase reading_mends_some{"{0}={1} (in {2} of {3})", "{0}={1}（{3} 件中 {2} 件）"};
inline constexpr Phrase reading_mends{"{0}={1}", "{0}={1}"};
inline constexpr Phrase no_scenario{
    "for {0} of them no scenario was found, nor a proof that they cannot occur",
    "うち {0} 件については、該当するシナリオも、起こり得ないという証明も見つかっていません"};
inline constexpr Phrase duplicate_row{"row {0} covers the same situations as row {1}",
                                      "行 {0} の対象は行 {1} とまったく同じです"};
inline constexpr Phrase duplicate_never_decides{
    "it is asked later and never decides", "後から調べられるため、結果を決めることはありません"};
inline constexpr Phrase shadowed_by_one{
    "row {0} never decides: row {1} is asked before it and covers all of it",
    "行 {0} が結果を決めることはありません。先に調べられる行 {1} がすべてを含みます"};
inline constexpr Phrase shadowed_by_several{
    "row {0} never decides: the rows {1} are asked before it and together cover all of it",
    "行 {0} が結果を決めることはありません。先に調べられる行 {1} が合わせてすべてを含みます"};
inline constexpr Phrase shadowed_where_possible{"what they leave to it cannot occur",
                                                "残りの部分は起こり得ない状況です"};
inline constexpr Phrase unreachable_row{"row {0} covers only situations that cannot occur",
                                        "行 {0} が対象とするのは起こり得ない状況だけです"};
inline constexpr Phrase overlap{"rows {0} and {1} overlap (situations: {2}), both with {3}",
                                "行 {0} と行 {1} は {2} 件の状況で重なりますが、どちらも {3} です"};
inline constexpr Phrase missing_spare{
    "row {0} associates without asking for a compute spare: nothing could be attached (situations: "
    "{1})",
    "行 {0} の動作は関連付けですが、コンピューティング側の予備を条件にしていないため、"
    "関連付けるものがありません（状況 {1} 件）"};
// {0} how many of {1} scenarios, {2} generated or bounded.
inline constexpr Phrase seen_in{"{0} of {1} {2} scenarios", "{2} のシナリオ {1} 件中 {0} 件"};
// {0} clause and name, {1} how often, {2} the proxy, {3} the smallest, {4} sentence.
inline constexpr Phrase violation{"{0} is violated by {1} (proxy {2}), the smallest {3}: {4}",
                                  "{0} に違反: {1}（プロキシ {2}）、最小 {3}: {4}"};
// {0} clause, {1} name, {2} how often, {3} the smallest, {4} explanation.
inline constexpr Phrase known_finding{"{0} {1}: {2}, the smallest {3}: {4}",
                                      "{0} {1}: {2}、最小 {3}: {4}"};
inline constexpr Phrase more_pairs{"and {0} more", "ほか {0} 件"};
inline constexpr Phrase every_situation{"every situation", "すべての状況"};

inline constexpr Phrase completion_heading{"Rows that would complete the table",
                                           "表の不足を補う行"};
inline constexpr Phrase already_total{"Every situation that can occur is covered.",
                                      "起こり得るすべての状況に当てはまる行があります。"};
inline constexpr Phrase completion_fewest{
    "These {0} rows, each with an action to choose, cover all that is silent; fewer do not. With "
    "them every situation that can occur is covered.",
    "動作を選んでこの {0} 行を加えると、不足はすべて補われ、起こり得るすべての状況に当てはまる行が"
    "あることになります。これより少ない行では補えません。"};
inline constexpr Phrase completion_bounded{
    "These {0} rows, each with an action to choose, cover all that is silent; at least {1} are "
    "needed. With them every situation that can occur is covered.",
    "動作を選んでこの {0} 行を加えると、不足はすべて補われ、起こり得るすべての状況に当てはまる行が"
    "あることになります。少なくとも {1} 行が必要です。"};
inline constexpr Phrase completion_partial{
    "These {0} rows are a beginning; at least {1} are needed.",
    "まずはこの {0} 行です。少なくとも {1} 行が必要です。"};

}  // namespace connectsim::texts
