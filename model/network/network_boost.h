#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <iterator>
#include <utility>

#include "model/network/network.h"

namespace connectsim {

/// What Boost calls the traversal that `Network` offers.
struct NetworkTraversal : virtual boost::vertex_list_graph_tag,
                          virtual boost::edge_list_graph_tag,
                          virtual boost::incidence_graph_tag {};

/// The edge of an index, as a function object for Boost's iterators.
struct EdgeOfIndex {
  Edge operator()(std::uint32_t index) const { return Edge{index}; }
};

}  // namespace connectsim

namespace boost {

/// A `Network` is a VertexListGraph, EdgeListGraph and IncidenceGraph: Boost's algorithms run on it
/// as it is. Edges run from a group to the peers of its rules and from a
/// function, cluster or proxy to its groups. Descriptors stay valid until the network is cut back
/// or cleared; iterators until it grows.
template <>
struct graph_traits<connectsim::Network> {
  using vertex_descriptor = connectsim::Vertex;
  using edge_descriptor = connectsim::Edge;
  using directed_category = directed_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = connectsim::NetworkTraversal;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = counting_iterator<connectsim::Vertex>;
  using edge_iterator =
      transform_iterator<connectsim::EdgeOfIndex, counting_iterator<std::uint32_t>>;
  using out_edge_iterator = connectsim::OutEdges::Iterator;
  using in_edge_iterator = void;    // what refers to a vertex, `Network::in_edges` tells
  using adjacency_iterator = void;  // not an AdjacencyGraph

  static constexpr vertex_descriptor null_vertex() { return connectsim::no_vertex; }
};

// Some algorithms ask for the traits of the type they were given, `const` included.
template <>
struct graph_traits<const connectsim::Network> : graph_traits<connectsim::Network> {};

template <>
struct property_map<connectsim::Network, vertex_index_t> {
  using type = typed_identity_property_map<connectsim::Vertex>;
  using const_type = type;
};

}  // namespace boost

namespace connectsim {

using NetworkTraits = boost::graph_traits<Network>;

inline std::uint32_t num_vertices(const Network& network) { return network.vertex_count(); }
inline std::uint32_t num_edges(const Network& network) { return network.edge_count(); }

inline std::pair<NetworkTraits::vertex_iterator, NetworkTraits::vertex_iterator> vertices(
    const Network& network) {
  return {NetworkTraits::vertex_iterator(0),
          NetworkTraits::vertex_iterator(network.vertex_count())};
}

inline std::pair<NetworkTraits::edge_iterator, NetworkTraits::edge_iterator> edges(
    const Network& network) {
  const auto at = [](std::uint32_t index) {
    return NetworkTraits::edge_iterator(boost::counting_iterator<std::uint32_t>(index),
                                        EdgeOfIndex{});
  };
  return {at(0), at(network.edge_count())};
}

inline Vertex source(Edge edge, const Network& network) { return network.edge(edge).source; }
inline Vertex target(Edge edge, const Network& network) { return network.edge(edge).target; }

inline std::pair<NetworkTraits::out_edge_iterator, NetworkTraits::out_edge_iterator> out_edges(
    Vertex v, const Network& network) {
  const OutEdges chain = network.out_edges(v);
  return {chain.begin(), chain.end()};
}

/// It walks the chain: it costs its value.
inline std::uint32_t out_degree(Vertex v, const Network& network) {
  const OutEdges chain = network.out_edges(v);
  return static_cast<std::uint32_t>(std::distance(chain.begin(), chain.end()));
}

inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const Network&) {
  return {};
}
inline Vertex get(boost::vertex_index_t, const Network&, Vertex v) { return v; }

}  // namespace connectsim
