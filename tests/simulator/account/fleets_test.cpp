#include "simulator/account/fleets.h"

#include <algorithm>

#include "simulator/account/connections.h"
#include "simulator/connection/reachability.h"
#include "tests/support/catch.h"
#include "tests/support/random_network.h"

namespace connectsim::tests {
namespace {

TEST_CASE("fleets are hosts that arrows join, whatever their direction") {
  const Fleets fleets({{1, 10}, {2, 10}, {3, 20}, {20, 30}, {1, 10}});
  CHECK(fleets.count() == 2);
  CHECK(fleets.of(1) == 0);  // numbered by their first hosts
  CHECK(fleets.of(2) == 0);
  CHECK(fleets.of(10) == 0);
  CHECK(fleets.of(3) == 1);
  CHECK(fleets.of(30) == 1);
  CHECK(fleets.of(4) == no_index);
}

TEST_CASE("without arrows there is no fleet") {
  const Fleets fleets({});
  CHECK(fleets.count() == 0);
  CHECK(fleets.of(0) == no_index);
}

// All arrows of a network, pair by pair; the proxies lead to the clusters that they belong to.
std::vector<Arrow> arrows_of(const Network& network, const Connections& connections) {
  std::vector<Arrow> arrows;
  for (const WayToCluster& way : connections.ways()) {
    const Vertex host = way.is_direct() ? way.cluster : way.proxy;
    for (Vertex v = 0; v < network.vertex_count(); ++v) {
      const auto port = network.port(host);
      if (network.kind(v) == VertexKind::function &&
          reach(network, v, host, port).result == Reachability::reachable) {
        arrows.push_back({v, host});
      }
    }
    if (!way.is_direct() && way.second_hop == Reachability::reachable) {
      arrows.push_back({way.proxy, way.cluster});
    }
  }
  return arrows;
}

// The slow way: every host has a number, and both ends of an arrow take the smaller one until all
// agree.
std::vector<Vertex> spread(const std::vector<Arrow>& arrows, std::uint32_t vertex_count) {
  std::vector<Vertex> first(vertex_count);
  for (Vertex v = 0; v < vertex_count; ++v) first[v] = v;
  for (bool is_changed = true; is_changed;) {
    is_changed = false;
    for (const Arrow& arrow : arrows) {
      const Vertex smaller = std::min(first[arrow.from], first[arrow.to]);
      is_changed = is_changed || first[arrow.from] != first[arrow.to];
      first[arrow.from] = first[arrow.to] = smaller;
    }
  }
  return first;
}

TEST_CASE("who reaches a cluster by any way is of its fleet, and nobody else", "[H-1][H-3]") {
  std::size_t reached_count = 0;
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    const Network network = random_network(seed);
    const Labels labels;
    const Connections connections(network, labels, {});
    const std::vector<Arrow> arrows = arrows_of(network, connections);
    const Fleets fleets(arrows);
    for (const WayToCluster& way : connections.ways()) {
      for (Vertex v = 0; v < network.vertex_count(); ++v) {
        if (network.kind(v) == VertexKind::function &&
            connections.reachability(way, v) == Reachability::reachable) {
          REQUIRE(fleets.of(v) == fleets.of(way.cluster));
          REQUIRE(fleets.of(v) != no_index);
          ++reached_count;
        }
      }
    }
    const std::vector<Vertex> first = spread(arrows, network.vertex_count());
    for (const Arrow& one : arrows) {
      for (const Arrow& other : arrows) {
        REQUIRE((fleets.of(one.from) == fleets.of(other.to)) ==
                (first[one.from] == first[other.to]));
      }
    }
  }
  CHECK(reached_count > 100);
}

}  // namespace
}  // namespace connectsim::tests
