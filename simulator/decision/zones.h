#pragma once

#include "model/network/network.h"
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

/// Calls `visit(zone)` for the zones of a function, by its subnets, and of a cluster, by its
/// `zone_source`: a zone may come more than once.
template <typename Visit>
void for_each_zone(const Network& network, Vertex host, const Visit& visit) {
  const ZoneSource source = network.kind(host) == VertexKind::cluster ? zone_source(network, host)
                                                                      : ZoneSource::subnet_group;
  if (source == ZoneSource::instances) {
    for (const std::uint32_t member : network.members(host)) {
      if (network.instance(member).zone != no_index) {
        visit(network.instance(member).zone);
      }
    }
  } else if (network.kind(host) == VertexKind::cluster &&
             network.cluster(host).first_zone != no_index) {
    for (const std::uint32_t zone : network.zones(host)) {
      visit(zone);
    }
  } else {
    for (const std::uint32_t subnet : network.subnets(host)) {
      if (network.subnet(subnet).zone != no_index) {
        visit(network.subnet(subnet).zone);
      }
    }
  }
}

bool has_zone(const Network& network, Vertex host, std::uint32_t zone);

}  // namespace connectsim
