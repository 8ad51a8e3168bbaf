#include "simulator/observation/verification.h"

#include <algorithm>

#include "scenarios/builder/builder.h"
#include "scenarios/builder/labels_of_scenario.h"
#include "tests/support/catch.h"
#include "tests/support/observed_pair.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

TEST_CASE("each action agrees, and each deviation is named", "[A-2][A-3][A-4][A-5]") {
  for (const ObservedPair& pair : observed_pairs()) {
    CAPTURE(pair.name);
    const Verification done = verified(pair);
    CHECK(done.agreement == pair.agreement);
    CHECK(done.observed.action == pair.action);
    CHECK(done.deviations == pair.deviations);
    CHECK(done.doubts.empty() == (pair.agreement != Agreement::inconclusive));
    CHECK(done.is_all_else_same ==
          (pair.agreement != Agreement::differs && pair.name != "unrelated-change"));
  }
}

TEST_CASE("a predicted change that is not seen is a difference once the button was pressed") {
  const ObservedPair pair = pair_named("nothing-seen");
  const Verification unsure = verified(pair);
  CHECK(unsure.agreement == Agreement::inconclusive);
  CHECK(unsure.doubts == std::vector{Doubt::not_pressed});
  const Verification sure = verified(pair, Pressed::yes);
  CHECK(sure.agreement == Agreement::differs);
  CHECK(sure.deviations == std::vector{Deviation::nothing_happened});
}

