#pragma once

#include <vector>

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/action/outcome.h"
#include "simulator/action/settle.h"
#include "simulator/decision/decide.h"
#include "simulator/findings/properties.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// One scenario played through: what the request led to, which is cut back, and which properties
/// hold.
struct Played : Outcome {
  PropertyValues properties;  // P-1 to P-11
};

/// Plays scenarios: decides, carries out, asks again at once and after settling, and says which
/// properties hold. Everything it adds to a network it cuts back. Keeps its memory, so that playing
/// allocates nothing once it is warm. The table must outlive it.
class Player {
 public:
  /// Only what the wanted properties need is done: without P-1 to P-6, P-9 and P-10 nothing is
  /// carried out.
  explicit Player(const DecisionTable& table, PropertySet wanted = ~PropertySet())
      : decider_(table), asker_(table, Judged::spares), acts_((wanted & needing_action()).any()) {}

  /// Valid until the next call; whoever looks at more properties may add them. The network is as
  /// before when it returns.
  Played& play(Network& network, const Request& request);

 private:
  static PropertySet needing_action();
  void check_plan(const Network& network, const Request& request);
  void check_answer();
  void check_after(Network& network);
  void read_access(const Network& network, const Request& again);
  void check_access(const Network& network);

  Decider decider_;
  Decider asker_;  // asks again: of that answer no reasons are wanted
  bool acts_;
  Decision again_;
  Settling settling_;
  Played played_;
  std::vector<PropertyValues::Witness> reachable_after_;
};

}  // namespace connectsim
