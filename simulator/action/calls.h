#pragma once

#include <vector>

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// The API calls of an outcome whose lists are known, in the order of A-6, with full lists of
/// groups; also of a plan that an obstacle keeps from being carried out. None for a request that is
/// not decided. `snapshot` may be the one before or after; read with `Keep::ids` it lacks subnets
/// that it does not describe.
std::vector<Call> calls(const DescribedOutcome& outcome, const NamedRequest& names,
                        const Request& request, const Snapshot& snapshot);

}  // namespace connectsim
