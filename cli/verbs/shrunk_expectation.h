#pragma once

#include <string>
#include <vector>

#include "reports/decision/decision_json.h"
#include "scenarios/expectation.h"
#include "simulator/replay/scenario_player.h"

namespace connectsim {

/// What a scenario expects (M-2), held against what smaller ones are answered.
class ShrunkExpectation {
 public:
  /// Of a scenario's text, which has been read before.
  ShrunkExpectation(const std::string& scenario, const DecisionTable& table);

  /// Whether it expects anything of a decision.
  [[nodiscard]] bool states_anything() const;
  /// Where the answer to the scenario just played is not as expected.
  std::vector<UnmetMember> unmet(ScenarioPlayer& player);

  /// Whether the scenario just played is answered otherwise in these members, and as it was.
  bool is_unmet_alike(const std::vector<UnmetMember>& members, ScenarioPlayer& player);

  /// The expectation as a member of the scenario just played: what was not met, as it stands.
  [[nodiscard]] static std::string of_unmet(const std::vector<UnmetMember>& members);
  /// The same where something else was kept: all members, those that would be wrong with what the
  /// table answers; nothing that only `apply` answers.
  std::string rewritten(ScenarioPlayer& player);

 private:
  Document document_;
  Value expect_;
  const DecisionTable& table_;
  DecisionJson json_;
  std::string line_;
  Document answer_;
};

}  // namespace connectsim
