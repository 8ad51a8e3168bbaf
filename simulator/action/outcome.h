#pragma once

#include <array>

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/action/action_plan.h"
#include "simulator/decision/decide.h"

namespace connectsim {

/// What a request leads to on one network: the decision, the plan, and what is added.
struct Outcome {
  Decision decision;
  ActionPlan plan;  // of a request that is not decided: none, which changes nothing (P-11)
  /// Whether the network was changed: with an obstacle it never is.
  bool is_carried_out = false;
  Network::Mark before{};  // cutting the network back to it undoes what was carried out
  /// The same request asked again: a created function and proxy now exist (P-3).
  Request again;
  /// The vertices of the created groups, in the order of `plan.created()`.
  std::array<Vertex, 3> new_groups = {no_vertex, no_vertex, no_vertex};

  /// Whether there was nothing that may be applied: refused, silent, or an obstacle.
  [[nodiscard]] bool is_barred() const {
    return decision.verdict != Verdict::decided || plan.obstacles.any();
  }
};

/// The first half of `act`: decides and plans, and changes nothing. `labels` as for `action_plan`.
void intend(Decider& decider, const Network& network, const Request& request, Outcome& outcome,
            const Labels* labels = nullptr);

/// The second half of `act`: carries `outcome.plan`, which has no obstacles, out for the request
/// `outcome.again`, by appending only: new groups and rules, attachments at the
/// end of lists, a new function, a new proxy with its targets. Existing groups keep their rules.
void carry_out(Network& network, Outcome& outcome);

/// Decides, plans and, unless something is in its way, carries out; the network keeps what was
/// added. `outcome` is replaced and keeps its memory: nothing is allocated once it is warm.
void act(Decider& decider, Network& network, const Request& request, Outcome& outcome);

}  // namespace connectsim
