// Tells which lists an account-wide answer lacks (I-1), and which are empty.
#include "reports/account/saved_lists_text.h"

#include <array>

namespace connectsim {
namespace texts {

constexpr Phrase lists_not_saved{
    "The snapshot was saved without {0}: what they would show is not known.",
    "スナップショットに {0} がありません。そこからわかることは不明です。"};
constexpr Phrase lists_empty{
    "There is nothing to look at: the snapshot has no {0}.",
    "調べるものがありません: スナップショットに {0} が 1 個もありません。"};
constexpr std::array<Phrase, 4> looked_at_lists = {{
    {"clusters (DBClusters)", "クラスター（DBClusters）"},
    {"functions (Functions)", "関数（Functions）"},
    {"proxies (DBProxies)", "プロキシ（DBProxies）"},
    {"groups (SecurityGroups)", "グループ（SecurityGroups）"},
}};

}  // namespace texts

namespace {

struct LookedAtList {
  VertexKind kind;
  Known SnapshotFacts::*known;
  bool may_be_empty;  // an account without any is nothing to tell of
};
constexpr std::array<LookedAtList, 4> looked_at = {{
    {VertexKind::cluster, &SnapshotFacts::clusters, false},
    {VertexKind::function, &SnapshotFacts::functions, false},
    {VertexKind::proxy, &SnapshotFacts::proxies, true},
    {VertexKind::group, &SnapshotFacts::security_groups, true},
}};

bool holds_any(const Network& network, VertexKind kind) {
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == kind) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string saved_lists_text(const Network& network, Language language) {
  Enumeration missing(language);
  Enumeration empty(language);
  for (std::size_t i = 0; i < looked_at.size(); ++i) {
    const LookedAtList& list = looked_at[i];
    if (network.facts.*list.known == Known::no) {
      missing.add(texts::looked_at_lists[i].in(language));
    } else if (!list.may_be_empty && !holds_any(network, list.kind)) {
      empty.add(texts::looked_at_lists[i].in(language));
    }
  }
  std::string text;
  if (!missing.empty()) {
    text = said(language, texts::lists_not_saved, {missing.text()});
  }
  if (!empty.empty()) {
    text += (text.empty() ? "" : " ") + said(language, texts::lists_empty, {empty.text()});
  }
  return text;
}

}  // namespace connectsim
