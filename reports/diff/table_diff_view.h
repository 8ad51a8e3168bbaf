#pragma once

#include <string>

#include "simulator/diff/intent_comparison.h"
#include "simulator/diff/table_effect.h"

namespace connectsim {

/// Two tables, what changes from one to the other and what comes of it: all that reports show.
/// Everything must outlive it.
struct TableDiffView {
  const DecisionTable& before;
  const DecisionTable& after;
  const TableDiff& diff;
  const TableEffect& effect;
  ReplaySource population;
  const Intent* intent = nullptr;           // none: nothing was said to be meant
  const TableIntentComparison& comparison;  // with it, or with nothing

  /// The situations of a group that no intended change covers.
  [[nodiscard]] std::uint64_t unlisted_count(const EffectGroup& group) const {
    std::uint64_t count = 0;
    for (const Situation& situation : group.situations) {
      count += comparison.lists(group.answer, situation) ? 0 : 1;
    }
    return count;
  }
  /// The id of the smallest scenario of the population; empty when there is none.
  [[nodiscard]] std::string smallest_id(const EffectGroup& group) const {
    return group.population.count == 0 ? std::string()
                                       : scenario_id_text(population, group.population.scenario);
  }
};

/// Some situations in as few boxes as possible that hold no other one that can occur.
std::vector<Box> boxes_of(const TableDiff& diff, const std::vector<Situation>& situations);

}  // namespace connectsim
