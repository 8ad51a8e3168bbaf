#pragma once

#include <functional>
#include <string>

#include "simulator/replay/scenario_player.h"

namespace connectsim {

/// What a scenario must go on showing while it gets smaller.
struct KeptBehaviour {
  Behaviour behaviour;
  BehaviourParts parts = ~BehaviourParts();
  /// Violations that findings explain stay so, and others stay news.
  Explained explained = Explained::no;
  /// What else must hold of each smaller scenario, just played; may be empty.
  std::function<bool(ScenarioPlayer&)> also;
};

/// A scenario in normal form (scenarios/reduction/reduced_scenario.h) that shows the same
/// behaviour, and of which no more is unknown. Its id is the name of that behaviour, so that two
/// scenarios of one behaviour come to the same text, but for those that nothing but their documents
/// keeps apart. The scenario given must show what is kept.
std::string shrunk_scenario(const std::string& scenario, const PlayedBy& played_by,
                            const KeptBehaviour& kept);

}  // namespace connectsim
