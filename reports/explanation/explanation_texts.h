#pragma once

// The words that hold an explanation together.

#include "reports/language/language.h"

namespace connectsim::texts {

// Headings.
inline constexpr Phrase title_direct{"Connecting function {0} to cluster {1}, directly",
                                     "関数 {0} をクラスター {1} に直接接続"};
inline constexpr Phrase title_proxy{"Connecting function {0} to cluster {1} through proxy {2}",
                                    "関数 {0} をクラスター {1} にプロキシ {2} 経由で接続"};
inline constexpr Phrase title_new_proxy{
    "Connecting function {0} to cluster {1} through a new proxy",
    "関数 {0} をクラスター {1} に新しいプロキシ経由で接続"};
inline constexpr Phrase table_used{"Decided by the table {0}.", "使用した表: {0}。"};
inline constexpr Phrase titled_table_used{"Decided by the table {0}. {1}.",
                                          "使用した表: {0}。{1}。"};
inline constexpr Phrase readings_used{"Readings other than the defaults: {0}.",
                                      "既定と異なる解釈: {0}。"};
inline constexpr Phrase reading_used{"{0}={1} (default {2})", "{0}={1}（既定は {2}）"};
inline constexpr Phrase heading_answer{"Answer", "答え"};
inline constexpr Phrase heading_ends{"What was looked at", "確認した対象"};
inline constexpr Phrase heading_groups{"Security groups", "セキュリティグループ"};
inline constexpr Phrase heading_rows{"Rows of the table", "表の各行"};
inline constexpr Phrase heading_unknown{"What is unknown", "不明な点"};
inline constexpr Phrase heading_limits{"What is not modelled", "対象外"};

// The answer.
inline constexpr Phrase row_decides{"{0}. This is row {1} of the table {2}.",
                                    "{0}。表 {2} の {1} 行目に当たります。"};
inline constexpr Phrase nothing_changes{"No security group is created, attached or changed.",
                                        "セキュリティグループの作成、関連付け、変更はありません。"};
inline constexpr Phrase new_group_out{"{0}, attached to {1}: one outbound rule, tcp {2} to {3}",
                                      "{0}（{1}に関連付け）: {3} へのアウトバウンドルール tcp {2}"};
inline constexpr Phrase new_group_in{"{0}, attached to {1}: one inbound rule, tcp {2} from {3}",
                                     "{0}（{1}に関連付け）: {3} からのインバウンドルール tcp {2}"};
inline constexpr Phrase new_group_both{
    "{0}, attached to {1}: inbound tcp {2} from {3}, outbound tcp {4} to {5}",
    "{0}（{1}に関連付け）: {3} からのインバウンドルール tcp {2}、{5} へのアウトバウンドルール "
    "tcp {4}"};
inline constexpr Phrase others_stay{"Groups that are attached now stay attached and unchanged.",
                                    "現在関連付けられているグループはそのままです。"};
inline constexpr Phrase spare_attached{"It attaches {0}; nothing is created.",
                                       "関連付けるのは {0} です。新規作成はありません。"};
inline constexpr Phrase spare_preference{
    "{0} groups could be attached. Which one RDS takes is not documented; assumed: one that an "
    "unmodified group of the other side waits for, then one that a group there admits, then the "
    "one with the smallest number.",
    "関連付け可能なグループは {0} 個あります。RDS がどれを選ぶかは文書化されていないため、相手側の"
    "変更されていないグループが待っているもの、次に相手側のグループが許可しているもの、次に番号が"
    "最小のものと仮定します。"};
inline constexpr Phrase proxy_gets_nothing{
    "The proxy gets no group: the page's sentence on this action, which is followed, names only "
    "the function. Its introduction says that RDS updates the proxy's security group; by that "
    "sentence a group goes to the proxy as well (reading associate_with_proxy=proxy_too).",
    "プロキシにはグループを関連付けません。ここで従っているページの動作の説明には関数しか書かれて"
    "いません。ページの冒頭には、RDS がプロキシのセキュリティグループを更新するとあり、それに従えば"
    "プロキシにも関連付けます（解釈 associate_with_proxy=proxy_too）。"};
inline constexpr Phrase proxy_gets_spare{
    "It attaches {0} to the proxy: the page's introduction, which is followed by the reading "
    "associate_with_proxy=proxy_too, says that RDS updates the proxy's security group. The page's "
    "sentence on this action names only the function.",
    "プロキシには {0} を関連付けます。解釈 associate_with_proxy=proxy_too により、RDS がプロキシの"
    "セキュリティグループを更新するというページの冒頭の文に従っています。動作の説明には関数しか"
    "書かれていません。"};
inline constexpr Phrase proxy_is_created{"A new proxy is created, named {0}.",
                                         "新しいプロキシ {0} が作成されます。"};
inline constexpr Phrase proxy_is_registered{"The cluster is registered as the proxy's target.",
                                            "クラスターがプロキシのターゲットに登録されます。"};
inline constexpr Phrase obstacle{"But it cannot be carried out: {0}.",
                                 "ただし実行できません: {0}。"};
inline constexpr Phrase page_is_silent{
    "What RDS does here is not said: none of the {0} rows of the table {1} covers this. "
    "connectsim does not guess.",
    "この場合の RDS の動作は書かれていません。表 {1} の {0} 行のどれにも当てはまりません。"
    "connectsim は推測しません。"};
inline constexpr Phrase rds_refuses{"RDS refuses to set up this connection, because:",
                                    "RDS はこの接続を設定しません。理由:"};
inline constexpr Phrase requirements_first{
    "The requirements come before the table: no security group was judged.",
    "表より先に要件が確認されるため、セキュリティグループは判定していません。"};
inline constexpr Phrase rows_contradict{
    "Several rows cover this: {0}. Row {1} is followed: the table is asked in the order {2} "
    "(assumed: what creates less goes first).",
    "複数の行が当てはまります: {0}。表を {2} の順に調べるため、行 {1} に従います"
    "（新規作成の少ないものを優先すると仮定）。"};
inline constexpr Phrase near_miss{
    "Row {0} ({1}) fails by one column only: {2} is {3}, it asks for {4}.",
    "行 {0}（{1}）は 1 列だけ当てはまりません: {2} は {3} ですが、条件は {4} です。"};
inline constexpr Phrase rests_on_unknown{
    "This rests on facts that are unknown ({0}); see below what they could change.",
    "この答えには不明な点が {0} つあります。影響については後述します。"};
inline constexpr Phrase row_would{"row {0} says {1}", "行 {0} は {1}"};
inline constexpr Phrase answered_by_readings{
    "The page's words allow other readings. With one of these it would be answered:",
    "ページの文言には別の解釈もあります。次のいずれかの解釈なら答えが決まります:"};
inline constexpr Phrase settled_by_readings{
    "The page's words allow other readings. With one of these the contradiction is gone:",
    "ページの文言には別の解釈もあります。次のいずれかの解釈なら矛盾はなくなります:"};
inline constexpr Phrase reading_decides{"{0}={1} ({2}): row {3}, {4}",
                                        "{0}={1}（{2}）: 行 {3}、{4}"};
inline constexpr Phrase no_reading_helps{
    "No other single reading of the page's words changes that.",
    "ページの文言の解釈を 1 つ変えても、この結果は変わりません。"};

// The end.
inline constexpr Phrase nothing_unknown{"Nothing: the snapshot holds all that was needed.",
                                        "なし。必要な情報はすべてスナップショットにあります。"};
inline constexpr Phrase not_modelled{
    "Routes, network ACLs, DNS and IAM database authentication: only security groups are.",
    "ルート、ネットワーク ACL、DNS、IAM データベース認証。モデル化しているのはセキュリティグループ"
    "のみです。"};

}  // namespace connectsim::texts
