#include "simulator/action/outcome.h"

#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim {

void draw_consequences(Decider& decider, Network& network, const Request& request,
                       Consequences& consequences) {
  consequences.plan = ActionPlan{};
  consequences.is_carried_out = false;
  consequences.before = network.mark();
  consequences.again = request;
  decider.decide(network, request, consequences.decision);
  if (consequences.decision.verdict == Verdict::decided) {
    consequences.plan =
        action_plan(network, request, consequences.decision, decider.table().readings());
    if (consequences.plan.obstacles.none()) {
      consequences.again = carry_out(consequences.plan, request, network).request_again;
      consequences.is_carried_out = true;
    }
  }
  consequences.is_listed = is_listed_as_requested(network, consequences.again);
  consequences.reachable = reach_as_requested(network, consequences.again).result;
}

}  // namespace connectsim
