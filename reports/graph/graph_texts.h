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
inline constexpr Phrase drawn_legend{
    "arrow: rule, head at its peer; two heads: a rule on both sides; dashed: has the group",
    "矢印: ルール（先端がピア）、両矢印: 両側にルールあり、破線: グループの関連付け"};
inline constexpr Phrase drawn_legend_of_new{"; green: what the action adds",
                                            "、緑: アクションが追加するもの"};

}  // namespace connectsim::texts
