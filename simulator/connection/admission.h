#pragma once

#include <cstdint>
#include <optional>

#include "model/network/network.h"
#include "model/situation.h"

namespace connectsim {

// The values of `Reachability` run from the best to the worst: reachable, depends, blocked.

/// Whether a rule's protocol and ports admit tcp on a port. With an unknown port only rules for all
/// ports are sure, and every other tcp rule admits perhaps.
Reachability admitted_traffic(const Traffic& traffic, std::optional<std::uint16_t> port);

/// Whether a range or prefix list, the peer of a rule, admits the addresses of a host (a function,
/// proxy or cluster): surely when it contains all its subnets, perhaps when it overlaps them (H-1).
/// Unknown subnets: the VPC's ranges. Unknown entries of a prefix list: perhaps.
Reachability admitted_addresses(const Network& network, Vertex peer, Vertex host);

}  // namespace connectsim
