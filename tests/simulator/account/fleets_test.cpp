#include "simulator/account/fleets.h"

#include <algorithm>
#include <boost/graph/graph_concepts.hpp>

#include "simulator/account/connections.h"
#include "simulator/connection/reachability.h"
#include "tests/support/catch.h"
#include "tests/support/random_network.h"

namespace connectsim {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<AdmissionGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<AdmissionGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<AdmissionGraph>));

namespace tests {
namespace {

TEST_CASE("fleets are hosts that arrows join, whatever their direction") {
  const AdmissionGraph graph({{1, 10}, {2, 10}, {3, 20}, {20, 30}, {1, 10}});
  CHECK(graph.arrow_count() == 4);  // each once
  const Fleets found = fleets(graph);
  CHECK(found.count == 2);
  const auto fleet = [&](Vertex host) { return found.of_host[graph.number(host)]; };
  CHECK(fleet(1) == fleet(2));
  CHECK(fleet(1) == fleet(10));
  CHECK(fleet(3) == fleet(30));
  CHECK(fleet(1) != fleet(3));
  CHECK(graph.number(4) == no_index);
}

TEST_CASE("arrows are followed in their direction only") {
  const AdmissionGraph graph({{1, 10}, {2, 10}, {10, 30}});
  CHECK(hosts_reached_from(graph, 1) == std::vector<Vertex>{1, 10, 30});
  CHECK(hosts_reached_from(graph, 30) == std::vector<Vertex>{30});
  CHECK(hosts_reached_from(graph, 7) == std::vector<Vertex>{7});
}

// All arrows of a network, pair by pair; the proxies lead to the clusters that they belong to.
AdmissionGraph arrows_of(const Network& network, const Connections& connections) {
  std::vector<AdmissionGraph::Arrow> arrows;
  for (const WayToCluster& way : connections.ways()) {
    const Vertex host = way.is_direct() ? way.cluster : way.proxy;
    for (Vertex v = 0; v < network.vertex_count(); ++v) {
      const auto port =
          way.is_direct() ? network.cluster(host).port : proxy_port(network.proxy(host).engine);
      if (network.kind(v) == VertexKind::function &&
          reach(network, v, host, port).result == Reachability::reachable) {
        arrows.push_back({v, host});
      }
    }
    if (!way.is_direct() && way.second_hop == Reachability::reachable) {
      arrows.push_back({way.proxy, way.cluster});
    }
  }
  return AdmissionGraph(std::move(arrows));
}

TEST_CASE("a search over the arrows finds what is reachable by any way", "[H-1][H-3]") {
  std::size_t reached_count = 0;
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    const Network network = random_network(seed);
    const Labels labels;
    const Connections connections(network, labels);
    const AdmissionGraph graph = arrows_of(network, connections);
    for (Vertex function = 0; function < network.vertex_count(); ++function) {
      if (network.kind(function) != VertexKind::function) {
        continue;
      }
      const std::vector<Vertex> reached = hosts_reached_from(graph, function);
      std::vector<Vertex> expected;
      for (const WayToCluster& way : connections.ways()) {
        if (connections.reachability(way, function) == Reachability::reachable) {
          expected.push_back(way.cluster);
        }
      }
      for (const WayToCluster& way : connections.ways()) {
        const bool is_expected =
            std::find(expected.begin(), expected.end(), way.cluster) != expected.end();
        REQUIRE(std::binary_search(reached.begin(), reached.end(), way.cluster) == is_expected);
      }
      reached_count += expected.size();
    }
  }
  CHECK(reached_count > 100);
}

}  // namespace
}  // namespace tests
}  // namespace connectsim
