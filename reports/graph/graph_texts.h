#pragma once

// The words of a drawing.

#include "reports/language/language.h"

namespace connectsim::texts {

inline constexpr Phrase drawn_function{"function", "関数"};
inline constexpr Phrase drawn_proxy{"proxy, port {0}", "プロキシ、ポート {0}"};
inline constexpr Phrase drawn_cluster{"cluster, port {0}", "クラスター、ポート {0}"};
inline constexpr Phrase drawn_unknown_group{"not in the snapshot", "スナップショットになし"};
inline constexpr Phrase drawn_inbound{"in {0} from {1}", "インバウンド {0} ← {1}"};
inline constexpr Phrase drawn_outbound{"out {0} to {1}", "アウトバウンド {0} → {1}"};
inline constexpr Phrase drawn_of_other_account{"{0} (other account)", "{0}（別アカウント）"};
inline constexpr Phrase drawn_more{"... {0} more", "…他 {0} 件"};
inline constexpr Phrase drawn_new{"new", "新規"};
inline constexpr Phrase drawn_unattached{"other groups", "その他のグループ"};
inline constexpr Phrase drawn_within{"{0} among its members", "{0}（同じグループ同士）"};
inline constexpr Phrase drawn_now{"Now", "現在"};
inline constexpr Phrase drawn_afterwards{"Afterwards", "設定後"};
inline constexpr Phrase hop_passes{"passes on port {0}", "ポート {0} で通ります"};
inline constexpr Phrase hop_depends{"passes perhaps, port {0}", "条件により通ります（{0}）"};
inline constexpr Phrase hop_not_let_out{"blocked: not let out on {0}",
                                        "遮断: 送信の許可なし（{0}）"};
inline constexpr Phrase hop_not_let_in{"blocked: not let in on {0}", "遮断: 受信の許可なし（{0}）"};
inline constexpr Phrase hop_blocked_on_both{"blocked on both sides, {0}",
                                            "遮断: 送受信の許可なし（{0}）"};
inline constexpr Phrase hop_between_vpcs{"blocked: other VPCs, port {0}",
                                         "遮断: VPC が異なります（{0}）"};
inline constexpr Phrase hop_blocked{"blocked, port {0}", "遮断（{0}）"};
inline constexpr Phrase legend_rules{"Arrow: a rule, along the traffic. Solid: both sides have it.",
                                     "矢印: ルール（通信の向き）。実線: 両側にルールあり。"};
inline constexpr Phrase legend_one_side{
    "Dashed with a hollow head: only the sender lets it out. Dotted from a ring: only the receiver "
    "lets it in.",
    "破線と白抜きの矢印: 送信側のみ。点線と丸: 受信側のみ。"};
inline constexpr Phrase legend_signs{
    "Thick line between the ends: disc with tick passes, diamond with ? perhaps, octagon with "
    "cross "
    "blocked. Green with plus: what the action adds.",
    "太線: ✓ は通る、? は条件による、× は遮断。緑と +: アクションが追加するもの。"};
inline constexpr Phrase drawn_legend{
    "arrow: rule, head at its peer; two heads: a rule on both sides; dashed: has the group",
    "矢印: ルール（先端がピア）、両矢印: 両側にルールあり、破線: グループの関連付け"};
inline constexpr Phrase drawn_legend_of_new{"; green: what the action adds",
                                            "、緑: アクションが追加するもの"};

}  // namespace connectsim::texts
