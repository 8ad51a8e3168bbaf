#pragma once

// The words about what a Terraform plan does to an account.

#include "reports/language/language.h"

namespace connectsim::texts {

// In the order of `PlanEffect`, without the first.
inline constexpr std::array<Phrase, 3> plan_effects = {{
    {"the plan undoes it: groups of managed names go from both ends",
     "プランにより解除される: 両端から管理対象名のグループが外れます"},
    {"the plan leaves half of it: groups of managed names go from one end only",
     "プランにより片側だけが残る: 一方の端からのみ管理対象名のグループが外れます"},
    {"the plan breaks it: no group goes, and traffic passes no more",
     "プランにより通信できなくなる: グループは外れませんが通信は通りません"},
}};
// {0} group, {1} host, {2} the group that it has.
inline constexpr Phrase planned_second{
    "{0} attached to {1}, beside {2} of the same kind: the connection is made twice",
    "{1} に {0} を関連付け（同種の {2} が既にある）: 接続が重複します"};
// {0} how many.
inline constexpr Phrase planned_heading{
    "The plan and groups of managed names, or names that are taken ({0})",
    "プランによる管理対象名のグループの変更、および重複する名前（{0}）"};
// {0} group.
inline constexpr Phrase planned_rule_added{
    "a rule added to {0}: RDS reuses a group only with its own rules and no others",
    "{0} にルールを追加: 本来のルール以外があるグループは再利用されません"};
inline constexpr Phrase planned_rule_removed{"a rule removed from {0}", "{0} からルールを削除"};
// {0} group or host.
inline constexpr Phrase planned_collision{"{0} is there already by this name: the apply will fail",
                                          "{0} は同じ名前で既に存在: apply は失敗します"};
// {0} group, {1} host.
inline constexpr Phrase planned_forgotten{
    "{0} on {1} is not known to the plan: the next plan will take it off",
    "{1} の {0} はプランに含まれていない: 次のプランで関連付けが解除されます"};

}  // namespace connectsim::texts
