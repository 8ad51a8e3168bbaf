#pragma once

// The words of the catalogue of told cases.

#include "reports/language/language.h"

namespace connectsim {

/// What told cases are about, in the order in which they are told.
enum class Topic : std::uint8_t {
  names,
  rules,
  direct,
  spares,
  proxy,
  listed,
  silences,
  requirements
};
template <>
inline constexpr std::array<std::string_view, 8> words_of<Topic> = {
    "names", "rules", "direct", "spares", "proxy", "listed", "silences", "requirements"};

namespace texts {

// In the order of `Topic`.
inline constexpr std::array<Phrase, 8> topics = {{
    {"Names", "名前"},
    {"Rules, and when a group has been modified", "ルールと、グループの変更"},
    {"Connecting directly", "直接接続"},
    {"Groups that are free, second functions", "関連付けられていないグループと 2 つ目の関数"},
    {"Through a proxy", "プロキシ経由"},
    {"Listed is not reachable", "一覧表示と到達は別のこと"},
    {"Silences and contradictions", "ページに書かれていない場合と矛盾"},
    {"Requirements", "要件"},
}};
inline constexpr Phrase how_to_see_a_case{
    "One of them: connectsim catalogue NAME. As a scenario: connectsim catalogue NAME -f json",
    "事例を見るには: connectsim catalogue NAME。シナリオとして: connectsim catalogue NAME -f json"};
inline constexpr Phrase how_to_explain_a_case{
    "Why: connectsim catalogue {0} -f json | connectsim explain -",
    "理由を見るには: connectsim catalogue {0} -f json | connectsim explain -"};

}  // namespace texts
}  // namespace connectsim
