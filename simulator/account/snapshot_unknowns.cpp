// Decides which facts an account-wide answer needs and the snapshot lacks (I-1).
#include "simulator/account/snapshot_unknowns.h"

#include <utility>

namespace connectsim {
namespace {

class Search {
 public:
  explicit Search(const Network& network) : network_(network) {}

  std::vector<Unknown> found() {
    if (network_.facts.security_groups == Known::no) {
      add(UnknownFact::security_groups, no_index);
    }
    add_missing_lists();
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      switch (network_.kind(v)) {
        case VertexKind::cluster:
          look_at_cluster(v);
          break;
        case VertexKind::proxy:
          look_at_proxy(v);
          break;
        case VertexKind::function:
          look_at_groups(v);
          if (network_.function(v).groups == Known::no) {
            add(UnknownFact::function_groups, v);
          }
          if (network_.function(v).placement == VpcPlacement::unknown) {
            add(UnknownFact::function_vpc, v);
          }
          break;
        default:
          break;
      }
    }
    return std::move(unknown_);
  }

 private:
  void add(UnknownFact fact, std::uint32_t subject) { unknown_.push_back({fact, subject}); }

  void add_missing_lists() {
    const SnapshotFacts& facts = network_.facts;
    for (const auto& [known, fact] : {std::pair(facts.clusters, UnknownFact::clusters),
                                      std::pair(facts.functions, UnknownFact::functions),
                                      std::pair(facts.proxies, UnknownFact::proxies)}) {
      if (known == Known::no) {
        add(fact, no_index);
      }
    }
  }

  // When there are no groups at all, that says it for every host.
  void look_at_groups(Vertex host) {
    for (const Edge association : network_.out_edges(host)) {
      const EdgeRecord& record = network_.edge(association);
      if (network_.kind(record.target) == VertexKind::unknown_group &&
          record.status != MembershipStatus::removing &&
          network_.facts.security_groups == Known::yes) {
        add(UnknownFact::associated_group, record.target);
      }
    }
  }

  void look_at_cluster(Vertex cluster) {
    const ClusterFacts& facts = network_.cluster(cluster);
    look_at_groups(cluster);
    if (facts.groups == Known::no) {
      add(UnknownFact::cluster_groups, cluster);
    }
    if (facts.members == Known::no) {
      add(UnknownFact::cluster_members, cluster);
    }
    if (!facts.port) {
      add(UnknownFact::cluster_port, cluster);
    }
    if (network_.vpc(cluster) == no_vertex) {
      add(UnknownFact::cluster_vpc, cluster);
    }
  }

  void look_at_proxy(Vertex proxy) {
    const ProxyFacts& facts = network_.proxy(proxy);
    look_at_groups(proxy);
    if (facts.groups == Known::no) {
      add(UnknownFact::proxy_groups, proxy);
    }
    if (facts.targets == Known::no) {
      add(UnknownFact::proxy_targets, proxy);
    }
    if (!network_.port(proxy)) {
      add(UnknownFact::proxy_engine, proxy);
    }
    if (network_.vpc(proxy) == no_vertex) {
      add(UnknownFact::proxy_vpc, proxy);
    }
  }

  const Network& network_;
  std::vector<Unknown> unknown_;
};

}  // namespace

std::vector<Unknown> unknown_for_connections(const Network& network) {
  return Search(network).found();
}

}  // namespace connectsim
