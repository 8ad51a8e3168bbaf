#pragma once

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "simulator/action/act_on_snapshot.h"
#include "simulator/action/carry_out.h"

namespace connectsim {

/// Gives everything that an action added to a network its texts: names, ids of the form
/// `new:<name>`, descriptions, and what the graph does not model of a new function and proxy.
void label_new_things(const Outcome& outcome, const CarriedOut& done, const NamedRequest& names,
                      Snapshot& snapshot);

}  // namespace connectsim
