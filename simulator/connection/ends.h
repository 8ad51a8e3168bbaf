#pragma once

#include "model/network/network.h"

namespace connectsim {

/// Which end of a hop a host is. Only of a proxy it matters: it may be called by other IP versions
/// than those by which it calls the cluster.
enum class HopEnd : std::uint8_t { sender, receiver };

inline constexpr std::array<AddressFamily, 2> ip_versions = {AddressFamily::ipv4,
                                                             AddressFamily::ipv6};

/// The IP versions that a host is set to speak (H-1).
NetworkType network_type(const Network& network, Vertex host, HopEnd end);

/// Whether a host speaks a version: it is set to, and its addresses are not known to be all of the
/// other version (H-1).
bool speaks(const Network& network, Vertex host, HopEnd end, AddressFamily version);

/// Whether some group of a host is not in the snapshot, or its list of groups is not: what such a
/// group admits, and who has it, is unknown (I-1).
bool has_unknown_group(const Network& network, Vertex host);

/// Whether the snapshot lists a host's groups.
Known groups_known(const Network& network, Vertex host);

/// Whether a group is on a host, without memberships that are `removing`.
bool has_group(const Network& network, Vertex host, Vertex group);

/// Whether two hosts stand in different VPCs, as far as both are known (H-4).
bool are_in_different_vpcs(const Network& network, Vertex one, Vertex other);

/// Where a host's addresses are known from.
enum class AddressSource : std::uint8_t { subnets, vpc, nowhere };
AddressSource address_source(const Network& network, Vertex host);

/// Calls `visit(range)` for the ranges of a version in which a host's addresses are: those of its
/// subnets when all are known, else its VPC's, else the whole version. Stops at the first for which
/// `visit` says true, and says so.
template <typename Visit>
bool any_address_range(const Network& network, Vertex host, AddressFamily version,
                       const Visit& visit) {
  const auto any_of = [&](const Ranges& all) {
    return std::any_of(all.begin(), all.end(), [&](const AddressRange& range) {
      return range.family == version && visit(range);
    });
  };
  switch (address_source(network, host)) {
    case AddressSource::subnets: {
      const SubnetLinks subnets = network.subnets(host);
      return std::any_of(subnets.begin(), subnets.end(), [&](std::uint32_t subnet) {
        return any_of(network.ranges_of_subnet(subnet));
      });
    }
    case AddressSource::vpc:
      return any_of(network.ranges_of_vpc(network.vpc(host)));
    case AddressSource::nowhere:
      break;
  }
  return visit(AddressRange{0, 0, 0, version});
}

}  // namespace connectsim
