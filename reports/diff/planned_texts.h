#pragma once

// The words about what a Terraform plan does to an account.

#include "reports/language/language.h"

namespace connectsim::texts {

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
