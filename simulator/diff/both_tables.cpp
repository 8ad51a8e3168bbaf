// Decides what another table gains or loses a request: its answer, reachability, listing (T-6).
#include "simulator/diff/both_tables.h"

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
  const Access before = access_after(network, request, before_);
  const Access after = access_after(network, request, after_);
  played.access.reachable = gain(rank(before.reachability), rank(after.reachability));
  played.access.listed = gain(before.is_listed, after.is_listed);
  return played;
}

BothTables::Access BothTables::access_after(Network& network, const Request& request,
                                            Decider& decider) {
  act(decider, network, request, outcome_);
  const Access access{reach_as_requested(network, outcome_.again).result,
                      is_listed_as_requested(network, decider.table().readings(), outcome_.again)};
  network.cut_back(outcome_.before);
  return access;
}

}  // namespace connectsim
