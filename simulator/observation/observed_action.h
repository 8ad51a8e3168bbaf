#pragma once

#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "model/request.h"
#include "simulator/observation/network_shape.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// An action that explains how one snapshot became another.
struct ObservedAction {
  Action action = Action::none;
  Vertex spare = no_vertex;  // of the snapshot before: the group that `associate` appended
  /// The readings with which the table says so; empty when it says so with none. Those of the table
  /// come first, then those that differ from them in one switch.
  std::vector<Readings> readings;
};

/// Which of none, create and associate turned `before` into `after`, up to new ids: each is carried
/// out on a copy and compared. Empty when none did; more than one only where vertices are alike, or
/// with names that differ in their numbers alone. Both are compared as they are once time has
/// passed. What has the same id in both is the same thing.
std::vector<ObservedAction> observed_actions(const Snapshot& before, const Request& request,
                                             const Snapshot& after, const DecisionTable& table,
                                             Numbers numbers = Numbers::ignored);

}  // namespace connectsim
