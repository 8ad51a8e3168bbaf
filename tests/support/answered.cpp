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
  decision_ = decide(snapshot_.network, request_, table_);
  const bool is_decided = decision_.verdict == Verdict::decided;
  if (is_decided) {
    plan_ =
        action_plan(snapshot_.network, request_, decision_, table_.readings(), &snapshot_.labels);
  }
  answer_ = std::make_unique<AnsweredCase>(AnsweredCase{scenario_, snapshot_, request_, table_,
                                                        decision_, is_decided ? &plan_ : nullptr});
}

}  // namespace connectsim::tests
