#pragma once

#include <string>
#include <vector>

#include "model/snapshots/snapshot_json.h"
#include "scenarios/scenario.h"
#include "simulator/action/act_on_snapshot.h"
#include "simulator/action/settle.h"
#include "tests/support/oracle_answers.h"
#include "tests/support/prose_oracle/apply.h"

namespace connectsim {

/// Carries out scenarios twice, by the engine and by the prose oracle, each from the same line of
/// JSON, and says where they differ: created groups, lists of groups, calls, obstacles, what the
/// console lists afterwards, reachability before and after, what is answered when asked again at
/// once and after settling. Where the decisions differ, nothing else is compared.
class ApplyComparison {
 public:
  ApplyComparison();

  const std::vector<Disagreement>& disagreements(const std::string& scenario_line,
                                                 const Readings& readings);

  /// What the engine made of the last scenario.
  [[nodiscard]] const DescribedOutcome& result() const { return outcome_; }

 private:
  void read(const std::string& scenario_line);
  void compare_plan();
  void compare_obstacles();
  void compare_calls();
  void compare_before(const prose_oracle::Readings& readings);
  void compare_after(const prose_oracle::Readings& readings);
  void compare_again(const char* member, const prose_oracle::Account& account,
                     const prose_oracle::Readings& readings);
  void compare_targets(const prose_oracle::Account& settled);
  void compare(const std::string& member, std::string engine, std::string oracle);
  [[nodiscard]] prose_oracle::Request oracle_request_again() const;
  [[nodiscard]] std::string id_of(Vertex spare) const;

  DecisionTable table_;
  Decider decider_;
  Document document_;
  Scenario scenario_;
  SnapshotParts parts_;
  SnapshotReader reader_;
  Snapshot before_;
  Snapshot after_;
  Request request_;
  DescribedOutcome outcome_;
  Decision again_;
  Settling settling_;
  prose_oracle::Account account_;
  prose_oracle::Request oracle_request_;
  prose_oracle::Applied applied_;
  std::vector<Disagreement> disagreements_;
};

}  // namespace connectsim
