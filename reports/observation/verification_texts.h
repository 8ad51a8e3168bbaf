#pragma once

// The words about a prediction that is held against what was seen.

#include <array>

#include "reports/language/language.h"
#include "simulator/observation/verification.h"
#include "simulator/trail/compared_calls.h"

namespace connectsim::texts {

// The answer. {0} what was seen.
inline constexpr std::array<Phrase, words_of<Agreement>.size()> agreements = {{
    {"agrees: what was predicted is what was seen ({0})", "一致: 予測どおりの結果です（{0}）"},
    {"differs: seen is {0}, and that is not what was predicted",
     "不一致: 結果は {0} で、予測と異なります"},
    {"inconclusive: seen is {0}, and nothing can be concluded from it",
     "判定不能: 結果は {0} ですが、結論を出せません"},
}};

// Why not, in the order of `Doubt`.
inline constexpr std::array<Phrase, words_of<Doubt>.size()> doubts = {{
    {"a change was predicted and nothing is seen: was the button pressed? (--pressed says yes)",
     "変更が予測されましたが、何も変わっていません。ボタンは押されましたか（押した場合は "
     "--pressed）"},
    {"the table is silent here: there is no prediction to hold",
     "この状況に当てはまる行がなく、比べる予測がありません"},
    {"part of the predicted change is there and AWS is still at work: capture again later",
     "予測の一部は反映済みで、AWS の変更はまだ進行中です。後でもう一度取得してください"},
    {"the prediction read a fact that the snapshot before lacks",
     "予測に必要な事実が変更前のスナップショットにありません"},
    {"the snapshot after does not hold the function, proxy or cluster",
     "変更後のスナップショットに関数、プロキシまたはクラスターがありません"},
    {"the snapshot after does not describe a group that is attached: capture the groups again",
     "関連付けられたグループが変更後のスナップショットにありません。グループを取得し直してくださ"
     "い"},
    {"the groups changed while they were captured: capture again",
     "取得中にグループが変更されました。もう一度取得してください"},
    {"none of the predicted calls stands in the events: CloudTrail may be 15 minutes late",
     "予測した呼び出しがイベントに 1 "
     "つもありません。CloudTrail への記録は最大 15 分ほど遅れます"},
}};

// In what way, in the order of `Deviation`.
inline constexpr std::array<Phrase, words_of<Deviation>.size()> deviations = {{
    {"exactly what another action does", "別のアクションと完全に一致します"},
    {"nothing happened", "何も起きませんでした"},
    {"a new group has another number in its name", "新しいグループの名前の番号が異なります"},
    {"a predicted group was not created", "予測したグループが作成されていません"},
    {"a group was created that was not predicted", "予測にないグループが作成されています"},
    {"the default egress of a new group was not revoked (A-5)",
     "新しいグループの既定のアウトバウンドルールが取り消されていません（A-5）"},
    {"a new group has other rules", "新しいグループのルールが異なります"},
    {"a group was not attached to an end", "グループが関連付けられていません"},
    {"a group was attached that was not predicted", "予測にないグループが関連付けられています"},
    {"a group was detached (A-5)", "グループの関連付けが解除されています（A-5）"},
    {"a group that was there before was edited (A-5)", "既存のグループが編集されています（A-5）"},
    {"the proxy is registered for other clusters than predicted",
     "プロキシの登録先が予測と異なります"},
    {"a function or proxy, its place or a setting of an end differs",
     "関数やプロキシ、その配置、または接続両端の設定が異なります"},
    {"a predicted call was not recorded (A-6)", "予測した呼び出しが記録されていません（A-6）"},
    {"a call was recorded that was not predicted (A-6)",
     "予測にない呼び出しが記録されています（A-6）"},
    {"the calls came in another order (A-6)", "呼び出しの順序が異なります（A-6）"},
    {"a parameter of a call differs (A-6)", "呼び出しのパラメータが異なります（A-6）"},
    {"the description of a group or rule differs (A-6)",
     "グループまたはルールの説明文が異なります（A-6）"},
}};

// In the order of `ChangedAspect`. {0} the subject, {1} the values.
inline constexpr std::array<Phrase, words_of<ChangedAspect>.size()> aspects = {{
    {"{0} is gone: {1}", "{0} がありません: {1}"},
    {"{0} is created: {1}", "{0} の作成: {1}"},
    {"{0} is removed: {1}", "{0} の削除: {1}"},
    {"{0} stands in {1}", "{0} の VPC: {1}"},
    {"{0} has the subnets {1}", "{0} のサブネット: {1}"},
    {"{0} gains the groups {1}", "{0} に追加されたグループ: {1}"},
    {"{0} loses the groups {1}", "{0} から外れたグループ: {1}"},
    {"{0} gains inbound {1}", "{0} に追加されたインバウンドルール: {1}"},
    {"{0} loses inbound {1}", "{0} から消えたインバウンドルール: {1}"},
    {"{0} gains outbound {1}", "{0} に追加されたアウトバウンドルール: {1}"},
    {"{0} loses outbound {1}", "{0} から消えたアウトバウンドルール: {1}"},
    {"{0} is registered for {1}", "{0} に登録されたクラスター: {1}"},
    {"{0} is no longer registered for {1}", "{0} から登録解除されたクラスター: {1}"},
    {"{0} has another setting: {1}", "{0} の設定変更: {1}"},
}};

// {0} row or verdict, {1} action.
inline constexpr Phrase predicted_row{"predicted by {0}, row {1}: {2}",
                                      "{0} の行 {1} による予測: {2}"};
inline constexpr Phrase predicted_nothing{"predicted by {0}: {1}, nothing changes",
                                          "{0} による予測: {1}（変更なし）"};
inline constexpr Phrase predicted_silent{"{0} predicts nothing: it is silent",
                                         "{0} に当てはまる行はなく、予測はありません"};
inline constexpr Phrase in_the_way{"{0} is in the way: nothing changes",
                                   "{0} が妨げとなり、変更なしと予測"};

inline constexpr Phrase why_heading{"Why:", "理由:"};
inline constexpr Phrase deviations_heading{"In what way:", "相違点:"};
inline constexpr Phrase fields_heading{"Field by field (= as predicted, ! not):",
                                       "項目ごとの比較（= 予測どおり、! 相違）:"};
inline constexpr Phrase not_predicted{"{0} — not predicted", "{0} — 予測なし"};
inline constexpr Phrase not_seen{"{0} — predicted, not seen", "{0} — 予測あり、結果なし"};
inline constexpr Phrase seen_instead{"{0} — predicted: {1}", "{0} — 予測: {1}"};
// {0} of them as predicted, {1} predicted.
inline constexpr Phrase recorded_calls_heading{
    "Calls, from the events ({0} of {1} as predicted):",
    "イベントに記録された呼び出し（{1} 件中 {0} 件が予測どおり）:"};
// {0} the call, {1} the time.
inline constexpr Phrase call_recorded{"{0} at {1}", "{0}（{1}）"};
inline constexpr Phrase call_not_recorded{"{0} — predicted, not recorded",
                                          "{0} — 予測あり、記録なし"};
inline constexpr Phrase further_call{"{0} at {1} — not predicted", "{0}（{1}） — 予測なし"};
// {2} the error's code.
inline constexpr Phrase failed_call{"{0} at {1} failed: {2}", "{0}（{1}）は失敗: {2}"};
// {0} the parameter, {1} recorded, {2} predicted.
inline constexpr Phrase parameter_differs{"{0} is {1} — predicted: {2}", "{0} は {1} — 予測: {2}"};
inline constexpr Phrase not_recorded{"not recorded", "記録なし"};
// In the order of `CallOrder`. {0} how many neighbours are of one second.
inline constexpr std::array<Phrase, words_of<CallOrder>.size()> call_orders = {{
    {"The order is the predicted one; of {0} neighbours within one second the events do not tell "
     "it.",
     "順序は予測どおりです。同じ秒に記録された {0} 組の順序は、イベントからは分かりません。"},
    {"The order is not the predicted one.", "順序が予測と異なります。"},
    {"The events do not tell the order: all calls are of one second.",
     "すべての呼び出しが同じ秒に記録され、順序は分かりません。"},
}};
inline constexpr Phrase elsewhere_heading{"Changed elsewhere at the same time ({0}):",
                                          "同時に他の場所で変わったもの（{0}）:"};
inline constexpr Phrase and_more_elsewhere{"and {0} more", "ほか {0} 件"};
inline constexpr Phrase all_else_differs{
    "Beside that, a status, a place or another fact of the account differs.",
    "このほか、状態や配置などの事実にも違いがあります。"};
inline constexpr Phrase said_by_heading{"What was seen is what these say:",
                                        "結果と一致する判定表と解釈:"};
inline constexpr Phrase said_by_none{"no shipped table and no single reading",
                                     "該当する判定表・解釈なし"};
inline constexpr Phrase with_reading{"{0} with {1} = {2}", "{0}（{1} = {2}）"};
inline constexpr Phrase readings_heading{"Readings that this pair tells apart:",
                                         "この結果で区別できる解釈:"};
inline constexpr Phrase reading_narrowed{"{0}: {1} — not {2}", "{0}: {1}（{2} ではない）"};
inline constexpr Phrase no_reading_narrowed{"none: every value says the same here",
                                            "なし: どの値でも同じ予測になります"};

}  // namespace connectsim::texts
