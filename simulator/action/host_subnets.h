#pragma once

#include <string>
#include <vector>

#include "model/network/snapshot.h"

namespace connectsim {

/// The ids of the subnets of a function or cluster, in the order of the snapshot; those that only
/// its texts name too, when it was read with `Keep::everything`. Empty when they are unknown.
std::vector<std::string> subnet_ids(const Snapshot& snapshot, Vertex host);

}  // namespace connectsim
