#include "simulator/diff/both_tables.h"

#include "simulator/action/action_plan.h"
#include "simulator/action/carry_out.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim {
namespace {

TableAnswer answer_of(const Decision& decision) {
  switch (decision.verdict) {
    case Verdict::silent:
      return TableAnswer::silent;
    case Verdict::refused:
      return TableAnswer::refused;
    case Verdict::decided:
      break;
  }
  return answer_of(decision.action);
}

template <typename Value>
Gain gain(Value before, Value after) {
  return before == after ? Gain::same : before < after ? Gain::gained : Gain::lost;
}

// The better, the larger.
unsigned rank(Reachability reachability) {
  return static_cast<unsigned>(Reachability::blocked) - static_cast<unsigned>(reachability);
}

}  // namespace

PlayedByBoth BothTables::play(Network& network, const Request& request) {
  before_.decide(network, request, decision_before_);
  after_.decide(network, request, decision_after_);
  PlayedByBoth played;
  played.answer = {answer_of(decision_before_), answer_of(decision_after_)};
  played.before = decision_before_.situation;
  played.after = decision_after_.situation;
  if (played.answer.before == played.answer.after) {
    return played;
  }
  const Access before =
      access_after(network, request, decision_before_, before_.table().readings());
  const Access after = access_after(network, request, decision_after_, after_.table().readings());
  played.access.reachable = gain(rank(before.reachability), rank(after.reachability));
  played.access.listed = gain(before.is_listed, after.is_listed);
  return played;
}

BothTables::Access BothTables::access_after(Network& network, const Request& request,
                                            const Decision& decision, const Readings& readings) {
  const auto access = [&network](const Request& asked) {
    return Access{reach_as_requested(network, asked).result,
                  is_listed_as_requested(network, asked)};
  };
  if (decision.verdict != Verdict::decided) {
    return access(request);
  }
  const ActionPlan plan = action_plan(network, request, decision, readings);
  if (plan.obstacles.any()) {
    return access(request);
  }
  const Network::Mark mark = network.mark();
  const CarriedOut done = carry_out(plan, request, network);
  const Access there = access(done.request_again);
  network.cut_back(mark);
  return there;
}

}  // namespace connectsim
