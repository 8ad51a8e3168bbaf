#pragma once

#include "model/scenario_request.h"
#include "model/snapshot.h"
#include "simulator/carry_out.h"
#include "simulator/outcome.h"

namespace connectsim {

/// Gives everything that an action added to a network its texts: names, ids of the form
/// `new:<name>`, descriptions, and what the graph does not model of a new function and proxy.
void label_new_things(const Outcome& outcome, const CarriedOut& done, const NamedRequest& names,
                      Snapshot& snapshot);

}  // namespace connectsim
