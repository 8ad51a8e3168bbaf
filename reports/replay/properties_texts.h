#pragma once

// The sentences of the properties in Japanese; the English ones are `sentence_of`'s.

#include "reports/language/language.h"
#include "simulator/findings/properties.h"

namespace connectsim::texts {

inline constexpr std::array<std::string_view, property_count> japanese_property_sentences = {
    "none、create、associate のあと、関数はクラスターに、または選んだプロキシに接続でき、"
    "プロキシはクラスターに接続できる。",
    "コンソールに、その経路で表示される。",
    "すぐに再び設定すると none になる。",
    "状態が落ち着いてから再び設定すると none になる。",
    "既存のグループのルールと、ほかの関数、プロキシ、クラスターは変わらず、一覧は末尾にだけ増える"
    "。",
    "ほかのクラスターやプロキシが、どの関数からも新たに接続可能にならない。",
    "新しい名前はリージョン内で使われていなかった。",
    "状況に当てはまる行がある。",
    "当てはまる行の動作はすべて同じ。",
    "呼び出しと、判定に必要な読み取りは、ドキュメントの一覧にある操作だけを使う。",
    "動作は上限を超えない。",
    "拒否された場合と該当行がない場合は何も変わらない。",
    "別の VPC の無関係なリソースを加えても何も変わらない。",
    "ID を一貫して付け替えても、変わるのは ID だけ。",
    "スナップショットの一覧の順序を変えても、関連付けの順序以外は変わらない。",
    "マネージドグループの番号を順序を保って変えても、変わるのは番号だけ。",
};

inline std::string_view property_sentence(Property property, Language language) {
  return language == Language::ja ? japanese_property_sentences[static_cast<std::size_t>(property)]
                                  : sentence_of(property).sentence;
}

}  // namespace connectsim::texts
