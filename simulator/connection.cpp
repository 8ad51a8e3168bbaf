#include "simulator/connection.h"

namespace connectsim {
namespace {

void mark_groups(const Network& network, Vertex host, std::uint8_t set, VertexMarks& marks) {
  for (const Edge association : network.out_edges(host)) {
    const EdgeRecord& record = network.edge(association);
    if (record.status != MembershipStatus::removing) {
      marks.add(record.target, set);
    }
  }
}

}  // namespace

Connection connection_of(const Network& network, const Request& request, const Readings& readings,
                         VertexMarks& marks) {
  const ClusterFacts& cluster = network.cluster(request.cluster);
  Connection connection{network,      request,     readings, marks, network.vpc(request.cluster),
                        cluster.port, std::nullopt};
  marks.reset(network.vertex_count());
  mark_groups(network, request.cluster, group_set::of_cluster, marks);
  if (!request.creates_function()) {
    mark_groups(network, request.function, group_set::of_function, marks);
  }
  if (request.proxy_mode == ProxyMode::existing) {
    mark_groups(network, request.proxy, group_set::of_proxy, marks);
    connection.proxy_port = proxy_port(network.proxy(request.proxy).engine);
  } else if (request.proxy_mode == ProxyMode::create) {
    connection.proxy_port = proxy_port(cluster.engine);
  }
  return connection;
}

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

}  // namespace connectsim
