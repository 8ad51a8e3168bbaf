// Writes a drawing of a snapshot in DOT: what its vertices and edges look like, and which of them
// stand left of which.
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graphviz.hpp>
#include <map>
#include <sstream>
#include <utility>

#include "model/network/network_boost.h"
#include "reports/graph/dot_text.h"
#include "reports/graph/drawn_edges.h"
#include "reports/graph/graph_texts.h"
#include "reports/graph/graph_view.h"
#include "reports/graph/neighbourhood.h"

namespace connectsim {
namespace {

constexpr std::string_view new_colour = "#1b7f3b";
constexpr std::size_t name_length_max = 36;
constexpr std::size_t id_length_max = 13;
constexpr std::size_t line_length_max = 64;

// What is drawn of a network, by number.
class Chosen {
 public:
  Chosen() = default;
  explicit Chosen(const std::vector<bool>& vertices) : vertices_(&vertices) {}
  bool operator()(Vertex v) const { return (*vertices_)[v]; }

 private:
  const std::vector<bool>* vertices_ = nullptr;
};
class ChosenEdges {
 public:
  ChosenEdges() = default;
  explicit ChosenEdges(const std::map<Edge, DrawnEdge>& edges) : edges_(&edges) {}
  bool operator()(Edge edge) const { return edges_->contains(edge); }

 private:
  const std::map<Edge, DrawnEdge>* edges_ = nullptr;
};
using DrawnNetwork = boost::filtered_graph<Network, ChosenEdges, Chosen>;

bool is_against_traffic(Edge edge, const Network& network) {
  const EdgeRecord& record = network.edge(edge);
  return record.kind == EdgeKind::inbound_rule ||
         (record.kind == EdgeKind::association &&
          network.kind(record.source) != VertexKind::function);
}

/// The drawn part of a network with its edges in the direction of the traffic, because DOT puts an
/// edge's source left of its target: functions first, clusters last. It has what
/// `boost::write_graphviz` asks of a graph.
struct AlongTraffic {
  const DrawnNetwork& drawn;
  const Network& network;

  friend auto vertices(const AlongTraffic& graph) { return boost::vertices(graph.drawn); }
  friend auto edges(const AlongTraffic& graph) { return boost::edges(graph.drawn); }
  friend auto num_vertices(const AlongTraffic& graph) { return boost::num_vertices(graph.drawn); }
  friend auto num_edges(const AlongTraffic& graph) { return boost::num_edges(graph.drawn); }
  friend Vertex source(Edge edge, const AlongTraffic& graph) {
    const EdgeRecord& record = graph.network.edge(edge);
    return is_against_traffic(edge, graph.network) ? record.target : record.source;
  }
  friend Vertex target(Edge edge, const AlongTraffic& graph) {
    const EdgeRecord& record = graph.network.edge(edge);
    return is_against_traffic(edge, graph.network) ? record.source : record.target;
  }
};

}  // namespace
}  // namespace connectsim

namespace boost {

template <>
struct graph_traits<connectsim::AlongTraffic> : graph_traits<connectsim::DrawnNetwork> {};

}  // namespace boost

namespace connectsim {
namespace {

class GraphDot {
 public:
  explicit GraphDot(const GraphView& view)
      : view_(view), network_(view.snapshot.network), drawn_(drawn_vertices(view)) {
    for (DrawnEdge& each : drawn_edges(view, drawn_)) {
      const Edge edge = each.edge;
      edges_.emplace(edge, std::move(each));
    }
  }

  void append(std::string& out) const {
    const DrawnNetwork drawn(network_, ChosenEdges(edges_), Chosen(drawn_));
    std::ostringstream text;
    boost::write_graphviz(
        text, AlongTraffic{drawn, network_},
        [this](std::ostream& stream, Vertex v) { stream << vertex_attributes(v); },
        [this](std::ostream& stream, Edge edge) { stream << edge_attributes(edge); },
        [this](std::ostream& stream) { stream << graph_attributes() << vpcs(); },
        boost::typed_identity_property_map<Vertex>());
    out += text.str();
  }

 private:
  template <typename... Values>
  [[nodiscard]] std::string say(const Phrase& phrase, const Values&... values) const {
    return said(view_.language, phrase, {values...});
  }
  [[nodiscard]] std::string id(Vertex v) const { return std::string(view_.snapshot.labels.id(v)); }
  static std::string port_text(std::optional<std::uint16_t> port) {
    return port ? std::to_string(*port) : "?";
  }

  [[nodiscard]] std::string graph_attributes() const {
    std::string label;
    for (std::size_t first = 0; first < view_.title.size();) {
      const std::size_t end = view_.title.find('\n', first);
      label += label_line(view_.title.substr(first, end - first), 2 * line_length_max) + "\\l";
      first = end == std::string::npos ? end : end + 1;
    }
    label += label_line(say(texts::drawn_legend) + (view_.first_new_vertex == no_vertex
                                                        ? std::string()
                                                        : say(texts::drawn_legend_of_new)),
                        2 * line_length_max) +
             "\\l";
    return "graph [rankdir=LR, labelloc=t, labeljust=l, fontname=\"Helvetica\", fontsize=11, "
           "nodesep=0.2, ranksep=0.9, label=\"" +
           label +
           "\"];\n"
           "node [shape=box, style=filled, fillcolor=white, fontname=\"Helvetica\", fontsize=10, "
           "margin=\"0.12,0.06\"];\n"
           "edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];\n";
  }

