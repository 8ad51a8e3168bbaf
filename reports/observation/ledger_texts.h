#pragma once

// The words about what recorded pairs say of a table.

#include <array>

#include "reports/language/language.h"
#include "simulator/trail/ledger.h"

namespace connectsim::texts {

// {0} table, {1} pairs, {2} inconclusive ones.
inline constexpr Phrase ledger_heading{
    "What is known of {0}, from {1} recorded pairs ({2} inconclusive)",
    "{0} について、記録された {1} 組の比較から分かること（判定不能 {2} 組）"};
inline constexpr Phrase ledger_rows{"| row | action | documented | replayed | standing | pairs |",
                                    "| 行 | アクション | 記載 | 再生 | 状態 | 組 |"};
inline constexpr Phrase ledger_clauses{"| clause | says | documented | standing | pairs |",
                                       "| 条項 | 内容 | 根拠 | 状態 | 組 |"};
inline constexpr Phrase ledger_readings{"| reading | value | pairs for | pairs against |",
                                        "| 解釈 | 値 | 一致した組 | 一致しない組 |"};
inline constexpr Phrase by_the_page{"the page", "ページ"};
inline constexpr Phrase by_nothing{"no citation", "引用なし"};

// In the order of `Standing`.
inline constexpr std::array<Phrase, words_of<Standing>.size()> standings = {{
    {"contradicted", "矛盾あり"},
    {"verified live", "実環境で確認済み"},
    {"reconstructed", "再構成した組のみ"},
    {"unverified", "未確認"},
}};

// In the order of `TestedClause`.
inline constexpr std::array<Phrase, words_of<TestedClause>.size()> tested_clauses = {{
    {"none changes nothing", "「何もしない」では何も変わらない"},
    {"the pair of a direct connection", "直接接続のペアの作成"},
    {"the three groups of a connection through a proxy", "プロキシ経由の 3 つのグループの作成"},
    {"the group that is associated", "関連付けられるグループ"},
    {"what is there is kept; the default egress is revoked",
     "既存のものは残り、既定のアウトバウンドルールは取り消される"},
    {"the calls, their order and texts", "呼び出しとその順序、説明文"},
    {"the proxy and what it is registered for", "プロキシと、その登録先"},
    {"the numbers of new names", "新しい名前の番号"},
}};
// On what each rests.
inline constexpr std::array<Phrase, words_of<TestedClause>.size()> clause_sources = {{
    {"the page", "ページ"},
    {"the page, real groups", "ページ、実際のグループ"},
    {"the page, real groups", "ページ、実際のグループ"},
    {"the page; which one is assumed", "ページ（どれを選ぶかは仮定）"},
    {"real groups", "実際のグループ"},
    {"recorded calls of the EC2 sibling", "EC2 版で記録された呼び出し"},
    {"the page; the proxy's name is assumed", "ページ（プロキシの名前は仮定）"},
    {"real groups; the largest plus one is assumed", "実際のグループ（最大値 + 1 は仮定）"},
}};

// {0} pair, {1} origin, {2} when and with what.
inline constexpr Phrase testimony{"{0} ({1}{2})", "{0}（{1}{2}）"};
inline constexpr Phrase against{"against: {0}", "矛盾: {0}"};
inline constexpr Phrase aged{"aged: {0}", "期限切れ: {0}"};

}  // namespace connectsim::texts
