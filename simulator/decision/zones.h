#pragma once

#include "model/network/network.h"
#include "model/request.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// What tells the zones of a cluster: its member instances, else its AvailabilityZones, else its
/// subnet group, which only says where instances could be.
enum class ZoneSource : std::uint8_t { instances, cluster, subnet_group, nothing };
template <>
inline constexpr std::array<std::string_view, 4> words_of<ZoneSource> = {
    "instances", "AvailabilityZones", "subnet-group", ""};
ZoneSource zone_source(const Network& network, Vertex cluster);

/// Whether all subnets of a host and their zones are known.
bool zones_known(const Network& network, Vertex host);

/// Whose subnets a function is in: its own, or the cluster's when it is to be created.
inline Vertex function_subnets_host(const Request& request) {
  return request.creates_function() ? request.cluster : request.function;
}

/// Calls `visit(zone)` for the zones of a host's subnets: a zone may come more than once.
template <typename Visit>
void for_each_subnet_zone(const Network& network, Vertex host, const Visit& visit) {
  for (const std::uint32_t subnet : network.subnets(host)) {
    if (network.subnet(subnet).zone != no_index) {
      visit(network.subnet(subnet).zone);
    }
  }
}

/// Calls `visit(zone)` for the zones of a cluster, by its `zone_source`: a zone may come more than
/// once.
template <typename Visit>
void for_each_cluster_zone(const Network& network, Vertex cluster, const Visit& visit) {
  if (zone_source(network, cluster) == ZoneSource::instances) {
    for (const std::uint32_t member : network.members(cluster)) {
      if (network.instance(member).zone != no_index) {
        visit(network.instance(member).zone);
      }
    }
  } else if (network.cluster(cluster).first_zone != no_index) {
    for (const std::uint32_t zone : network.zones(cluster)) {
      visit(zone);
    }
  } else {
    for_each_subnet_zone(network, cluster, visit);
  }
}

/// Whether a cluster is in a zone.
bool has_zone(const Network& network, Vertex cluster, std::uint32_t zone);

}  // namespace connectsim
