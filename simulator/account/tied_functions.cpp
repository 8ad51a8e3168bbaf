#include "simulator/account/tied_functions.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "simulator/account/hosts_of_groups.h"

namespace connectsim {
namespace {

class TieSearch {
 public:
  TieSearch(const Network& network, const Connections& connections)
      : network_(network), connections_(connections), hosts_(network) {}

  std::vector<TiedFunction> found() {
    number_ways();
    for (std::uint32_t way = 0; way < connections_.ways().size(); ++way) {
      for (const Vertex function : connections_.listed(connections_.ways()[way])) {
        ties_.emplace_back(way, rank(function), function);
      }
    }
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (network_.is_group(v) && is_compute_side(network_.pattern(v)) &&
          !connections_.functions().functions_with(v).empty()) {
        follow(v);
      }
    }
    std::sort(ties_.begin(), ties_.end());
    ties_.erase(std::unique(ties_.begin(), ties_.end()), ties_.end());
    std::vector<TiedFunction> tied;
    for (const auto& [way, rank, function] : ties_) {
      tied.push_back({way, function});
    }
    return tied;
  }

 private:
  [[nodiscard]] std::uint32_t rank(Vertex function) const {
    const FunctionDirectory& functions = connections_.functions();
    return functions.rank(functions.position(function));
  }

  // The ways by the host that functions talk to.
  void number_ways() {
    const auto ways = connections_.ways();
    for (std::uint32_t way = 0; way < ways.size(); ++way) {
      ways_by_host_.emplace_back(ways[way].is_direct() ? ways[way].cluster : ways[way].proxy, way);
    }
    std::sort(ways_by_host_.begin(), ways_by_host_.end());
  }

  // The groups that a compute-side group is tied to, each once.
  void follow(Vertex compute) {
    others_.clear();
    for (const Edge rule : network_.out_edges(compute)) {
      const EdgeRecord& record = network_.edge(rule);
      if (record.kind == EdgeKind::outbound_rule && record.peer_account == PeerAccount::same) {
        others_.push_back(record.target);
      }
    }
    for (const Edge reference : network_.in_edges(compute)) {
      const EdgeRecord& record = network_.edge(reference);
      if (record.kind == EdgeKind::inbound_rule && record.peer_account == PeerAccount::same &&
          network_.pattern(record.source) != NamePattern::unmanaged) {
        others_.push_back(record.source);
      }
    }
    std::sort(others_.begin(), others_.end());
    others_.erase(std::unique(others_.begin(), others_.end()), others_.end());
    for (const Vertex other : others_) {
      for (const Vertex host : hosts_.with(other)) {
        add(host, compute);
      }
    }
  }

  void add(Vertex host, Vertex compute) {
    const FunctionDirectory& functions = connections_.functions();
    auto way = std::lower_bound(ways_by_host_.begin(), ways_by_host_.end(), std::pair(host, 0u));
    for (; way != ways_by_host_.end() && way->first == host; ++way) {
      for (const std::uint32_t position : functions.functions_with(compute)) {
        ties_.emplace_back(way->second, functions.rank(position), functions.function(position));
      }
    }
  }

  const Network& network_;
  const Connections& connections_;
  HostsOfGroups hosts_;
  std::vector<std::pair<Vertex, std::uint32_t>> ways_by_host_;
  std::vector<Vertex> others_;
  std::vector<std::tuple<std::uint32_t, std::uint32_t, Vertex>> ties_;  // way, rank, function
};

}  // namespace

std::vector<TiedFunction> tied_functions(const Network& network, const Connections& connections) {
  return TieSearch(network, connections).found();
}

}  // namespace connectsim
