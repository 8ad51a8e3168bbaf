// Decides which rules and memberships a drawing shows as edges, and which rules as lines of their
// group: those whose peers are ranges, prefix lists or groups outside the drawing.
#include "reports/graph/drawn_edges.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reports/graph/graph_texts.h"
#include "reports/language/named.h"

namespace connectsim {
namespace {

// The rule of the peer for the same traffic, when each side has exactly one of its kind.
Edge twin_of(const Network& network, Edge rule) {
  const EdgeRecord& record = network.edge(rule);
  if (record.peer_account == PeerAccount::other || record.source == record.target) return no_edge;
  const auto only = [&](Vertex from, Vertex to, EdgeKind kind) {
    Edge found = no_edge;
    for (const Edge each : network.out_edges(from)) {
      const EdgeRecord& other = network.edge(each);
      if (other.kind != kind || other.target != to || other.traffic != record.traffic) continue;
      if (found != no_edge) return no_edge;
      found = each;
    }
    return found;
  };
  const EdgeKind other_kind =
      record.kind == EdgeKind::inbound_rule ? EdgeKind::outbound_rule : EdgeKind::inbound_rule;
  const Edge twin = only(record.target, record.source, other_kind);
  return only(record.source, record.target, record.kind) == no_edge ? no_edge : twin;
}

void add_once(std::vector<std::string>& texts, std::string text) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
}

}  // namespace

std::vector<DrawnEdge> drawn_edges(const GraphView& view, const std::vector<bool>& drawn_vertices) {
  const Network& network = view.snapshot.network;
  using Key = std::tuple<Vertex, Vertex, RuleOn, bool>;
  std::map<Key, std::size_t> position_of_rules;
  std::vector<DrawnEdge> drawn;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (!drawn_vertices[v]) continue;
    std::vector<Edge> edges(network.out_edges(v).begin(), network.out_edges(v).end());
    std::reverse(edges.begin(), edges.end());  // the oldest first
    for (const Edge edge : edges) {
      const EdgeRecord& record = network.edge(edge);
      if (!drawn_vertices[record.target]) continue;
      if (record.kind == EdgeKind::association) {
        drawn.push_back({edge, RuleOn::sender, {}});
        continue;
      }
      const bool is_inbound = record.kind == EdgeKind::inbound_rule;
      const Edge twin = twin_of(network, edge);
      const bool has_twin = twin != no_edge && view.is_new(twin) == view.is_new(edge);
      if (has_twin && is_inbound) continue;  // the outbound rule stands for both
      const RuleOn rule_on = has_twin     ? RuleOn::both
                             : is_inbound ? RuleOn::receiver
                                          : RuleOn::sender;
      const Key key{record.source, record.target, rule_on, view.is_new(edge)};
      const auto [place, is_first] = position_of_rules.emplace(key, drawn.size());
      if (is_first) drawn.push_back({edge, rule_on, {}});
      std::string text = traffic_text(record.traffic, view.language);
      if (record.peer_account == PeerAccount::other) {
        text = said(view.language, texts::drawn_of_other_account, {text});
      }
      add_once(drawn[place->second].traffic, std::move(text));
    }
  }
  return drawn;
}

std::vector<std::string> rule_lines(const GraphView& view, Vertex group,
                                    const std::vector<bool>& drawn_vertices,
                                    std::size_t lines_max) {
  const Network& network = view.snapshot.network;
  std::map<std::pair<EdgeKind, std::string>, std::vector<std::string>> peers_of;
  for (const Edge rule : network.out_edges(group)) {
    const EdgeRecord& record = network.edge(rule);
    if (record.kind == EdgeKind::association || drawn_vertices[record.target]) continue;
    add_once(peers_of[{record.kind, traffic_text(record.traffic, view.language)}],
             peer_text(view.snapshot, rule, view.language));
  }
  constexpr std::size_t peers_max = 2;
  std::vector<std::string> lines;
  for (auto& [kind_and_traffic, peers] : peers_of) {
    std::sort(peers.begin(), peers.end());
    std::string all;
    for (std::size_t i = 0; i < std::min(peers.size(), peers_max); ++i) {
      all += (i == 0 ? "" : ", ") + peers[i];
    }
    if (peers.size() > peers_max) {
      all +=
          " " + said(view.language, texts::drawn_more, {std::to_string(peers.size() - peers_max)});
    }
    const auto& [kind, traffic] = kind_and_traffic;
    lines.push_back(
        said(view.language,
             kind == EdgeKind::inbound_rule ? texts::drawn_inbound : texts::drawn_outbound,
             {traffic, all}));
  }
  if (lines.size() > lines_max) {
    const std::size_t hidden = lines.size() - (lines_max - 1);
    lines.resize(lines_max - 1);
    lines.push_back(said(view.language, texts::drawn_more, {std::to_string(hidden)}));
  }
  return lines;
}

}  // namespace connectsim
