#pragma once

#include <array>
#include <string>

#include "model/json/document.h"
#include "scenarios/scenario_reader.h"
#include "simulator/findings/findings.h"
#include "simulator/replay/base_comparison.h"
#include "simulator/replay/behaviour.h"
#include "simulator/replay/play.h"
#include "simulator/replay/replay_count.h"

namespace connectsim {

/// By what scenarios are played: a table, what is known of it, and the table whose violations are
/// no news, if there is one. All must outlive who plays.
struct PlayedBy {
  const DecisionTable& table;
  const Findings& findings;
  const DecisionTable* base = nullptr;
};

/// Plays scenarios that are texts (M-2), one after the other, the way a replay of a file does.
/// Keeps its memory.
class ScenarioPlayer {
 public:
  /// Looks at these properties; the last four cost five times as much as all others.
  ScenarioPlayer(const PlayedBy& played_by, PropertySet properties);

  /// Reads and plays a scenario; what it showed is valid until the next one. `InputError` when it
  /// is none.
  void play(const std::string& scenario);

  /// Whether the scenario violates a property, and no finding explains that.
  [[nodiscard]] bool is_news(Property property) const;
  [[nodiscard]] bool is_violated(Property property) const {
    return played_->properties.of(property) == Holding::violated;
  }
  /// The first of some properties that is violated, news before what findings explain.
  [[nodiscard]] std::optional<Property> violated(PropertySet properties) const;
  [[nodiscard]] Behaviour behaviour(std::optional<Property> property) const {
    return behaviour_of(played_by_.table, played_->decision, request_, property);
  }

  /// How many facts of each kind the decision lacked.
  using UnknownCounts = std::array<std::uint32_t, words_of<UnknownFact>.size()>;
  [[nodiscard]] UnknownCounts unknown_counts() const;

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] const Request& request() const { return request_; }
  [[nodiscard]] Played& played() { return *played_; }

 private:
  PlayedBy played_by_;
  Player player_;
  SampledVariations variations_;
  BaseComparison base_;
  ReplayCount count_;
  Document document_;
  Scenario scenario_;
  ScenarioReader reader_{Keep::ids};
  Snapshot snapshot_;
  Request request_;
  Played* played_ = nullptr;
};

}  // namespace connectsim
