#pragma once

// The words about a whole account.

#include "reports/language/language.h"
#include "simulator/account/audit.h"

namespace connectsim::texts {

inline constexpr Phrase total_connections{
    "Connections that are listed or tied by managed groups: {0}, to look at: {1}.",
    "表示中、またはマネージドグループで結ばれた接続: {0} 件、要確認 {1} 件。"};
inline constexpr Phrase total_groups{"Managed groups: {0}, drifted: {1}, orphaned: {2}.",
                                     "マネージドグループ: {0} 個、変化あり {1} 個、孤立 {2} 個。"};
inline constexpr Phrase total_others{
    "Full lists of groups: {0}. Fleets, sets of hosts that reach one another: {1}.",
    "上限に達したグループ一覧: {0} 件。相互に到達できるホストのまとまり: {1} 個。"};
inline constexpr Phrase region_is_full{
    "The Region holds {0} groups, and the limit is {1}: set-up cannot create any.",
    "リージョンにグループが {0} 個あり、上限は {1} 個です。新しいグループは作成できません。"};
inline constexpr Phrase nothing_to_do{"Nothing needs attention.", "対応が必要なものはありません。"};

// Headings, in the order of `ConnectionNeed`. {0} how many.
inline constexpr std::array<Phrase, 8> need_headings = {{
    {"Listed, but blocked: the console shows them, the groups do not admit them ({0})",
     "表示されるが接続不可: コンソールに表示されるが、グループが許可していません（{0}）"},
    {"Half connected: managed groups tie them, but they neither work nor are listed ({0})",
     "途中までの接続: マネージドグループで結ばれているが、接続も表示もされません（{0}）"},
    {"Listed, and work only perhaps ({0})", "表示され、条件により接続可（{0}）"},
    {"Work by managed groups, but the console does not list them ({0})",
     "マネージドグループで結ばれ接続できるが、コンソールに表示されません（{0}）"},
    {"Work, but cannot be reused: set-up would make or attach groups again ({0})",
     "接続できるが再利用不可: 設定すると再びグループが作成または関連付けされます（{0}）"},
    {"Work, but the page does not say what set-up would do ({0})",
     "接続できるが、設定した場合の動作がドキュメントにありません（{0}）"},
    {"Work; set-up is refused now ({0})", "接続可。現在、設定は受け付けられません（{0}）"},
    {"In order ({0})", "問題なし（{0}）"},
}};
// {0} function, {1} cluster, {2} way.
inline constexpr Phrase audited_connection{"{1} <- {0}, {2}", "{1} <- {0}、{2}"};

// What "Set up Lambda connection" would do. {0} the row, or codes.
inline constexpr Phrase set_up_changes_nothing{"set-up would change nothing (row {0})",
                                               "設定しても変更なし（行 {0}）"};
inline constexpr Phrase set_up_creates{"set-up would create new groups (row {0})",
                                       "設定すると新しいグループを作成（行 {0}）"};
inline constexpr Phrase set_up_attaches{"set-up would attach a group that is free (row {0})",
                                        "設定すると未関連付けのグループを関連付け（行 {0}）"};
inline constexpr Phrase set_up_silent{"the page does not say what set-up does",
                                      "設定した場合の動作はドキュメントにありません"};
inline constexpr Phrase set_up_refused{"set-up is refused: {0}", "設定は受け付けられません: {0}"};
inline constexpr Phrase set_up_obstructed{"{0}, but cannot: {1}", "{0}。ただし不可: {1}"};

inline constexpr Phrase groups_heading{"Managed groups that have drifted ({0})",
                                       "変化したマネージドグループ（{0}）"};
inline constexpr Phrase orphans_heading{"Managed groups that nothing has ({0})",
                                        "どこにも関連付けられていないマネージドグループ（{0}）"};
// What keeps an orphan from being deleted. {0} groups whose rules name it.
inline constexpr Phrase orphan_named_by{
    "before it can be deleted, the rules that name it must be revoked: of {0}",
    "削除する前に、このグループを参照するルールの取り消しが必要です: {0}"};
// {0} its own rule, {1} the other orphan, {2} this one.
inline constexpr Phrase orphan_of_pair{
    "it and {1} name each other: revoke its rule {0}, delete {1}, then {2}",
    "{1} と互いに参照しています: ルール（{0}）を取り消し、{1}、{2} の順に削除します"};
inline constexpr Phrase orphan_after{"can be deleted after {0}, which names it",
                                     "このグループを参照する {0} の後に削除できます"};
inline constexpr Phrase group_on{"{0}, on {1}", "{0}、関連付け先 {1}"};
inline constexpr Phrase drift_modified{"modified: {0}", "変更: {0}"};
inline constexpr Phrase drift_modified_by{"modified: {0}: {1}", "変更: {0}: {1}"};
inline constexpr Phrase drift_stale{"stale: {0}, a group that the snapshot does not hold",
                                    "参照先なし: {0}（スナップショットにないグループ）"};
inline constexpr Phrase drift_one_sided{"one-sided: {0}, and that group has no rule the other way",
                                        "片側のみ: {0}。相手側に対応するルールがありません"};
inline constexpr Phrase drift_orphaned{"orphaned: nothing in the snapshot has it",
                                       "孤立: スナップショット内のどこにも関連付けられていません"};
// Why set-up cannot reuse what is there. {0} a group, {1} how.
inline constexpr Phrase cannot_reuse{"cannot be reused: {0}", "再利用不可: {0}"};
inline constexpr Phrase blamed_group{"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase no_available_target{"no target of the proxy is AVAILABLE",
                                            "プロキシに AVAILABLE のターゲットがありません"};
// In the order of `GroupRole`.
inline constexpr std::array<Phrase, 3> no_group_so_named = {{
    {"no group of the cluster is named rds-lambda-n",
     "クラスターに rds-lambda-n という名前のグループがありません"},
    {"no group of the function is named lambda-rds-n or lambda-rdsproxy-n",
     "関数に lambda-rds-n、lambda-rdsproxy-n という名前のグループがありません"},
    {"no group of the proxy is named rdsproxy-lambda-n",
     "プロキシに rdsproxy-lambda-n という名前のグループがありません"},
}};

// How a group is modified, in the order of `Judgement`.
inline constexpr std::array<Phrase, words_of<Judgement>.size()> modifications = {{
    {"", ""},
    {"it admits a valid group that is not attached to the other side",
     "相手側に関連付けられていない有効なグループを許可しています"},
    {"", ""},
    {"", ""},
    {"a rule is missing", "ルールがありません"},
    {"it has rules in a direction where none are expected",
     "ルールがないはずの方向にルールがあります"},
    {"it has more rules than the one expected", "1 つのはずのルールが複数あります"},
    {"its rule is not for tcp", "ルールが tcp ではありません"},
    {"its rule is for more than one port", "ルールが複数のポートを許可しています"},
    {"its rule is for another port than its hosts have",
     "ルールのポートが対象のポートと異なります"},
    {"its rule names a range where a group is expected",
     "グループのはずのルールの相手が IP 範囲です"},
    {"its rule names a prefix list where a group is expected",
     "グループのはずのルールの相手がプレフィックスリストです"},
    {"its rule names a group that the snapshot does not hold",
     "ルールの相手のグループがスナップショットにありません"},
    {"its rule names a group of another account", "ルールの相手が別のアカウントのグループです"},
    {"its rule names a group that the other side does not have",
     "ルールの相手のグループが相手側に関連付けられていません"},
    {"the port to compare its rule with is unknown", "ルールと比較するポートが不明です"},
}};

inline constexpr Phrase lists_heading{
    "Full lists: no further group can be attached ({0})",
    "上限に達したグループ一覧: これ以上関連付けできません（{0}）"};
// {0} name, {1} how many, {2} the limit.
inline constexpr Phrase full_cluster{"cluster {0}: {1} of {2}", "クラスター {0}: {1}/{2}"};
inline constexpr Phrase full_proxy{"proxy {0}: {1} of {2}", "プロキシ {0}: {1}/{2}"};
inline constexpr Phrase full_function{"function {0}: {1} of {2}", "関数 {0}: {1}/{2}"};

inline constexpr Phrase unmanaged_clusters_heading{"Clusters without a managed group ({0})",
                                                   "マネージドグループのないクラスター（{0}）"};
inline constexpr Phrase unmanaged_cluster{
    "{0}: functions that reach it directly: {1}, perhaps: {2}",
    "{0}: 直接接続できる関数 {1} 個、条件による {2} 個"};
inline constexpr Phrase unmanaged_functions_heading{"Functions without a managed group ({0})",
                                                    "マネージドグループのない関数（{0}）"};

}  // namespace connectsim::texts
