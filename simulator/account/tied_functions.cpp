// Decides which functions count as tied to a cluster: those that managed groups join to it.
#include "simulator/account/tied_functions.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace connectsim {
namespace {

template <typename Visit>
void for_each_membership(const Network& network, const Visit& visit) {
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) != VertexKind::cluster && network.kind(v) != VertexKind::proxy) {
      continue;
    }
    for (const Edge association : network.out_edges(v)) {
      const EdgeRecord& record = network.edge(association);
      if (record.status != MembershipStatus::removing) {
        visit(v, record.target);
      }
    }
  }
}

// Which clusters and proxies have each group, without memberships that are `removing`: what
// `in_edges` tells too, but there among all rules that name the group.
class HostsOfGroups {
 public:
  explicit HostsOfGroups(const Network& network) : first_(network.vertex_count() + 1, 0) {
    for_each_membership(network, [&](Vertex, Vertex group) { ++first_[group + 1]; });
    for (std::size_t v = 1; v < first_.size(); ++v) {
      first_[v] += first_[v - 1];
    }
    hosts_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for_each_membership(network, [&](Vertex host, Vertex group) { hosts_[next[group]++] = host; });
  }

  [[nodiscard]] std::span<const Vertex> with(Vertex group) const {
    return std::span(hosts_).subspan(first_[group], first_[group + 1] - first_[group]);
  }

 private:
  std::vector<std::uint32_t> first_;  // by vertex, one more
  std::vector<Vertex> hosts_;
};

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
