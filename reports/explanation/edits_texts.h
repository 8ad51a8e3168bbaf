#pragma once

// What would have to change for another row to decide.

#include "reports/language/language.h"

namespace connectsim::texts {

inline constexpr Phrase heading_edits{"What would change the answer", "答えが変わる最小の変更"};
inline constexpr Phrase edits_of_row{"row {0} ({1}): ", "行 {0}（{1}）: "};
inline constexpr Phrase no_edits{"nothing within 3 edits", "3 回以内の変更では該当しません"};
inline constexpr Phrase edit_joint{"; then ", "。次に、"};

inline constexpr Phrase add_rule_in{"add to {0} an inbound rule, {1} from {2}",
                                    "{0} に {2} からのインバウンドルール {1} を追加"};
inline constexpr Phrase add_rule_out{"add to {0} an outbound rule, {1} to {2}",
                                     "{0} に {2} へのアウトバウンドルール {1} を追加"};
inline constexpr Phrase remove_rule_in{"remove from {0} the inbound rule {1} from {2}",
                                       "{0} から {2} からのインバウンドルール {1} を削除"};
inline constexpr Phrase remove_rule_out{"remove from {0} the outbound rule {1} to {2}",
                                        "{0} から {2} へのアウトバウンドルール {1} を削除"};
inline constexpr Phrase retarget_rule_in{
    "let the inbound rule {1} of {0} name {3} instead of {2}",
    "{0} のインバウンドルール {1} のソースを {2} から {3} に変更"};
inline constexpr Phrase retarget_rule_out{
    "let the outbound rule {1} of {0} name {3} instead of {2}",
    "{0} のアウトバウンドルール {1} のデスティネーションを {2} から {3} に変更"};
inline constexpr Phrase report_rule{"let the rule {1} of {0} with {2} be {3}",
                                    "{0} の {2} に関するルール {1} を {3} に変更"};
inline constexpr Phrase attach_group{"attach {0} to {1}", "{0} を {1} に関連付け"};
inline constexpr Phrase detach_group{"detach {0} from {1}", "{0} の {1} への関連付けを解除"};
inline constexpr Phrase rename_group{"rename {0} to {1}", "{0} の名前を {1} に変更"};
inline constexpr Phrase rename_group_plainly{"give {0} a name that matches no pattern",
                                             "{0} の名前をどのパターンにも一致しないものに変更"};
inline constexpr Phrase set_target_health{"let the target {0} become {1}",
                                          "ターゲット {0} を {1} にする"};

}  // namespace connectsim::texts
