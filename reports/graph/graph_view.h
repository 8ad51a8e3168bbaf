#pragma once

#include <string>
#include <string_view>

#include "model/network/snapshot.h"
#include "model/request.h"
#include "reports/language/language.h"

namespace connectsim {

/// What a document that holds one drawing has as its "format".
inline constexpr std::string_view graph_format = "connectsim.graph/1";

enum class GraphExtent : std::uint8_t { neighbourhood, whole };

/// A snapshot to be drawn. It borrows the snapshot.
struct GraphView {
  const Snapshot& snapshot;
  /// Whose neighbourhood is drawn, and who is drawn with a heavy line. Without a cluster nobody.
  Request ends;
  GraphExtent extent = GraphExtent::neighbourhood;
  /// What an action has added: vertices and edges from these numbers on.
  std::uint32_t first_new_vertex = no_vertex;
  std::uint32_t first_new_edge = no_index;
  std::string title;  // lines, each with its line break
  Language language = Language::en;

  [[nodiscard]] bool is_new(Vertex v) const { return v >= first_new_vertex; }
  [[nodiscard]] bool is_new(Edge e) const { return e.index >= first_new_edge; }
};

/// Appends a graph in DOT, which Graphviz draws (`dot -Tsvg`): functions, proxies, clusters and
/// groups inside their VPCs, traffic from left to right. A rule to a group is an edge with its head
/// at the peer; two heads stand for a rule on both sides. Rules to ranges and prefix lists stand in
/// the group itself. Memberships are dashed.
void append_graph_dot(const GraphView& view, std::string& out);

}  // namespace connectsim
