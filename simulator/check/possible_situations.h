#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/request.h"
#include "scenarios/builder/situation_snapshot.h"
#include "simulator/tables/readings.h"

namespace connectsim {

/// A combination of the values of all seven columns that is not proven impossible.
struct PossibleSituation {
  Situation situation;
  std::uint8_t modes = 0;  // bit n: requests of `ProxyMode` n may be in it

  [[nodiscard]] bool occurs_with(ProxyMode mode) const {
    return (modes >> static_cast<unsigned>(mode) & 1u) != 0;
  }
};

/// Why some values of `registered`, `reachable` and `listed` never stand beside some of the other
/// columns. What none of them excludes is treated as possible, without a proof that it occurs.
std::span<const Impossibility> further_impossibilities();

/// The first reason why a situation cannot occur under these readings; null when none is known.
const Impossibility* reason_against(const Situation& situation, const Readings& readings);

/// Which modes a situation may belong to, by the columns alone: a new proxy has no groups, no
/// targets, and is neither reached nor listed.
bool may_occur_with(ProxyMode mode, const Situation& situation, const Readings& readings);

/// All combinations of the seven columns that may occur under these readings, in the order of their
/// values: with the default readings, 148 of the first four columns.
std::vector<PossibleSituation> possible_situations(const Readings& readings);

}  // namespace connectsim
