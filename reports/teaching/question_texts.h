#pragma once

// The words of questions, their options and the feedback on an answer.

#include "reports/language/language.h"

namespace connectsim::texts {

// The question. {0} function, {1} cluster, {2} proxy.
inline constexpr Phrase asks_action_direct{
    "What does RDS do when a connection of function {0} to cluster {1} is set up, without a proxy?",
    "関数 {0} とクラスター {1} の接続をプロキシなしで設定すると、RDS は何をしますか。"};
inline constexpr Phrase asks_action_proxy{
    "What does RDS do when a connection of function {0} to cluster {1} is set up through proxy "
    "{2}?",
    "関数 {0} とクラスター {1} の接続をプロキシ {2} 経由で設定すると、RDS は何をしますか。"};
inline constexpr Phrase asks_action_new_proxy{
    "What does RDS do when a connection of function {0} to cluster {1} is set up through a new "
    "proxy?",
    "関数 {0} とクラスター {1} の接続を新しいプロキシ経由で設定すると、RDS は何をしますか。"};
inline constexpr Phrase asks_ends_direct{
    "As things stand: does the console list a connection of function {0} to cluster {1}, and do "
    "the security groups allow the traffic?",
    "現在の状態で、コンソールに関数 {0} とクラスター {1} の接続は表示されますか。また、"
    "セキュリティグループはその通信を許可していますか。"};
inline constexpr Phrase asks_ends_proxy{
    "As things stand: does the console list a connection of function {0} to cluster {1} through "
    "proxy {2}, and do the security groups allow the traffic?",
    "現在の状態で、コンソールに関数 {0} とクラスター {1} のプロキシ {2} 経由の接続は表示され"
    "ますか。また、セキュリティグループはその通信を許可していますか。"};

// Options.
inline constexpr Phrase option_nothing{"Nothing: the connection is already set up.",
                                       "何もしない。接続は設定済みである。"};
inline constexpr Phrase option_create{"It creates and attaches {0}.",
                                      "{0} を新たに作成して関連付ける。"};
inline constexpr Phrase option_associate{
    "It attaches the existing {0} to the function and creates nothing.",
    "既存の {0} を関数に関連付け、何も作成しない。"};
inline constexpr Phrase option_associate_both{
    "It attaches the existing {0} to the function and {1} to the proxy, and creates nothing.",
    "既存の {0} を関数に、{1} をプロキシに関連付け、何も作成しない。"};
inline constexpr Phrase option_associate_unknown{"It attaches an existing group to the function.",
                                                 "既存のグループを関数に関連付ける。"};
inline constexpr Phrase option_repair{
    "It puts the rules of the modified groups right and creates nothing.",
    "変更されたグループのルールを元に戻し、何も作成しない。"};
inline constexpr Phrase option_no_row{"That is not said: no row of the table applies.",
                                      "書かれていない。表のどの行にも当てはまらない。"};
inline constexpr Phrase option_refuse{"It refuses: a requirement is not met.",
                                      "設定しない。要件が満たされていない。"};
inline constexpr Phrase option_ends{"{0}; {1}.", "{0}。{1}。"};
inline constexpr Phrase is_listed{"It is listed", "表示される"};
inline constexpr Phrase is_not_listed{"It is not listed", "表示されない"};
inline constexpr std::array<Phrase, 3> is_reachable = {{
    {"the traffic is allowed", "通信は許可されている"},
    {"whether the traffic is allowed depends", "通信が許可されるかは条件による"},
    {"the traffic is blocked", "通信は許可されていない"},
}};

// Why.
inline constexpr Phrase reason_row{"Row {0} applies. {1}", "行 {0} に当てはまります。{1}"};
inline constexpr Phrase reason_column{"{0} is {1}: {2}.", "{0} は {1}: {2}。"};
inline constexpr Phrase reason_group{"{0}: {1}.", "{0}: {1}。"};
inline constexpr Phrase reason_order{
    "The rows {0} apply as well, with other actions; the table is asked in the order {1}.",
    "行 {0} にも当てはまり、動作は異なりますが、表は {1} の順に調べます。"};
inline constexpr Phrase reason_silent{
    "No row of the table applies, so what RDS does is not said, and nothing may be assumed.",
    "表のどの行にも当てはまりません。RDS の動作は書かれていないため、何も仮定できません。"};
inline constexpr Phrase reason_refused{"RDS does not set up the connection: {0}.",
                                       "RDS は接続を設定しません。{0}。"};
inline constexpr Phrase reason_names{
    "A new group takes 1 + the largest number of its pattern in the whole Region, and existing "
    "groups stay as they are.",
    "新しいグループには、リージョン全体でそのパターンの最大の番号に 1 を足した番号が付きます。"
    "既存のグループは変わりません。"};
inline constexpr Phrase reason_listed{
    "It is listed because {0}, on the function, has an outbound rule {1} to {2}. Other rules and "
    "the other side's rules are not asked.",
    "関数に関連付けられた {0} に {2} へのアウトバウンドルール {1} があるため、表示されます。"
    "ほかのルールや相手側のルールは問われません。"};
inline constexpr Phrase reason_not_listed{
    "It is not listed: for that, a group on the function named lambda-rds-n or lambda-rdsproxy-n "
    "needs an outbound rule for exactly the port to a group of the cluster or of its proxy, and "
    "the proxy a group named rdsproxy-lambda-n.",
    "表示されるには、関数の lambda-rds-n または lambda-rdsproxy-n に、ちょうどそのポートでクラス"
    "ターまたはそのプロキシのグループへのアウトバウンドルールが必要です。プロキシ経由の場合は、"
    "プロキシに rdsproxy-lambda-n も必要です。"};
inline constexpr Phrase reason_reachable{
    "The traffic is allowed, whatever the groups are called: {0}.",
    "グループの名前にかかわらず、通信は許可されています: {0}。"};
inline constexpr Phrase reason_blocked{"The traffic is blocked: {0}.",
                                       "通信は許可されていません: {0}。"};
inline constexpr Phrase reason_depends{
    "Whether the traffic is allowed depends on what the snapshot does not hold.",
    "通信が許可されるかは、スナップショットにない情報によります。"};

// Under what the learner's answer would be right. {0} what he believes, {1} and {2} the reading.
inline constexpr std::array<Phrase, 3> under = {{
    {"Your answer is right under another table: \"{0}\"", "別の表であれば正しい答えです: 「{0}」"},
    {"Your answer is right under the reading {1}={2}: \"{0}\" The table asked here reads it "
     "otherwise.",
     "解釈 {1}={2} であれば正しい答えです: 「{0}」ここで使う表の解釈は異なります。"},
    {"Your answer is right if one judges so: \"{0}\"",
     "次のように判定すれば正しい答えです: 「{0}」"},
}};
inline constexpr Phrase no_edits_found{
    "Up to {0} edits of rules, associations and target health of the groups of this case were "
    "searched; none makes your answer right.",
    "この例のグループのルール、関連付け、TargetHealth について {0} 回までの変更を調べましたが、"
    "あなたの答えが正しくなるものはありませんでした。"};
inline constexpr Phrase never_repaired{
    "No edit makes your answer right: RDS never changes an existing group.",
    "どの変更をしても、あなたの答えは正しくなりません。RDS が既存のグループを変更することは"
    "ありません。"};
inline constexpr Phrase only_names_differ{
    "Your answer differs only in which groups are created: no edit was searched for.",
    "あなたの答えは、作成されるグループだけが異なります。変更は調べていません。"};

}  // namespace connectsim::texts
