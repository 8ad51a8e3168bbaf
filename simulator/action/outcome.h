#pragma once

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "model/situation.h"
#include "simulator/action/action_plan.h"
#include "simulator/action/carry_out.h"
#include "simulator/decision/decide.h"

namespace connectsim {

/// What a request leads to on one network: the decision, the plan, what is added, and whether the
/// way asked for is then listed and reachable.
struct Consequences {
  Decision decision;
  ActionPlan plan;  // none unless decided
  bool is_carried_out = false;
  Network::Mark before{};  // cutting the network back to it undoes what was carried out
  Request again;           // the same request asked again
  bool is_listed = false;
  Reachability reachable = Reachability::blocked;
};

/// Decides and, unless something is in its way, carries out; the network keeps what was added.
/// `consequences` keeps its memory.
void draw_consequences(Decider& decider, Network& network, const Request& request,
                       Consequences& consequences);

}  // namespace connectsim
