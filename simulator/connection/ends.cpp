// Decides what is known of the ends of a hop: which IP versions they speak, where their addresses
// are, whether their groups are known (H-1, I-1).
#include "simulator/connection/ends.h"

namespace connectsim {

NetworkType network_type(const Network& network, Vertex host, HopEnd end) {
  switch (network.kind(host)) {
    case VertexKind::function:
      return network.function(host).network;
    case VertexKind::cluster:
      return network.cluster(host).network;
    default:
      return end == HopEnd::sender ? network.proxy(host).to_cluster : network.proxy(host).endpoint;
  }
}

bool speaks(const Network& network, Vertex host, HopEnd end, AddressFamily version) {
  const NetworkType excluding =
      version == AddressFamily::ipv4 ? NetworkType::ipv6 : NetworkType::ipv4;
  return network_type(network, host, end) != excluding &&
         any_address_range(network, host, version, [](const AddressRange&) { return true; });
}

Known groups_known(const Network& network, Vertex host) {
  switch (network.kind(host)) {
    case VertexKind::function:
      return network.function(host).groups;
    case VertexKind::cluster:
      return network.cluster(host).groups;
    default:
      return network.proxy(host).groups;
  }
}

bool has_unknown_group(const Network& network, Vertex host) {
  if (groups_known(network, host) == Known::no) {
    return true;
  }
  const OutEdges associations = network.out_edges(host);
  return std::any_of(associations.begin(), associations.end(), [&](Edge association) {
    const EdgeRecord& record = network.edge(association);
    return record.status != MembershipStatus::removing && !network.is_group(record.target);
  });
}

bool has_group(const Network& network, Vertex host, Vertex group) {
  const OutEdges associations = network.out_edges(host);
  return std::any_of(associations.begin(), associations.end(), [&](Edge association) {
    const EdgeRecord& record = network.edge(association);
    return record.target == group && record.status != MembershipStatus::removing;
  });
}

bool are_in_different_vpcs(const Network& network, Vertex one, Vertex other) {
  const Vertex vpc = network.vpc(one);
  return vpc != no_vertex && network.vpc(other) != no_vertex && network.vpc(other) != vpc;
}

AddressSource address_source(const Network& network, Vertex host) {
  const SubnetLinks subnets = network.subnets(host);
  const bool are_subnets_known =
      network.vertex(host).subnets == Known::yes && !subnets.empty() &&
      std::none_of(subnets.begin(), subnets.end(),
                   [&](std::uint32_t subnet) { return network.ranges_of_subnet(subnet).empty(); });
  if (are_subnets_known) {
    return AddressSource::subnets;
  }
  const Vertex vpc = network.vpc(host);
  return vpc == no_vertex || network.ranges_of_vpc(vpc).empty() ? AddressSource::nowhere
                                                                : AddressSource::vpc;
}

}  // namespace connectsim
