#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/decision/answered_case.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim::tests {

/// A scenario document carried out, with all that its reports borrow.
class AppliedScenario {
 public:
  explicit AppliedScenario(const std::string& document);
  AppliedScenario(const AppliedScenario&) = delete;
  AppliedScenario& operator=(const AppliedScenario&) = delete;

  [[nodiscard]] std::string id() const { return std::string(scenario_.id.text()); }
  [[nodiscard]] const AnsweredCase& answer() const { return *answer_; }
  [[nodiscard]] const DescribedOutcome& result() const { return outcome_; }
  [[nodiscard]] const Snapshot& after() const { return after_; }

 private:
  Document document_;
  Scenario scenario_;
  Snapshot before_;
  Snapshot after_;
  Request request_;
  DecisionTable table_;
  DescribedOutcome outcome_;
  std::unique_ptr<AnsweredCase> answer_;
};

/// The scenarios of `tests/golden/apply/scenarios.jsonl`: every action in every mode, and what can
/// keep one from being carried out.
std::vector<std::unique_ptr<AppliedScenario>> applied_scenarios();

}  // namespace connectsim::tests
