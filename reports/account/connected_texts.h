#pragma once

// The words about connections: what the console lists and what works.

#include "reports/language/language.h"
#include "simulator/connection/mismatch.h"

namespace connectsim::texts {

inline constexpr Phrase cluster_heading{"{0} (port {1}): {2}", "{0}（ポート {1}）: {2}"};
inline constexpr Phrase port_not_known{"unknown", "不明"};
inline constexpr Phrase nothing_listed{"nothing listed", "接続の表示なし"};
inline constexpr Phrase one_function_listed{"1 function listed", "関数 1 個を表示"};
inline constexpr Phrase functions_listed{"{0} functions listed", "関数 {0} 個を表示"};
inline constexpr Phrase one_function{"1 function", "関数 1 個"};
inline constexpr Phrase several_functions{"{0} functions", "関数 {0} 個"};

inline constexpr Phrase via_direct{"direct", "直接"};
inline constexpr Phrase via_proxy{"proxy {0}", "プロキシ {0}"};

// Whether a listed connection works.
inline constexpr Phrase works{"works", "接続可"};
// By its groups; {0} what its proxy's target says.
inline constexpr Phrase works_but_target{
    "its groups admit it, but the proxy's target is not AVAILABLE: {0}",
    "グループは許可していますが、プロキシのターゲットが AVAILABLE ではありません: {0}"};
inline constexpr Phrase target_state_not_known{"its state is not known", "状態不明"};
inline constexpr Phrase works_perhaps{"works perhaps: {0}", "条件により接続可: {0}"};
inline constexpr Phrase works_not{"does not work: {0}", "接続不可: {0}"};

inline constexpr Phrase unlisted_heading{"Works without being listed:",
                                         "表示されないが接続できるもの:"};
inline constexpr Phrase unlisted_heading_on{"{0}, {1}: {2}", "{0}、{1}: {2}"};
inline constexpr Phrase unlisted_perhaps{"{0}, perhaps", "{0}（条件による）"};
inline constexpr Phrase and_more_names{"{0} and {1} more", "{0} ほか {1} 個"};
inline constexpr Phrase for_example{"e.g. {0}: {1}", "例 {0}: {1}"};

// Why. {0} the proxy.
inline constexpr Phrase different_vpcs{"they are in different VPCs", "VPC が異なります"};
inline constexpr Phrase no_common_ip_version{"they speak no IP version in common",
                                             "双方に共通する IP バージョンがありません"};
inline constexpr Phrase no_rule_out_of_function{
    "no group of the function lets it out to the cluster",
    "関数のどのグループもクラスターへの送信を許可していません"};
inline constexpr Phrase no_rule_out_of_function_to_proxy{
    "no group of the function lets it out to proxy {0}",
    "関数のどのグループもプロキシ {0} への送信を許可していません"};
inline constexpr Phrase no_rule_into_proxy{"no group of proxy {0} lets the function in",
                                           "プロキシ {0} のどのグループも関数を許可していません"};
inline constexpr Phrase no_rule_out_of_proxy{
    "no group of proxy {0} lets it out to the cluster",
    "プロキシ {0} のどのグループもクラスターへの送信を許可していません"};
inline constexpr Phrase no_rule_into_cluster{"no group of the cluster lets the function in",
                                             "クラスターのどのグループも関数を許可していません"};
inline constexpr Phrase no_rule_into_cluster_from_proxy{
    "no group of the cluster lets proxy {0} in",
    "クラスターのどのグループもプロキシ {0} を許可していません"};
inline constexpr Phrase no_managed_group{
    "no group of the function is named lambda-rds-n or lambda-rdsproxy-n",
    "関数に lambda-rds-n、lambda-rdsproxy-n という名前のグループがありません"};
inline constexpr Phrase no_listed_rule_to_cluster{
    "the function's lambda-rds-n has no rule out for exactly the cluster's port to a group of "
    "the cluster",
    "関数の lambda-rds-n に、クラスターのポートだけをクラスターのグループへ許可する"
    "アウトバウンドルールがありません"};
inline constexpr Phrase no_listed_rule_to_proxy{
    "the function's lambda-rdsproxy-n has no rule out for exactly the proxy's port to a group of "
    "the proxy",
    "関数の lambda-rdsproxy-n に、プロキシのポートだけをプロキシのグループへ許可する"
    "アウトバウンドルールがありません"};
inline constexpr Phrase proxy_without_managed_group{
    "no group of proxy {0} is named rdsproxy-lambda-n",
    "プロキシ {0} に rdsproxy-lambda-n という名前のグループがありません"};

// Why only perhaps. {0} the rule.
inline constexpr Phrase part_of_addresses{
    "{0}, which holds only part of the other side's possible addresses",
    "{0}は、相手側の取り得るアドレスの一部しか含みません"};
inline constexpr Phrase entries_not_known{"{0}, whose entries the snapshot does not hold",
                                          "{0}は、エントリがスナップショットにありません"};
inline constexpr Phrase over_peering{"{0}, over a VPC peering, whose routes are not looked at",
                                     "{0}は VPC ピアリング経由で、その経路は調べません"};
inline constexpr Phrase peer_not_known{
    "{0}, and the snapshot does not tell all of that group or of who has it",
    "{0}の相手のグループ、またはその関連付け先が、スナップショットではすべてはわかりません"};
// {0} the end whose groups they are.
inline constexpr Phrase groups_not_known{"the snapshot does not hold all groups of {0}",
                                         "{0}のグループのすべてがスナップショットにはありません"};
inline constexpr Phrase port_of_end_not_known{
    "{0}, and the snapshot does not tell the port to compare with",
    "{0}と比較するポートがスナップショットにありません"};

// A side that admits nothing, and a rule of it that would but for its port.
inline constexpr Phrase but_for_its_port{"{0} ({1} is for another port)",
                                         "{0}（{1}は別のポート用です）"};

inline constexpr Phrase only_groups_modelled{
    "Only security groups are looked at: not routes, network ACLs, DNS or further endpoints of a "
    "proxy.",
    "調べるのはセキュリティグループのみです。ルート、ネットワーク ACL、DNS、プロキシの追加の"
    "エンドポイントは調べません。"};

// A rule. {0} its group, {1} what it admits, {2} its peer.
inline constexpr Phrase lets_in{"{0} lets in {1} from {2}",
                                "{0} の、{2} からの {1} を許可するルール"};
inline constexpr Phrase lets_out{"{0} lets out {1} to {2}",
                                 "{0} の、{2} への {1} を許可するルール"};

// A rule of the group itself. {0} what it admits, {1} the peer.
inline constexpr Phrase own_rule_in{"in {0} from {1}", "{1} からの {0}"};
inline constexpr Phrase own_rule_out{"out {0} to {1}", "{1} への {0}"};

inline constexpr Phrase listed_by_several_groups{
    "Listed by the reading listing=several_groups: name and rule may stand on different groups of "
    "the function.",
    "解釈 listing=several_groups: 名前とルールは、関数の別々のグループにあってもかまいません。"};
inline constexpr Phrase listed_by_port_ranges{
    "Listed by the reading listing_port=contains: a rule for a range of ports counts, too, when "
    "the "
    "port is in it.",
    "解釈 listing_port=contains: ポートを含む範囲のルールも数えます。"};

inline constexpr Phrase connected_total{"{0} listed on {1} of {2} clusters.",
                                        "クラスター {2} 個中 {1} 個に接続 {0} 件を表示。"};
inline constexpr Phrase connected_total_broken{
    "Of these {0} do not work and {1} work only perhaps. {2} more work, or may, without being "
    "listed.",
    "このうち接続不可 {0} 件、条件による {1} "
    "件。ほかに表示されないが接続できる（可能性のある）もの {2} 件。"};

}  // namespace connectsim::texts
