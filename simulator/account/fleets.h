#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// Functions, proxies and clusters with an arrow where both ends admit the traffic (H-1): a path
/// over rule edges alone is not reachability. It is a Boost graph (VertexListGraph, EdgeListGraph,
/// IncidenceGraph); its vertices are numbers of hosts, its edges numbers of arrows.
class AdmissionGraph {
 public:
  /// An arrow between two vertices of the network.
  struct Arrow {
    Vertex from = no_vertex;
    Vertex to = no_vertex;
    friend auto operator<=>(const Arrow&, const Arrow&) = default;
  };
  struct EdgeNumber {
    std::uint32_t number = 0;
    friend auto operator<=>(const EdgeNumber&, const EdgeNumber&) = default;
  };

  AdmissionGraph() = default;
  /// Arrows in any order, each as often as one likes.
  explicit AdmissionGraph(std::vector<Arrow> arrows);

  [[nodiscard]] std::uint32_t host_count() const {
    return static_cast<std::uint32_t>(hosts_.size());
  }
  [[nodiscard]] std::uint32_t arrow_count() const {
    return static_cast<std::uint32_t>(arrows_.size());
  }
  /// The host of a number, and the number of a host; `no_index` when it has no arrow.
  [[nodiscard]] Vertex host(std::uint32_t number) const { return hosts_[number]; }
  [[nodiscard]] std::uint32_t number(Vertex host) const;
  [[nodiscard]] std::uint32_t from(EdgeNumber edge) const { return ends_[edge.number].first; }
  [[nodiscard]] std::uint32_t to(EdgeNumber edge) const { return ends_[edge.number].second; }
  [[nodiscard]] std::uint32_t first_out(std::uint32_t number) const { return first_out_[number]; }

 private:
  std::vector<Vertex> hosts_;  // ascending
  std::vector<Arrow> arrows_;  // ascending
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;
  std::vector<std::uint32_t> first_out_;  // one more than hosts
};

/// The fleets of an account: sets of hosts that no arrow leaves. `of_host` numbers them by host.
struct Fleets {
  std::uint32_t count = 0;
  std::vector<std::uint32_t> of_host;
};
Fleets fleets(const AdmissionGraph& graph);

/// The hosts that one reaches over any number of arrows, itself included, ascending. A function
/// reaches what it reaches directly and through proxies.
std::vector<Vertex> hosts_reached_from(const AdmissionGraph& graph, Vertex host);

}  // namespace connectsim

namespace boost {

template <>
struct graph_traits<connectsim::AdmissionGraph> {
  using Graph = connectsim::AdmissionGraph;
  struct EdgeOfNumber {
    Graph::EdgeNumber operator()(std::uint32_t number) const { return {number}; }
  };
  struct traversal_category : virtual vertex_list_graph_tag,
                              virtual edge_list_graph_tag,
                              virtual incidence_graph_tag {};
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = Graph::EdgeNumber;
  using directed_category = directed_tag;
  using edge_parallel_category = disallow_parallel_edge_tag;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = counting_iterator<std::uint32_t>;
  using edge_iterator = transform_iterator<EdgeOfNumber, counting_iterator<std::uint32_t>>;
  using out_edge_iterator = edge_iterator;
  using in_edge_iterator = void;
  using adjacency_iterator = void;

  static constexpr vertex_descriptor null_vertex() { return connectsim::no_index; }
};
template <>
struct graph_traits<const connectsim::AdmissionGraph> : graph_traits<connectsim::AdmissionGraph> {};

template <>
struct property_map<connectsim::AdmissionGraph, vertex_index_t> {
  using type = typed_identity_property_map<std::uint32_t>;
  using const_type = type;
};

}  // namespace boost

namespace connectsim {

using AdmissionTraits = boost::graph_traits<AdmissionGraph>;

inline std::uint32_t num_vertices(const AdmissionGraph& graph) { return graph.host_count(); }
inline std::uint32_t num_edges(const AdmissionGraph& graph) { return graph.arrow_count(); }
inline std::pair<AdmissionTraits::vertex_iterator, AdmissionTraits::vertex_iterator> vertices(
    const AdmissionGraph& graph) {
  return {AdmissionTraits::vertex_iterator(0),
          AdmissionTraits::vertex_iterator(graph.host_count())};
}
inline AdmissionTraits::edge_iterator edge_at(std::uint32_t number) {
  return AdmissionTraits::edge_iterator(boost::counting_iterator<std::uint32_t>(number), {});
}
inline std::pair<AdmissionTraits::edge_iterator, AdmissionTraits::edge_iterator> edges(
    const AdmissionGraph& graph) {
  return {edge_at(0), edge_at(graph.arrow_count())};
}
inline std::pair<AdmissionTraits::edge_iterator, AdmissionTraits::edge_iterator> out_edges(
    std::uint32_t host, const AdmissionGraph& graph) {
  return {edge_at(graph.first_out(host)), edge_at(graph.first_out(host + 1))};
}
inline std::uint32_t out_degree(std::uint32_t host, const AdmissionGraph& graph) {
  return graph.first_out(host + 1) - graph.first_out(host);
}
inline std::uint32_t source(AdmissionGraph::EdgeNumber edge, const AdmissionGraph& graph) {
  return graph.from(edge);
}
inline std::uint32_t target(AdmissionGraph::EdgeNumber edge, const AdmissionGraph& graph) {
  return graph.to(edge);
}
inline boost::typed_identity_property_map<std::uint32_t> get(boost::vertex_index_t,
                                                             const AdmissionGraph&) {
  return {};
}
inline std::uint32_t get(boost::vertex_index_t, const AdmissionGraph&, std::uint32_t host) {
  return host;
}

}  // namespace connectsim
