// Decides which groups and ports a request is about: F, C, P and the ports pc and pp (section 4).
#include "simulator/decision/requested_connection.h"

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

RequestedConnection connection_of(const Network& network, const Request& request,
                                  const Readings& readings, VertexMarks& marks) {
  RequestedConnection connection{network,
                                 request,
                                 readings,
                                 marks,
                                 network.vpc(request.cluster),
                                 network.port(request.cluster),
                                 std::nullopt};
  marks.reset(network.vertex_count());
  mark_groups(network, request.cluster, group_set::of_cluster, marks);
  if (!request.creates_function()) {
    mark_groups(network, request.function, group_set::of_function, marks);
  }
  if (request.proxy_mode == ProxyMode::existing) {
    mark_groups(network, request.proxy, group_set::of_proxy, marks);
  }
  if (request.uses_proxy()) {
    connection.proxy_port = proxy_port(network, request);
  }
  return connection;
}

}  // namespace connectsim
