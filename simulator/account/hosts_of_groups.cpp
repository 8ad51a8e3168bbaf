#include "simulator/account/hosts_of_groups.h"

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

}  // namespace

HostsOfGroups::HostsOfGroups(const Network& network) : first_(network.vertex_count() + 1, 0) {
  for_each_membership(network, [&](Vertex, Vertex group) { ++first_[group + 1]; });
  for (std::size_t v = 1; v < first_.size(); ++v) {
    first_[v] += first_[v - 1];
  }
  hosts_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for_each_membership(network, [&](Vertex host, Vertex group) { hosts_[next[group]++] = host; });
}

}  // namespace connectsim
