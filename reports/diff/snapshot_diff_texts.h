#pragma once

// The words about what changes from one snapshot to another.

#include "reports/language/language.h"
#include "simulator/diff/snapshot_diff.h"

namespace connectsim::texts {

inline constexpr Phrase no_connection_changes{"No connection changes.",
                                              "変化する接続はありません。"};
inline constexpr Phrase connections_change{"Connections that change: {0}.",
                                           "変化する接続: {0} 件。"};
inline constexpr Phrase connection_changes_not_known{"Whether connections change is not known.",
                                                     "接続が変化するかどうかは不明です。"};
inline constexpr Phrase lists_before{"Before: {0}", "変更前: {0}"};
inline constexpr Phrase lists_after{"After: {0}", "変更後: {0}"};
// {0} of what, {1} how many fewer and more, "-1 +2".
inline constexpr Phrase edit_count{"{0} {1}", "{0} {1}"};
inline constexpr Phrase edits_made{"Between the snapshots: {0}.",
                                   "スナップショット間の差分: {0}。"};
inline constexpr Phrase nothing_edited{
    "The snapshots hold the same functions, clusters, proxies, groups, rules and associations.",
    "関数、クラスター、プロキシ、グループ、ルール、関連付けに差分はありません。"};
// In the order of `SnapshotEdits`.
inline constexpr std::array<Phrase, 6> edited_kinds = {{
    {"functions", "関数"},
    {"clusters", "クラスター"},
    {"proxies", "プロキシ"},
    {"groups", "グループ"},
    {"rules", "ルール"},
    {"associations", "関連付け"},
}};

// Headings, in the order of `ChangeMeaning`. {0} how many.
inline constexpr std::array<Phrase, words_of<ChangeMeaning>.size()> meaning_headings = {{
    {"Work no more, or only perhaps ({0})", "接続できなくなる、または条件付きになるもの（{0}）"},
    {"The console lists them no more ({0})", "コンソールに表示されなくなるもの（{0}）"},
    {"Cannot be reused any more: set-up would not leave them as they are ({0})",
     "再利用できなくなるもの: 設定しても「変更なし」になりません（{0}）"},
    {"Work now, surely or perhaps ({0})", "接続できるようになるもの（条件付きを含む）（{0}）"},
    {"The console lists them now ({0})", "コンソールに表示されるようになるもの（{0}）"},
    {"Can be reused now ({0})", "再利用できるようになるもの（{0}）"},
    {"Only set-up would do something else ({0})", "設定した場合の動作だけが変わるもの（{0}）"},
}};

// In the order of `Aspect`. {0} before, {1} after.
inline constexpr std::array<Phrase, words_of<Aspect>.size()> aspect_changes = {{
    {"traffic: {0} -> {1}", "通信: {0} → {1}"},
    {"console: {0} -> {1}", "コンソール: {0} → {1}"},
    {"groups: {0} -> {1}", "グループ: {0} → {1}"},
    {"set-up: {0} -> {1}", "設定: {0} → {1}"},
}};
// In the order of `Reachability`.
inline constexpr std::array<Phrase, 3> reachable_values = {{
    {"works", "接続可"},
    {"works perhaps", "条件により接続可"},
    {"blocked", "接続不可"},
}};
// In the order of `ListedValue`.
inline constexpr std::array<Phrase, 2> listed_values = {{
    {"listed", "表示あり"},
    {"not listed", "表示なし"},
}};
inline constexpr std::array<Phrase, 2> usable_values = {{
    {"reusable", "再利用可"},
    {"not reusable", "再利用不可"},
}};
inline constexpr Phrase not_there{"not there", "なし"};
inline constexpr Phrase changes_nothing{"changes nothing (row {0})", "変更なし（行 {0}）"};
inline constexpr Phrase creates_groups{"creates groups (row {0})", "グループを作成（行 {0}）"};
inline constexpr Phrase attaches_group{"attaches a group (row {0})",
                                       "既存グループを関連付け（行 {0}）"};
inline constexpr Phrase not_told{"the page does not say", "ドキュメントに記載なし"};
inline constexpr Phrase is_refused{"refused: {0}", "受付不可: {0}"};

inline constexpr Phrase because{"because of: ", "原因: "};
// Causes. {0} what was edited.
inline constexpr Phrase rule_removed{"rule removed: {0}", "ルールの削除: {0}"};
inline constexpr Phrase rule_added{"rule added: {0}", "ルールの追加: {0}"};
// {0} group, {1} host.
inline constexpr Phrase association_removed{"{0} taken off {1}", "{1} から {0} の関連付けを解除"};
inline constexpr Phrase association_added{"{0} attached to {1}", "{1} に {0} を関連付け"};
inline constexpr Phrase group_removed{"security group {0} deleted",
                                      "セキュリティグループ {0} の削除"};
inline constexpr Phrase group_added{"security group {0} created",
                                    "セキュリティグループ {0} の作成"};
inline constexpr Phrase host_removed{"{0} deleted", "{0} の削除"};
inline constexpr Phrase host_added{"{0} created", "{0} の作成"};
inline constexpr Phrase registration_removed{"{0} no longer has a target of the cluster",
                                             "{0} にクラスターのターゲットがなくなる"};
inline constexpr Phrase registration_added{"{0} has a target of the cluster now",
                                           "{0} にクラスターのターゲットが加わる"};
// {0} what, {1} before, {2} after.
inline constexpr Phrase name_changed{"group {0} renamed: {1} -> {2}",
                                     "グループ {0} の名前の変更: {1} → {2}"};
inline constexpr Phrase vpc_changed{"{0} moved: {1} -> {2}", "{0} の VPC の変更: {1} → {2}"};
inline constexpr Phrase port_changed{"port of {0}: {1} -> {2}", "{0} のポートの変更: {1} → {2}"};
inline constexpr Phrase value_unknown{"unknown", "不明"};
inline constexpr Phrase addresses_changed{"other addresses or IP versions: {0}",
                                          "アドレスまたは IP バージョンの変更: {0}"};
inline constexpr Phrase health_changed{"health of the targets of {0}",
                                       "{0} のターゲットの状態の変化"};
inline constexpr Phrase requirement_unmet{"requirement no longer met: {0}",
                                          "満たされなくなった要件: {0}"};
inline constexpr Phrase requirement_met{"requirement met now: {0}",
                                        "満たされるようになった要件: {0}"};

// The table of a Markdown report.
inline constexpr Phrase table_heading{"| cluster | function | way | change | because of |",
                                      "| クラスター | 関数 | 経路 | 変化 | 原因 |"};
inline constexpr Phrase and_more_changes{"and {0} more", "ほか {0} 件"};

}  // namespace connectsim::texts
