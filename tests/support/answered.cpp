#include "tests/support/answered.h"

#include "model/snapshots/snapshot_json.h"
#include "simulator/decision/decide.h"

namespace connectsim::tests {

Answered::Answered(const Json& account, const Json& request, const DecisionTable& table)
    : table_(table) {
  document_.read(Json{{"id", "c-1"}, {"snapshot", account}, {"request", request}}.dump());
  read_scenario(document_.root(), scenario_);
  SnapshotParts parts;
  add_parts(scenario_.snapshot, parts);
  SnapshotReader().read(parts, Keep::ids, snapshot_);
  request_ = resolve(scenario_.request, snapshot_);
  Decider decider(table_);
  intend(decider, snapshot_.network, request_, outcome_, &snapshot_.labels);
  answer_ = std::make_unique<AnsweredCase>(scenario_, snapshot_, request_, table_, outcome_);
}

}  // namespace connectsim::tests
