#pragma once

#include <vector>

#include "model/decision.h"
#include "model/network/network.h"

namespace connectsim {

/// What a look at all connections reads and the snapshot lacks (I-1): whole lists, groups that are
/// listed but not there, ports, VPCs, members and targets of clusters, proxies and functions.
/// Instances and their states are not among it: no connection asks for them.
std::vector<Unknown> unknown_for_connections(const Network& network);

}  // namespace connectsim
