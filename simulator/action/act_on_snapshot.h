#pragma once

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// The name of the proxy that the console creates for a cluster.
std::string new_proxy_name(std::string_view cluster);

/// The same of a proxy that the console made: real names have the millisecond in them, 13 digits
/// ("proxy-1767869261853-orders"), which nobody can predict. Other names as they are.
std::string proxy_name_without_time(std::string_view name);

/// Decides, plans and, unless something is in its way, carries out; also a name that is taken is in
/// its way: `function-name-in-use`, `proxy-name-in-use`. Afterwards `snapshot` is the one after the
/// action, and what is new is labelled: ids that only AWS can give are `new:<name>`. Existing
/// labels stay as they are.
DescribedOutcome act_on_snapshot(Decider& decider, const NamedRequest& names,
                                 const Request& request, Snapshot& snapshot);

}  // namespace connectsim
