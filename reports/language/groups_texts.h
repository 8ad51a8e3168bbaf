#pragma once

// The words about the ends of a connection, their groups and rules.

#include "model/decision.h"
#include "reports/language/language.h"

namespace connectsim::texts {

// Who has or lacks a group.
inline constexpr Phrase the_function{"the function", "関数"};
inline constexpr Phrase the_cluster{"the cluster", "クラスター"};
inline constexpr Phrase the_proxy{"the proxy", "プロキシ"};

// The ends, "What was looked at".
inline constexpr Phrase function_end{"function {0}, in {1}", "関数 {0}（{1} 内）"};
inline constexpr Phrase function_without_vpc{"function {0}, in no VPC", "関数 {0}（VPC なし）"};
inline constexpr Phrase function_to_create{
    "function {0}, which the console creates in {1} without groups",
    "関数 {0}（コンソールが {1} 内に、グループなしで作成します）"};
inline constexpr Phrase cluster_end{"cluster {0}, in {1}, port {2}",
                                    "クラスター {0}（{1} 内、ポート {2}）"};
inline constexpr Phrase proxy_end{"proxy {0}, in {1}, port {2} (its engine's)",
                                  "プロキシ {0}（{1} 内、ポート {2}: エンジンの既定値）"};
inline constexpr Phrase proxy_to_create{
    "a proxy that the console creates, port {0} (the engine's), without groups so far",
    "コンソールが作成するプロキシ（ポート {0}: エンジンの既定値、グループはまだなし）"};
inline constexpr Phrase no_proxy{"no proxy: the function connects to the cluster directly",
                                 "プロキシなし: 関数はクラスターに直接接続します"};
inline constexpr Phrase groups_of_end{"groups: ", "グループ: "};
inline constexpr Phrase none_of_them{"none", "なし"};
inline constexpr Phrase unknown_port{"unknown", "不明"};
inline constexpr Phrase being_removed{"{0} (being removed, does not count)",
                                      "{0}（関連付け解除中のため対象外）"};
inline constexpr Phrase not_in_snapshot{"{0} (not in the snapshot)",
                                        "{0}（スナップショットになし）"};
inline constexpr Phrase targets{"targets: ", "ターゲット: "};
inline constexpr Phrase without_health{"no health given", "TargetHealth なし"};
inline constexpr Phrase of_another_cluster{"{0} of another cluster", "{0}（別のクラスター）"};

// Headings of the groups, in the order of `GroupRole`.
inline constexpr std::array<Phrase, 3> associated_groups = {{
    {"On the cluster. RDS looks at the groups named {0}:",
     "クラスター側。RDS は {0} という名前のグループを確認します:"},
    {"On the function. RDS looks at the groups named {0}:",
     "関数側。RDS は {0} という名前のグループを確認します:"},
    {"On the proxy. RDS looks at the groups named {0}:",
     "プロキシ側。RDS は {0} という名前のグループを確認します:"},
}};
inline constexpr std::array<Phrase, 3> spare_groups = {{
    {"", ""},
    {"Groups with such names in the same VPC that are not attached to the function:",
     "関数に関連付けられていない、同じ VPC 内の該当する名前のグループ:"},
    {"Groups with such names in the same VPC that are not attached to the proxy:",
     "プロキシに関連付けられていない、同じ VPC 内の該当する名前のグループ:"},
}};
inline constexpr Phrase names_on_compute_side{"lambda-rds-n or lambda-rdsproxy-n",
                                              "lambda-rds-n または lambda-rdsproxy-n"};
inline constexpr Phrase names_on_database_side_both{"rds-lambda-n or rds-rdsproxy-n",
                                                    "rds-lambda-n または rds-rdsproxy-n"};
inline constexpr Phrase no_group_named_so{"no group has such a name",
                                          "該当する名前のグループはありません"};
inline constexpr Phrase other_names{"{0} with other names, not looked at: {1}",
                                    "その他の名前のグループ {0} 個（確認対象外）: {1}"};
inline constexpr Phrase not_judged{"{0}: not in the snapshot, so its name and rules are unknown",
                                   "{0}: スナップショットにないため、名前もルールも不明です"};
inline constexpr Phrase and_more{"{0} and {1} more", "{0} ほか {1} 個"};
inline constexpr Phrase column_value{"{0} is {1}: {2}", "{0} は {1}: {2}"};

// Directions and counts of rules.
inline constexpr Phrase inbound{"inbound", "インバウンド"};
inline constexpr Phrase outbound{"outbound", "アウトバウンド"};
inline constexpr Phrase one_rule{"1 {0} rule", "{0}ルールが 1 つ"};
inline constexpr Phrase several_rules{"{1} {0} rules", "{0}ルールが {1} つ"};

// Judgements. {0} traffic, {1} peer, {2} whose the peer is.
inline constexpr Phrase usable_from{"usable: its {3} admits {0} from {1}, which {2} has",
                                    "使用可能: {3}が、{2}に関連付けられた {1} からの {0} を"
                                    "許可しています"};
inline constexpr Phrase usable_to{"usable: its {3} admits {0} to {1}, which {2} has",
                                  "使用可能: {3}が、{2}に関連付けられた {1} への {0} を"
                                  "許可しています"};
inline constexpr Phrase usable_on_proxy{
    "usable: it admits {0} from {1}, which the function has, and {2} to {3}, which the cluster has",
    "使用可能: 関数に関連付けられた {1} からの {0} と、クラスターに関連付けられた {3} への {2} を"
    "許可しています"};
inline constexpr Phrase usable_once_attached{
    "usable once {1} is attached to {2}: it admits {0} from that group",
    "{1} を{2}に関連付ければ使用可能: そのグループからの {0} を許可しています"};
inline constexpr Phrase spare_on_compute_side{
    "valid and free: its {2} admits {0} to {1}",
    "有効、未関連付け: {2}が {1} への {0} を許可しています"};
inline constexpr Phrase spare_on_proxy_side{
    "valid and free: it admits {0} from {1} and {2} to {3}",
    "有効、未関連付け: {1} からの {0} と {3} への {2} を許可しています"};
inline constexpr Phrase its_only_rule{"only rule", "唯一のルール"};
inline constexpr Phrase its_rule{"rule", "ルール"};

inline constexpr Phrase fault{"not usable: {0}", "使用不可: {0}"};
inline constexpr Phrase lacks_rule{"it has no {0} rule where one is expected",
                                   "{0}ルールがありません（1 つ必要です）"};
inline constexpr Phrase unexpected_rules{"modified, it has {0} where none is expected",
                                         "変更されています。{0}あります（ないはずです）"};
inline constexpr Phrase extra_rules{"modified, it has {0} where one is expected",
                                    "変更されています。{0}あります（1 つのはずです）"};
inline constexpr Phrase traffic_differs{"modified, its {0} rule admits {1} where {2} is expected",
                                        "変更されています。{0}ルールが許可するのは {1} ですが、"
                                        "{2} のはずです"};
inline constexpr Phrase peer_is_no_group{
    "modified, its {0} rule names {1} where a security group of {2} is expected",
    "変更されています。{0}ルールの相手が {1} ですが、{2}のセキュリティグループのはずです"};
inline constexpr Phrase peer_is_unknown{"its {0} rule names {1}, which the snapshot does not hold",
                                        "{0}ルールの相手 {1} がスナップショットにありません"};
inline constexpr Phrase peer_is_elsewhere{"its {0} rule names {1}, a group of another account",
                                          "{0}ルールの相手 {1} は別のアカウントのグループです"};
inline constexpr Phrase peer_differs{"its {0} rule names {1}, which {2} does not have",
                                     "{0}ルールの相手 {1} は{2}に関連付けられていません"};
inline constexpr Phrase port_unknown{"its rule may fit, but the port to compare with is unknown",
                                     "ルールは合うかもしれませんが、比較するポートが不明です"};

// What a rule admits.
inline constexpr Phrase all_traffic{"all traffic", "すべてのトラフィック"};
inline constexpr Phrase all_ports{"{0}, all ports", "{0} の全ポート"};
inline constexpr Phrase prefix_list{"the prefix list {0}", "プレフィックスリスト {0}"};

}  // namespace connectsim::texts
