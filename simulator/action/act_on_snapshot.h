#pragma once

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// The name of the proxy that the console creates for a cluster.
std::string new_proxy_name(std::string_view cluster);

/// Decides, plans and, unless something is in its way, carries out; also a name that is taken is in
/// its way: `function-name-in-use`, `proxy-name-in-use`. Afterwards `snapshot` is the one after the
/// action, and what is new is labelled: ids that only AWS can give are `new:<name>`. Existing
/// labels stay as they are.
DescribedOutcome act_on_snapshot(Decider& decider, const NamedRequest& names,
                                 const Request& request, Snapshot& snapshot);

}  // namespace connectsim
