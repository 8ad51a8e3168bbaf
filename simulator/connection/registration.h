#pragma once

#include <span>
#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// Whether a target of some proxy belongs to a cluster.
bool belongs_to(const Network& network, const Target& target, Vertex cluster);

/// Whether a proxy belongs to a cluster: one of its targets does.
bool proxy_belongs_to(const Network& network, Vertex proxy, Vertex cluster);

/// A proxy and a cluster that it belongs to by its targets.
struct ProxyOfCluster {
  Vertex proxy = no_vertex;
  Vertex cluster = no_vertex;
  friend auto operator<=>(const ProxyOfCluster&, const ProxyOfCluster&) = default;
};

/// All of them, each once, by proxy and cluster in the order of the vertices: what
/// `proxy_belongs_to` answers for every pair, in time linear in targets and members.
std::vector<ProxyOfCluster> proxies_of_clusters(const Network& network);

/// Those of one proxy, among all.
std::span<const ProxyOfCluster> clusters_of(std::span<const ProxyOfCluster> all, Vertex proxy);

}  // namespace connectsim
