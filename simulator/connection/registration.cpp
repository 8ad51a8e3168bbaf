// Decides which proxies belong to a cluster: those with a target that tracks it, names it or
// is one of its instances.
#include "simulator/connection/registration.h"

#include <algorithm>
#include <utility>

namespace connectsim {

bool belongs_to(const Network& network, const Target& target, Vertex cluster) {
  if (target.tracked == cluster || target.named == cluster) {
    return true;
  }
  if (target.instance == no_index) {
    return false;
  }
  for (const std::uint32_t instance : network.members(cluster)) {
    if (instance == target.instance) {
      return true;
    }
  }
  return false;
}

bool proxy_belongs_to(const Network& network, Vertex proxy, Vertex cluster) {
  for (const std::uint32_t target : network.targets(proxy)) {
    if (belongs_to(network, network.target(target), cluster)) {
      return true;
    }
  }
  return false;
}

std::vector<ProxyOfCluster> proxies_of_clusters(const Network& network) {
  std::vector<std::pair<std::uint32_t, Vertex>> members;  // instance, cluster
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::cluster) {
      for (const std::uint32_t instance : network.members(v)) {
        members.emplace_back(instance, v);
      }
    }
  }
  std::sort(members.begin(), members.end());
  std::vector<ProxyOfCluster> pairs;
  for (std::uint32_t index = 0; index < network.target_count(); ++index) {
    const Target& target = network.target(index);
    for (const Vertex cluster : {target.tracked, target.named}) {
      if (cluster != no_vertex) {
        pairs.push_back({target.proxy, cluster});
      }
    }
    auto member =
        std::lower_bound(members.begin(), members.end(), std::pair(target.instance, Vertex{0}));
    for (;
         target.instance != no_index && member != members.end() && member->first == target.instance;
         ++member) {
      pairs.push_back({target.proxy, member->second});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::span<const ProxyOfCluster> clusters_of(std::span<const ProxyOfCluster> all, Vertex proxy) {
  const auto first = std::lower_bound(all.begin(), all.end(), ProxyOfCluster{proxy, 0});
  const auto last = std::upper_bound(first, all.end(), ProxyOfCluster{proxy, no_vertex});
  return {first, last};
}

}  // namespace connectsim
