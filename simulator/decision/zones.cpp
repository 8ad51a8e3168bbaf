// Decides which Availability Zones a function and a cluster are in, and what tells it.
#include "simulator/decision/zones.h"

#include <algorithm>

namespace connectsim {

ZoneSource zone_source(const Network& network, Vertex cluster) {
  for (const std::uint32_t member : network.members(cluster)) {
    if (network.instance(member).zone != no_index) {
      return ZoneSource::instances;
    }
  }
  const ClusterFacts& facts = network.cluster(cluster);
  if (facts.first_zone != no_index) {
    return facts.has_zones_of_its_own ? ZoneSource::cluster : ZoneSource::subnet_group;
  }
  for (const std::uint32_t subnet : network.subnets(cluster)) {
    if (network.subnet(subnet).zone != no_index) {
      return ZoneSource::subnet_group;
    }
  }
  return ZoneSource::nothing;
}

bool zones_known(const Network& network, Vertex host) {
  const SubnetLinks subnets = network.subnets(host);
  return network.vertex(host).subnets == Known::yes &&
         std::all_of(subnets.begin(), subnets.end(),
                     [&](std::uint32_t subnet) { return network.subnet(subnet).zone != no_index; });
}

bool has_zone(const Network& network, Vertex cluster, std::uint32_t zone) {
  bool is_among = false;
  for_each_cluster_zone(network, cluster,
                        [&](std::uint32_t one) { is_among = is_among || one == zone; });
  return is_among;
}

}  // namespace connectsim
