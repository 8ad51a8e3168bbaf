#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulator/diff/both_tables.h"
#include "simulator/replay/number_ranges.h"
#include "simulator/replay/replay_source.h"
#include "simulator/replay/replay_tally.h"

namespace connectsim {

/// Situations and scenarios whose answer changes alike, and with it what comes of it.
struct EffectGroup {
  AnswerChange answer;
  std::optional<AccessChange> access;  // nothing: situations for which no scenario was found
  /// Those of which a scenario shows this access, in the order of their values. Other scenarios in
  /// the same situation may show another: a situation may stand in several groups.
  std::vector<Situation> situations;
  /// The one whose scenario is smallest.
  std::optional<Situation> witness;
  /// That scenario as one M-2 line; without a situation the smallest of the population.
  std::string scenario;
  Sightings population;
};

/// What the changed answers of two tables come to (T-6).
struct TableEffect {
  std::vector<EffectGroup> groups;  // by answer, then by access
  /// How many generated scenarios were decided by both tables, and how many of them otherwise.
  std::uint64_t scenarios = 0;
  std::uint64_t changed_scenarios = 0;
};

/// Plays a scenario in each changed situation by both tables. Where their readings differ, only
/// scenarios that both answer as the tables say count.
TableEffect effect_of(const TableDiff& diff, const DecisionTable& before,
                      const DecisionTable& after);

/// Decides a range of generated scenarios by both tables and adds what changes.
void add_population(const TableDiff& diff, const DecisionTable& before, const DecisionTable& after,
                    const ReplaySource& source, const NumberRange& range, TableEffect& effect);

}  // namespace connectsim
