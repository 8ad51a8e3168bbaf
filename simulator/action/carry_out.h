#pragma once

#include <array>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/action/action_plan.h"

namespace connectsim {

/// What a plan has added to a network.
struct CarriedOut {
  /// The same request asked again: the created function and proxy now exist (P-3).
  Request request_again;
  /// The created groups, in the order of `ActionPlan::created`; no_vertex where there are fewer.
  std::array<Vertex, 3> created = {no_vertex, no_vertex, no_vertex};
};

/// Carries a plan without obstacles out on a network, by appending only: new
/// groups and rules, attachments at the end of lists, a new function, a new proxy with its targets.
/// `Network::cut_back` to a mark from before undoes it. Existing groups keep their rules.
CarriedOut carry_out(const ActionPlan& plan, const Request& request, Network& network);

}  // namespace connectsim
