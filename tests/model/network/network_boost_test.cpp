#include "model/network/network_boost.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <sstream>
#include <vector>

#include "tests/support/catch.h"

using namespace connectsim;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Network>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Network>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Network>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Network, Vertex, boost::vertex_index_t>));

namespace {

// function -> compute group <-> database group <- cluster, and a group that nothing names.
struct Connected {
  Network network;
  Vertex vpc = network.add_vpc();
  Vertex compute = network.add_group(vpc, new_managed_name(NamePattern::lambda_rds, 1));
  Vertex database = network.add_group(vpc, new_managed_name(NamePattern::rds_lambda, 1));
  Vertex alone = network.add_group(vpc, {});
  Vertex function = network.add_function(vpc, {});
  Vertex cluster = network.add_cluster(vpc, {});
  Edge outbound = network.add_rule(compute, Direction::outbound, tcp_port(3306), database);
  Edge inbound = network.add_rule(database, Direction::inbound, tcp_port(3306), compute);
  Edge of_function = network.associate(function, compute);
  Edge of_cluster = network.associate(cluster, database);
};

struct IsRule {
  const Network* network = nullptr;
  bool operator()(Edge edge) const { return network->edge(edge).kind != EdgeKind::association; }
};

std::vector<bool> reached_from(const Network& network, Vertex start) {
  std::vector<boost::default_color_type> colors(network.vertex_count());
  const auto color_map = boost::make_iterator_property_map(
      colors.begin(), get(boost::vertex_index, network), colors.front());
  boost::queue<Vertex> queue;
  boost::breadth_first_search(network, start, queue, boost::default_bfs_visitor(), color_map);
  std::vector<bool> reached;
  for (const boost::default_color_type color : colors) {
    reached.push_back(color == boost::black_color);
  }
  return reached;
}

}  // namespace

TEST_CASE("a network lists its vertices and edges as a Boost graph does") {
  const Connected account;
  const Network& network = account.network;
  CHECK(num_vertices(network) == 6);
  CHECK(num_edges(network) == 4);
  const auto [first, last] = vertices(network);
  CHECK(std::vector<Vertex>(first, last) == std::vector<Vertex>{0, 1, 2, 3, 4, 5});
  const auto [first_edge, last_edge] = edges(network);
  CHECK(std::distance(first_edge, last_edge) == 4);
  CHECK(*first_edge == account.outbound);
  CHECK(source(account.of_cluster, network) == account.cluster);
  CHECK(target(account.of_cluster, network) == account.database);
}

TEST_CASE("the degree of a vertex is what it owns, not what refers to it") {
  const Connected account;
  const Network& network = account.network;
  CHECK(out_degree(account.database, network) == 1);
  CHECK(out_degree(account.cluster, network) == 1);
  CHECK(out_degree(account.alone, network) == 0);
  const auto [first, last] = out_edges(account.compute, network);
  CHECK(std::vector<Edge>(first, last) == std::vector<Edge>{account.outbound});
}

TEST_CASE("an empty network is an empty Boost graph") {
  const Network network;
  const auto [first, last] = vertices(network);
  const auto [first_edge, last_edge] = edges(network);
  CHECK(first == last);
  CHECK(first_edge == last_edge);
}

TEST_CASE("breadth-first search runs on a network") {
  const Connected account;
  const std::vector<bool> reached = reached_from(account.network, account.function);
  CHECK(reached[account.compute]);
  CHECK(reached[account.database]);
  CHECK_FALSE(reached[account.cluster]);
  CHECK_FALSE(reached[account.alone]);
}

TEST_CASE("strong components of a network join groups that name each other") {
  const Connected account;
  std::vector<int> component(account.network.vertex_count());
  const int count = boost::strong_components(
      account.network,
      boost::make_iterator_property_map(component.begin(),
                                        get(boost::vertex_index, account.network), component[0]));
  CHECK(count == 5);
  CHECK(component[account.compute] == component[account.database]);
  CHECK(component[account.cluster] != component[account.database]);
}

TEST_CASE("connected components of a network do not ask for directions") {
  const Connected account;
  std::vector<Vertex> rank(account.network.vertex_count());
  std::vector<Vertex> parent(account.network.vertex_count());
  const boost::typed_identity_property_map<Vertex> index;
  const auto rank_map = boost::make_iterator_property_map(rank.begin(), index);
  const auto parent_map = boost::make_iterator_property_map(parent.begin(), index);
  boost::disjoint_sets sets(rank_map, parent_map);
  boost::initialize_incremental_components(account.network, sets);
  boost::incremental_components(account.network, sets);
  CHECK(sets.find_set(account.function) == sets.find_set(account.cluster));
  CHECK(sets.find_set(account.alone) != sets.find_set(account.cluster));
}

TEST_CASE("a filtered network shows the rules alone") {
  const Connected account;
  const boost::filtered_graph<Network, IsRule> rules(account.network, IsRule{&account.network});
  const auto [first, last] = edges(rules);
  CHECK(std::distance(first, last) == 2);
  CHECK(out_degree(account.function, rules) == 0);
  CHECK(out_degree(account.database, rules) == 1);
}

TEST_CASE("write_graphviz draws a network") {
  const Connected account;
  std::ostringstream out;
  boost::write_graphviz(out, account.network);
  CHECK(out.str().find("digraph") != std::string::npos);
  CHECK(out.str().find("4->1 ;") != std::string::npos);
}
