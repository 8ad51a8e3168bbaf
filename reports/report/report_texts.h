#pragma once

// The words that reports of all formats share: labels, columns, titles.

#include "reports/language/language.h"

namespace connectsim::texts {

// What made a report.
inline constexpr Phrase made_by_table{"table", "表"};
inline constexpr Phrase made_by_readings{"readings", "解釈"};
inline constexpr Phrase default_readings{"the defaults", "既定"};
inline constexpr Phrase made_by_scenarios{"scenarios", "シナリオ"};
inline constexpr Phrase made_by_version{"connectsim", "connectsim"};
inline constexpr Phrase two_tables{"{0} -> {1}", "{0} → {1}"};
inline constexpr Phrase no_table_asked{"none is asked", "使用しません"};

// How a case came out.
inline constexpr std::array<Phrase, 3> results = {{
    {"passed", "合格"},
    {"to look at", "要確認"},
    {"failed", "不合格"},
}};
inline constexpr Phrase result_counts{"{0} cases: {1} failed, {2} to look at, {3} passed.",
                                      "{0} 件: 不合格 {1}、要確認 {2}、合格 {3}。"};
inline constexpr Phrase expected_but_got{"{0}: expected {1}, got {2}", "{0}: 期待値 {1}、実際 {2}"};
inline constexpr Phrase nothing_found{"nothing", "なし"};
inline constexpr Phrase more_cases{
    "{0} more cases are left out here; all of them are in the JSON.",
    "ほか {0} 件はここでは省略しています。JSON にはすべてあります。"};
inline constexpr Phrase more_passed{"{0} more that passed", "ほかに合格 {0} 件"};
inline constexpr Phrase more_annotations{"({0} more of this level)", "（この種類はほかに {0} 件）"};
inline constexpr Phrase and_more_of{"{0}: {1}, ...", "{0} 件: {1}、…"};
inline constexpr Phrase label_scenario{"scenario", "シナリオ"};
inline constexpr Phrase label_repeat{"repeat with", "再実行"};
inline constexpr Phrase label_details{"details", "詳細"};
inline constexpr Phrase details_dropped{"Details are left out to keep this within {0} bytes.",
                                        "{0} バイトに収めるため、詳細を省略しました。"};
inline constexpr Phrase column_result{"result", "結果"};

inline constexpr Phrase label_search{"search", "検索"};
inline constexpr Phrase label_steps{"step by step", "段階ごと"};
inline constexpr Phrase label_back{"back", "前へ"};
inline constexpr Phrase label_forth{"next", "次へ"};
inline constexpr Phrase groups_only{
    "Only security groups are modelled: not routes, network ACLs, DNS.",
    "モデル化しているのはセキュリティグループのみです（ルート、ネットワーク ACL、DNS は対象外）。"};
inline constexpr Phrase step_requirements{"1. Requirements", "1. 要件"};
inline constexpr Phrase step_groups{"2. Groups: {0}", "2. グループ: {0}"};
inline constexpr Phrase step_situation{"3. Situation", "3. 状況"};
inline constexpr Phrase step_rows{"4. Rows", "4. 表の行"};
inline constexpr Phrase step_answer{"5. Answer", "5. 答え"};
inline constexpr Phrase requirements_met{"All are met.", "すべて満たしています。"};

// The map of a table's situations.
inline constexpr Phrase label_map{"All situations that can occur", "起こりうるすべての状況"};
inline constexpr Phrase map_told{"Choose a place to see what is known of it.",
                                 "マスを選ぶと、その状況の詳細を表示します。"};
inline constexpr Phrase label_case{"more of it", "詳しく見る"};
inline constexpr Phrase legend_row{"4: row 4 decides", "4: 行 4 が決定"};
inline constexpr Phrase legend_overlap{"4 +: further rows say the same", "4 +: ほかの行も同じ答え"};
inline constexpr Phrase legend_conflict{"4 ≠: rows contradict each other", "4 ≠: 行が矛盾"};
inline constexpr Phrase legend_silent{"?: no row covers it", "?: 該当する行なし"};
inline constexpr Phrase legend_changed{"Δ: answered otherwise", "Δ: 答えが変わる"};
inline constexpr Phrase legend_same{"=: answered alike", "=: 答えは同じ"};
inline constexpr Phrase legend_reached{"7: reached by 7 scenarios", "7: シナリオ 7 件が到達"};
inline constexpr Phrase legend_unreached{"·: not reached", "·: 未到達"};
inline constexpr Phrase reached_by{"reached by {0} scenarios, the smallest is {1}",
                                   "シナリオ {0} 件が到達。最小の例は {1}"};

// Titles.
inline constexpr Phrase title_decide{"What \"Set up Lambda connection\" would do",
                                     "「Lambda 接続の設定」の動作"};
inline constexpr Phrase title_explain{"Why \"Set up Lambda connection\" would do it",
                                      "「Lambda 接続の設定」がそう動作する理由"};
inline constexpr Phrase title_apply{"What \"Set up Lambda connection\" would change",
                                    "「Lambda 接続の設定」による変更"};
inline constexpr Phrase title_connected{"Connections that the console lists",
                                        "コンソールに表示される接続"};
inline constexpr Phrase title_audit{"Audit of an account", "アカウントの監査"};
inline constexpr Phrase title_replay{"Replay of table {0}", "表 {0} のリプレイ"};
inline constexpr Phrase title_check{"Check of table {0}", "表 {0} の検査"};
inline constexpr Phrase title_diff_tables{"From table {0} to {1}", "表 {0} から {1} への変化"};
inline constexpr Phrase title_diff_snapshots{"What changes between two snapshots",
                                             "2 つのスナップショットの差"};

// Suites.
inline constexpr Phrase suite_answers{"Answers", "答え"};
inline constexpr Phrase suite_ways{"Connections", "接続"};
inline constexpr Phrase suite_groups{"Managed groups that have drifted",
                                     "変化したマネージドグループ"};
inline constexpr Phrase suite_lists{"Full lists of groups", "上限に達したグループ一覧"};
inline constexpr Phrase suite_properties{"Properties", "性質"};
inline constexpr Phrase suite_findings{"Recorded findings", "記録済みの所見"};
inline constexpr Phrase suite_expectations{"Expectations of the scenarios", "シナリオの期待値"};
inline constexpr Phrase suite_scenarios{"Scenarios", "シナリオ"};
inline constexpr Phrase suite_messages{"What the check found", "検査結果"};
inline constexpr Phrase suite_rows{"Rows", "行"};
inline constexpr Phrase suite_changes{"Changes", "変化"};
inline constexpr Phrase suite_intent{"Intended, but did not happen",
                                     "意図されたが起きなかった変化"};

inline constexpr Phrase suite_planned{"Of the plan, to look at before it is applied",
                                      "適用前に確認すべきプランの変更"};

// Columns.
inline constexpr Phrase column_resource{"resource", "リソース"};
inline constexpr Phrase column_place{"place in the plan", "プラン内の位置"};
inline constexpr Phrase column_case{"case", "対象"};
inline constexpr Phrase column_told{"answer", "答え"};
inline constexpr Phrase column_situation{"situation", "状況"};
inline constexpr Phrase column_remarks{"remarks", "備考"};
inline constexpr Phrase column_cluster{"cluster", "クラスター"};
inline constexpr Phrase column_function{"function", "関数"};
inline constexpr Phrase column_way{"way", "経路"};
inline constexpr Phrase column_is_listed{"listed", "表示"};
inline constexpr Phrase column_works{"works", "接続"};
inline constexpr Phrase column_why{"why", "理由"};
inline constexpr Phrase column_need{"finding", "所見"};
inline constexpr Phrase column_set_up{"set-up now", "設定した場合"};
inline constexpr Phrase column_group{"group", "グループ"};
inline constexpr Phrase column_drift{"drift", "変化の種類"};
inline constexpr Phrase column_attached{"attached to", "関連付け先"};
inline constexpr Phrase column_host{"on", "対象"};
inline constexpr Phrase column_count{"groups", "グループ数"};
inline constexpr Phrase column_property{"property", "性質"};
inline constexpr Phrase column_clause{"clause", "条項"};
inline constexpr Phrase column_holds{"holds", "成立"};
inline constexpr Phrase column_violated{"violated", "違反"};
inline constexpr Phrase column_unexplained{"unexplained", "説明なし"};
inline constexpr Phrase column_seen{"scenarios", "シナリオ"};
inline constexpr Phrase column_smallest{"smallest", "最小の例"};
inline constexpr Phrase column_topic{"topic", "種類"};
inline constexpr Phrase column_row{"row", "行"};
inline constexpr Phrase column_message{"message", "内容"};
inline constexpr Phrase column_change{"change", "変化"};
inline constexpr Phrase column_before{"before", "変更前"};
inline constexpr Phrase column_after{"after", "変更後"};
inline constexpr Phrase column_cause{"because of", "原因"};
inline constexpr Phrase column_effect{"what comes of it", "影響"};
inline constexpr Phrase column_intended_now{"intended", "意図"};
inline constexpr Phrase yes{"yes", "はい"};
inline constexpr Phrase no{"no", "いいえ"};

// Outcomes.
inline constexpr Phrase outcome_answers{"{0} answered: {1}.", "{0} 件に回答: {1}。"};
inline constexpr Phrase outcome_check_passes{"Nothing reaches --fail-on {0}.",
                                             "--fail-on {0} に達するものはありません。"};
inline constexpr Phrase outcome_fails{"{0} of {1} are not as they must be.",
                                      "{1} 件中 {0} 件が期待どおりではありません。"};
inline constexpr Phrase outcome_attention{"{0} of {1} need attention.",
                                          "{1} 件中 {0} 件に対応が必要です。"};
inline constexpr Phrase outcome_no_attention{"Nothing needs attention.",
                                             "対応が必要なものはありません。"};
inline constexpr Phrase outcome_intent_met{"The changes are exactly those that the intent lists.",
                                           "変化は意図のとおりです。"};
inline constexpr Phrase outcome_intent_unmet{
    "Not as intended: {0} changes are not listed, {1} listed ones did not happen.",
    "意図と異なります: 記載のない変化 {0} 件、起きなかった変化 {1} 件。"};
inline constexpr Phrase outcome_no_intent{"{0} changes, and no intent lists them.",
                                          "変化 {0} 件。意図の指定はありません。"};
inline constexpr Phrase outcome_not_saved{
    "The snapshot was saved without {0}: what they would show is not known.",
    "スナップショットに {0} がありません。そこからわかることは不明です。"};
inline constexpr Phrase outcome_no_change{"Nothing changes.", "変化はありません。"};
inline constexpr Phrase outcome_violated{"{0} properties are violated, and no finding explains it.",
                                         "所見で説明できない違反のある性質: {0}。"};
inline constexpr Phrase outcome_unmet{"{0} of {1} expectations are not met.",
                                      "期待値 {1} 件中 {0} 件が満たされていません。"};
inline constexpr Phrase outcome_clean_replay{"Clean: every violation is explained by a finding.",
                                             "問題なし: 違反はすべて所見で説明されています。"};
inline constexpr Phrase outcome_nothing_ran{"Nothing was replayed.",
                                            "リプレイされたシナリオはありません。"};
inline constexpr Phrase scenarios_replayed{"{0} scenarios were replayed.",
                                           "シナリオ {0} 件をリプレイしました。"};
inline constexpr Phrase expectations_stated{"{0} of them state what they expect.",
                                            "うち {0} 件に期待値があります。"};
inline constexpr Phrase situations_seen{"{0} situations were reached.", "到達した状況: {0} 件。"};
inline constexpr Phrase situations_counted{
    "Of {0} situations that can occur, {1} are clear, {2} silent, {3} in conflict.",
    "起こりうる状況 {0} 件: 明確 {1}、該当行なし {2}、矛盾 {3}。"};
inline constexpr Phrase situations_changed{"{0} of {1} situations are answered otherwise.",
                                           "状況 {1} 件中 {0} 件で答えが変わります。"};
inline constexpr Phrase scenarios_changed{"So are {0} of {1} generated scenarios.",
                                          "生成したシナリオでは {1} 件中 {0} 件。"};
inline constexpr Phrase function_set_up{"{0} -> {1}", "{0} → {1}"};
inline constexpr Phrase for_functions{"{0} functions, e.g. {1}", "関数 {0} 個（例: {1}）"};

}  // namespace connectsim::texts