TEST_CASE("nothing is concluded where facts are missing", "[I-1]") {
  const auto doubts = [](const ObservedPair& pair) { return verified(pair).doubts; };
  const auto end_missing = [&](const char* part) {
    ObservedPair pair = pair_named("create-direct");
    pair.after[part].clear();
    return doubts(pair) == std::vector{Doubt::end_missing};
  };
  CHECK(end_missing("Functions"));
  CHECK(end_missing("DBClusters"));

  // The function's new group is named, but its answer is not there.
  ObservedPair half = pair_named("create-direct");
  half.after["SecurityGroups"] = half.before["SecurityGroups"];
  CHECK(doubts(half) == std::vector{Doubt::groups_missing});

  // Which row decides depends on what the snapshot before lacks.
  ObservedPair unknown = pair_named("second-pair-instead");
  unknown.before.erase("DBInstances");
  unknown.after.erase("DBInstances");
  CHECK(doubts(unknown) == std::vector{Doubt::fact_unknown});
  ObservedPair known = pair_named("create-direct");
  known.before.erase("DBInstances");
  known.after.erase("DBInstances");
  CHECK(verified(known).agreement == Agreement::agrees);

  // AWS has begun to change the cluster's groups.
  ObservedPair changing = pair_named("one-side-only");
  changing.after["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "adding";
  CHECK(doubts(changing) == std::vector{Doubt::still_changing});
}

TEST_CASE("a silent table predicts nothing, a refusal and a limit that nothing happens",
          "[T-2][P-11][A-8]") {
  ObservedPair refused = pair_named("create-direct");
  refused.before["DBInstances"][0]["DBInstanceStatus"] = "creating";
  CHECK(verified(refused).agreement == Agreement::differs);
  CHECK(verified(refused).deviations == std::vector{Deviation::another_action});
  refused.after = refused.before;
  CHECK(verified(refused).agreement == Agreement::agrees);

  ObservedPair full = pair_named("create-direct");
  for (const char* id : {"sg-1", "sg-2", "sg-3", "sg-4"}) {
    full.before["SecurityGroups"].push_back(group(id, id));
    full.before["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back(id);
  }
  full.after = full.before;
  CHECK(verified(full, Pressed::yes).agreement == Agreement::agrees);

  // The database side is usable once associated, and no row covers that with no proxy group.
  ObservedPair silent = pair_named("associate-through-a-proxy");
  silent.before["DBProxyTargets"]["px"][0]["TargetHealth"]["State"] = "UNAVAILABLE";
  silent.before["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  silent.before["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-l1"};
  silent.before["DBClusters"][0]["VpcSecurityGroups"][0]["VpcSecurityGroupId"] = "sg-d1";
  silent.after = silent.before;
  const Verification done = verified(silent);
  if (done.prediction.decision.verdict == Verdict::silent) {
    CHECK(done.doubts == std::vector{Doubt::silent});
  }
}

// Generated pairs: what the table does, up to ids, orders and texts.
struct GeneratedPair {
  explicit GeneratedPair(std::uint64_t number) {
    SeededChoices choices(20261127, number);
    build(choices, number % 2 == 0 ? Profile::near_miss : Profile::uniform, scenario);
    add_labels(scenario);
    names = connectsim::named_request(scenario);
    before = snapshot_of(json_of(scenario.snapshot));
    request = resolve(names, before);
    Snapshot done = before;
    Decider decider(tables.front());
    outcome = act_on_snapshot(decider, names, request, done);
    after = as_observed(done, number);
  }

  [[nodiscard]] bool changes() const {
    return outcome.is_carried_out && outcome.plan.action != Action::none;
  }
  [[nodiscard]] Verification verified(const Json& seen) const {
    return connectsim::verified(before, request, names, snapshot_of(seen), tables, Pressed::yes);
  }

  std::vector<DecisionTable> tables = {shipped_table(default_table_name)};
  GeneratedScenario scenario;
  Snapshot before;
  Request request;
  NamedRequest names;
  DescribedOutcome outcome;
  Json after;
};

bool is_new(const Json& group) {
  return group["GroupId"].get<std::string>().starts_with("sg-0new");
}

// One thing that RDS would not have done; false where the snapshot has no place for it.
bool plant(Json& after, const NamedRequest& names, std::uint64_t which) {
  std::vector<Json*> made;
  for (Json& group : after["SecurityGroups"]) {
    if (is_new(group)) made.push_back(&group);
  }
  Json* function = nullptr;
  for (Json& each : after["Functions"]) {
    if (each["FunctionName"] == names.function) function = &each;
  }
  switch (which % 6) {
    case 0:  // the egress is not revoked
      if (made.empty()) return false;
      (*made[which % made.size()])["IpPermissionsEgress"].push_back(
          {{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}});
      return true;
    case 1:  // another number
      if (made.empty()) return false;
      (*made[which % made.size()])["GroupName"] =
          (*made[which % made.size()])["GroupName"].get<std::string>() + "7";
      return true;
    case 2:  // another port
      for (Json* group : made) {
        for (const char* rules : {"IpPermissions", "IpPermissionsEgress"}) {
          if ((*group)[rules].empty()) continue;
          (*group)[rules][0]["ToPort"] = (*group)[rules][0]["ToPort"].get<int>() + 1;
          return true;
        }
      }
      return false;
    case 3:  // one side only
      if (function == nullptr || made.empty()) return false;
      for (Json& id : (*function)["VpcConfig"]["SecurityGroupIds"]) {
        if (!id.get<std::string>().starts_with("sg-0new")) continue;
        id = "sg-0ther";
        return true;
      }
      return false;
    case 4:  // one group more
      if (function == nullptr || !function->contains("VpcConfig")) return false;
      after["SecurityGroups"].push_back(group("sg-0extra", "extra"));
      (*function)["VpcConfig"]["SecurityGroupIds"].push_back("sg-0extra");
      return true;
    default:  // an existing group is edited
      if (function == nullptr || !function->contains("VpcConfig")) return false;
      for (const Json& id : (*function)["VpcConfig"]["SecurityGroupIds"]) {
        for (Json& group : after["SecurityGroups"]) {
          if (group["GroupId"] != id || is_new(group)) continue;
          group["IpPermissions"].push_back(range(5999, "10.9.9.0/24"));
          return true;
        }
      }
      return false;
  }
}

TEST_CASE("generated pairs are recognised, and with one planted deviation never pass",
          "[A-2][A-3][A-4][A-5][slow]") {
  std::size_t changed = 0;
  std::size_t planted = 0;
  for (std::uint64_t number = 0; number < 10'000; ++number) {
    const GeneratedPair pair(number);
    CAPTURE(number);
    const Verification done = pair.verified(pair.after);
    std::string why;
    for (const Doubt doubt : done.doubts) why += std::string(text_of(doubt)) + " ";
    for (const ComparedField& each : done.fields) {
      if (each.agrees()) continue;
      why += "\n" + each.field.subject + " " + std::string(text_of(each.field.aspect));
    }
    CAPTURE(why);
    const bool is_silent = pair.outcome.decision.verdict == Verdict::silent;
    REQUIRE(done.agreement == (is_silent ? Agreement::inconclusive : Agreement::agrees));
    // A new function or proxy may stand in subnets that only AWS's answer names, and what the
    // snapshot before lacks may be in the one after.
    const ActionPlan& plan = pair.outcome.plan;
    const bool may_differ = is_silent || plan.creates_function || plan.creates_proxy ||
                            !pair.outcome.decision.unknown.empty();
    REQUIRE((may_differ || done.is_all_else_same));
    if (pair.changes()) ++changed;
    Json spoilt = pair.after;
    if (!plant(spoilt, pair.names, number)) continue;
    ++planted;
    REQUIRE(pair.verified(spoilt).agreement != Agreement::agrees);
  }
  CHECK(changed > 2000);
  CHECK(planted > 2000);
}

}  // namespace
}  // namespace connectsim::tests