  // Each VPC with its vertices as a box.
  [[nodiscard]] std::string vpcs() const {
    std::map<Vertex, std::string> inside;
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (drawn_[v] && network_.vpc(v) != no_vertex) {
        inside[network_.vpc(v)] += " " + std::to_string(v) + ";";
      }
    }
    std::string text;
    for (const auto& [vpc, members] : inside) {
      text += "subgraph cluster_" + std::to_string(vpc) + " { label=" + quoted_dot(id(vpc)) +
              "; style=rounded; color=gray60; fontcolor=gray40;" + members + " }\n";
    }
    return text;
  }

  [[nodiscard]] std::string vertex_attributes(Vertex v) const {
    std::string text = "[label=\"" + label_of(v) + "\", tooltip=" + quoted_dot(id(v)) + look_of(v);
    const bool is_end =
        v == view_.ends.function || v == view_.ends.proxy || v == view_.ends.cluster;
    if (is_end || view_.is_new(v)) text += ", penwidth=2";
    if (view_.is_new(v)) text += new_look();
    return text + "]";
  }

  static std::string new_look() {
    return ", color=\"" + std::string(new_colour) + "\", fontcolor=\"" + std::string(new_colour) +
           "\"";
  }

  [[nodiscard]] std::string label_of(Vertex v) const {
    const std::string name = label_line(id(v), name_length_max) + "\\n";
    switch (network_.kind(v)) {
      case VertexKind::function:
        return name + say(texts::drawn_function);
      case VertexKind::proxy:
        return name + say(texts::drawn_proxy, port_text(proxy_port(network_.proxy(v).engine)));
      case VertexKind::cluster:
        return name + say(texts::drawn_cluster, port_text(network_.cluster(v).port));
      case VertexKind::unknown_group:
        return name + say(texts::drawn_unknown_group);
      default:
        return group_label(v);
    }
  }

  [[nodiscard]] std::string group_label(Vertex group) const {
    constexpr std::size_t rules_max = 6;
    const auto rules = rule_lines(view_, group, drawn_, rules_max);
    const std::string line_break = rules.empty() ? "\\n" : "\\l";  // with rules flush left
    const std::string_view name = view_.snapshot.labels.name(group);
    std::string label = name.empty() ? "" : label_line(name, name_length_max) + line_break;
    label += view_.is_new(group) ? say(texts::drawn_new) : label_line(id(group), id_length_max);
    if (!rules.empty()) label += line_break;
    for (const std::string& rule : rules) label += label_line(rule, line_length_max) + line_break;
    return label;
  }

  // The sides of a connection have one colour each, hosts a stronger one than groups.
  [[nodiscard]] std::string look_of(Vertex v) const {
    const auto filled = [](std::string_view colour) {
      return ", fillcolor=\"" + std::string(colour) + "\"";
    };
    switch (network_.kind(v)) {
      case VertexKind::function:
        return ", style=\"filled,rounded\"" + filled("#9cc3ea");
      case VertexKind::proxy:
        return ", shape=hexagon, margin=\"0,0.04\"" + filled("#c7b3e5");
      case VertexKind::cluster:
        return ", shape=cylinder" + filled("#f3c58b");
      case VertexKind::unknown_group:
        return ", style=dotted";
      default:
        break;
    }
    switch (network_.pattern(v)) {
      case NamePattern::lambda_rds:
      case NamePattern::lambda_rdsproxy:
        return filled("#dcebfa");
      case NamePattern::rdsproxy_lambda:
        return filled("#ece4f7");
      case NamePattern::rds_lambda:
      case NamePattern::rds_rdsproxy:
        return filled("#fcebd3");
      case NamePattern::unmanaged:
        break;
    }
    return {};
  }

  [[nodiscard]] std::string edge_attributes(Edge edge) const {
    const DrawnEdge& drawn = edges_.at(edge);
    const EdgeRecord& record = network_.edge(edge);
    std::string text;
    if (record.kind == EdgeKind::association) {
      text = "[style=dashed, arrowhead=none";
      if (record.status != MembershipStatus::active) {
        text += record.status == MembershipStatus::adding ? ", label=\"adding\""
                                                          : ", label=\"removing\", color=gray60";
      }
    } else {
      std::string label;
      for (const std::string& traffic : drawn.traffic) {
        label += (label.empty() ? "" : "\\n") + label_line(traffic, line_length_max);
      }
      text = "[label=\"" + label + "\"";
      if (drawn.rule_on != RuleOn::sender) {
        text += drawn.rule_on == RuleOn::both ? ", dir=both" : ", dir=back";
      }
    }
    if (view_.is_new(edge)) text += ", penwidth=2" + new_look();
    return text + "]";
  }

  const GraphView& view_;
  const Network& network_;
  std::vector<bool> drawn_;
  std::map<Edge, DrawnEdge> edges_;
};

}  // namespace

void append_graph_dot(const GraphView& view, std::string& out) { GraphDot(view).append(out); }

}  // namespace connectsim
