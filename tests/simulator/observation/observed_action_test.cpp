#include "simulator/observation/observed_action.h"

#include "tests/support/catch.h"
#include "tests/support/observed_pair.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

ObservedAction observed(const Json& account, const Json& request, const Json& after) {
  const Snapshot before = snapshot_of(account);
  const NamedRequest names = named_request(request);
  std::vector<DecisionTable> tables;
  for (const std::string& name : shipped_table_names()) tables.push_back(shipped_table(name));
  return observed_action(before, resolve(names, before), names, snapshot_of(after), tables);
}

const TablePrediction* answer_of(const ObservedAction& action, const std::string& table,
                                 const std::string& reading = {}, const std::string& value = {}) {
  for (const TablePrediction& each : action.answers) {
    if (each.table == table && each.reading == reading && each.value == value) return &each;
  }
  return nullptr;
}

TEST_CASE("what an action leads to is observed as that, up to ids, orders and texts",
          "[A-2][A-3][A-4]") {
  for (const ObservedPair& pair : observed_pairs()) {
    CAPTURE(pair.name);
    const ObservedAction action = observed(pair.before, pair.request, pair.after);
    CHECK(action.action == pair.action);
    const TablePrediction* answer = answer_of(action, "aurora-lambda");
    REQUIRE(answer != nullptr);
    CHECK(answer->was_seen == (pair.agreement == Agreement::agrees));
  }
}

TEST_CASE("the group that was appended is named", "[A-4]") {
  const Json account = account_with_two_spares();
  const CarriedOutRequest done(account, direct_request());
  const ObservedAction action = observed(account, direct_request(), as_observed(done.after()));
  CHECK(action.spare == done.result().plan.spare);

  // Another spare than the table's.
  Json other = account;
  const std::string chosen(done.before().labels.id(done.result().plan.spare));
  const std::string free = chosen == "sg-l1" ? "sg-l2" : "sg-l1";
  other["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back(free);
  const ObservedAction second = observed(account, direct_request(), other);
  CHECK(second.action == SeenAction::associate);
  CHECK(done.before().labels.id(second.spare) == free);
  CHECK_FALSE(answer_of(second, "aurora-lambda")->was_seen);
}

TEST_CASE("readings and tables that say what was seen are told from those that do not",
          "[D-5][N-3]") {
  for (const ObservedPair& pair : observed_pairs()) {
    if (pair.name != "second-pair-instead") continue;
    const ObservedAction action = observed(pair.before, pair.request, pair.after);
    CHECK_FALSE(answer_of(action, "aurora-lambda")->was_seen);
    CHECK(answer_of(action, "aurora-lambda", "spare_peer", "unusable")->was_seen);
    CHECK(answer_of(action, "aurora-lambda-observed")->was_seen);
    CHECK_FALSE(answer_of(action, "aurora-lambda-observed", "spare_peer", "reusable")->was_seen);
  }
  Json account = unconnected_account();
  account["SecurityGroups"].push_back(group("sg-old", "rds-lambda-7"));
  const CarriedOutRequest done(account, direct_request());
  REQUIRE(done.action() == Action::create);
  const ObservedAction action = observed(account, direct_request(), as_observed(done.after()));
  CHECK(answer_of(action, "aurora-lambda")->was_seen);
  CHECK_FALSE(answer_of(action, "aurora-lambda", "numbering", "smallest_free")->was_seen);
  CHECK_FALSE(answer_of(action, "aurora-lambda", "numbering", "in_step")->was_seen);
}

TEST_CASE("a change is told by the ends that it concerns, and the rest beside it") {
  for (const ObservedPair& pair : observed_pairs()) {
    if (pair.name != "unrelated-change") continue;
    const ObservedAction action = observed(pair.before, pair.request, pair.after);
    REQUIRE(action.change.elsewhere.size() >= 1);
    CHECK(action.change.elsewhere.begin()->first ==
          ChangedField{"sg-elsewhere", ChangedAspect::created});
    const auto& ends = action.change.ends;
    CHECK(ends.at({"function", ChangedAspect::groups_added}) ==
          std::vector<std::string>{"new lambda-rds-n"});
    CHECK(ends.at({"new rds-lambda-n", ChangedAspect::inbound_added}) ==
          std::vector<std::string>{"tcp 3306 from new lambda-rds-n"});
  }
}

}  // namespace
}  // namespace connectsim::tests
