#pragma once

#include <cstdint>

#include "model/network/network.h"

namespace connectsim::tests {

/// A small network in which everything may happen: few groups, ranges and ports, so that rules and
/// ends often meet; hosts of unknown VPC, subnet or port; memberships that are `removing`; stale
/// peers, peers of other accounts, prefix lists. The same for the same seed.
Network random_network(std::uint64_t seed);

}  // namespace connectsim::tests
