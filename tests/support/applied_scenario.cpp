#include "tests/support/applied_scenario.h"

#include <fstream>

#include "model/snapshots/snapshot_json.h"
#include "model/text/check.h"
#include "simulator/decision/decide.h"
#include "tests/support/places.h"

namespace connectsim::tests {

AppliedScenario::AppliedScenario(const std::string& document)
    : table_(shipped_table(default_table_name)) {
  document_.read(document);
  read_scenario(document_.root(), scenario_);
  SnapshotParts parts;
  add_parts(scenario_.snapshot, parts);
  SnapshotReader().read(parts, Keep::everything, before_);
  after_ = before_;
  request_ = resolve(scenario_.request, before_);
  Decider decider(table_);
  outcome_ = act_on_snapshot(decider, scenario_.request, request_, after_);
  answer_ = std::make_unique<AnsweredCase>(scenario_, before_, request_, table_, outcome_);
}

std::vector<std::unique_ptr<AppliedScenario>> applied_scenarios() {
  std::vector<std::unique_ptr<AppliedScenario>> scenarios;
  std::ifstream file(source_folder() / "tests/golden/apply/scenarios.jsonl");
  for (std::string line; std::getline(file, line);) {
    scenarios.push_back(std::make_unique<AppliedScenario>(line));
  }
  check(!scenarios.empty(), "the scenarios are there");
  return scenarios;
}

}  // namespace connectsim::tests
