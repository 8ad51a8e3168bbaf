#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/situation.h"
#include "scenarios/builder/generated_scenario.h"

namespace connectsim {

/// Why some situations can be read off no snapshot, whatever it holds (default readings).
struct Impossibility {
  std::string_view name;
  std::string_view clause;
  std::string_view sentence;
  bool (*applies)(const Situation& situation);
};

/// All reasons. Each follows from the clauses it names; a test checks within the exhaustive bound
/// that no situation that a reason excludes occurs, and that every other one does.
std::span<const Impossibility> impossibilities();

/// The first reason why a situation cannot occur; null when it can.
const Impossibility* reason_against(const Situation& situation);

/// Every combination of database, compute, proxy and target health: 420, of which 148 can occur.
std::vector<Situation> all_situations();

/// Replaces a scenario by one in the given situation, which must be one that can occur:
/// everything in it is there for the situation's sake.
void build_situation(const Situation& situation, GeneratedScenario& scenario);

}  // namespace connectsim
