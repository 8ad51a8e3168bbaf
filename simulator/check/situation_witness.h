#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "scenarios/builder/generated_scenario.h"
#include "simulator/check/situation_space.h"
#include "simulator/decision/decide.h"

namespace connectsim {

/// Finds scenarios in given situations, as some readings see them. First the snapshots that are
/// built for a situation; where these are in another one (further columns, other readings)
/// generated scenarios, always the same ones. `situations` must outlive it.
class WitnessSearch {
 public:
  WitnessSearch(const SituationSpace& situations, const Readings& readings);

  /// Where to look: among the 148 built snapshots only, or then among 30,000 generated ones, too.
  enum class Effort : std::uint8_t { built, generated };

  /// Replaces `scenario` by one in the situation of a cell; false when none was found, which does
  /// not prove that there is none.
  bool find(Box cell, Effort effort, GeneratedScenario& scenario);

 private:
  // Which scenario: one built for a situation, or the one generated from a number.
  struct Origin {
    std::optional<Situation> built;
    std::uint64_t number = 0;
  };
  enum class Stage : std::uint8_t { nothing, built, generated };

  void note(const GeneratedScenario& scenario, const Origin& origin);
  void note_built();
  void note_generated();

  const SituationSpace& situations_;
  DecisionTable reader_;  // without rows: its decisions read the columns
  Decider decider_;
  Decision decision_;
  Stage stage_ = Stage::nothing;
  std::unordered_map<std::uint64_t, Origin> origins_;  // by the bits of the cell; the first stays
};

}  // namespace connectsim
