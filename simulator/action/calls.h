#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "simulator/action/act_on_snapshot.h"
#include "simulator/action/call.h"

namespace connectsim {

/// One API call with the service's own names. `service` and the names live for ever.
struct Call {
  std::string_view service;       // "ec2"
  std::string_view operation;     // "CreateSecurityGroup"
  CallParameter parameters;       // an object
  std::optional<NewThing> gives;  // what later calls take from its answer
};

/// The API calls of an outcome, in the order of A-6, with full lists of groups; also of a plan that
/// an obstacle keeps from being carried out. None for a request that is not decided. `snapshot` may
/// be the one before or after; read with `Keep::ids` it lacks subnets that it does not describe.
std::vector<Call> calls(const Outcome& outcome, const NamedRequest& names, const Request& request,
                        const Snapshot& snapshot);

}  // namespace connectsim
