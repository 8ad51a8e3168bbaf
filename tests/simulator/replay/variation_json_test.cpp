// P-13 and P-14 from end to end: scenarios as JSON with other ids, or their lists in another order,
// are decided, carried out and called alike.

#include <filesystem>
#include <fstream>
#include <sstream>

#include "model/snapshots/snapshot_json.h"
#include "reports/action/outcome_json.h"
#include "scenarios/builder/builder.h"
#include "scenarios/scenario_json.h"
#include "tests/support/applied_scenario.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/renamed_scenario.h"

namespace connectsim::tests {
namespace {

constexpr std::uint64_t scenarios_per_profile = 300;

// Everything that `apply` says of a scenario (M-4).
std::string outcome_of(const std::string& scenario) {
  const AppliedScenario applied(scenario);
  std::string out;
  const std::string after = snapshot_json(applied.after());
  OutcomeJson().append(applied.answer(), applied.result(), &after, out);
  return out;
}

// Lists are compared as sets, but for the calls and the created groups, whose order counts.
Json with_order_of_actions(const std::string& outcome) {
  Json whole = Json::parse(outcome);
  Json result = with_sorted_lists(whole);
  for (const char* member : {"calls", "created"}) {
    if (!whole.contains(member)) {
      continue;
    }
    result[member] = Json::array();
    for (const Json& element : whole[member]) {
      result[member].push_back(with_sorted_lists(element));
    }
  }
  return result;
}

// What is otherwise in one outcome than in another.
Json differences(const std::string& one, const std::string& other) {
  return Json::diff(with_order_of_actions(one), with_order_of_actions(other));
}

// Unknown facts are written in the order of their texts; everything else keeps its order.
Json with_sorted_unknown(const std::string& outcome) {
  Json result = Json::parse(outcome);
  if (result.contains("unknown")) {
    result["unknown"] = with_sorted_lists(result["unknown"]);
  }
  return result;
}

void check_other_ids(const std::string& scenario) {
  const auto ids = other_ids(Json::parse(scenario));
  const std::string renamed = with_ids(scenario, ids);
  REQUIRE(renamed != scenario);
  CHECK(Json::diff(with_sorted_unknown(outcome_of(renamed)),
                   with_sorted_unknown(with_ids(outcome_of(scenario), ids))) == Json::array());
}

void check_other_order(const std::string& scenario, std::uint64_t seed) {
  const Json shuffled = with_shuffled_lists(Json::parse(scenario), seed);
  CHECK(differences(outcome_of(shuffled.dump()), outcome_of(scenario)) == Json::array());
}

// The saved answers of docs/examples/shop as one scenario.
Json shop() {
  Json snapshot;
  for (const auto& entry :
       std::filesystem::directory_iterator(source_folder() / "docs/examples/shop")) {
    std::ifstream file(entry.path());
    const Json answer = Json::parse(file);
    if (answer.contains("Targets")) {
      snapshot["DBProxyTargets"]["orders-proxy"] = answer["Targets"];
    } else {
      snapshot.update(answer);
    }
  }
  return {{"format", "connectsim.scenario/1"}, {"id", "shop"}, {"snapshot", snapshot}};
}

std::vector<std::string> shop_scenarios() {
  std::vector<std::string> scenarios;
  for (const char* function : {"checkout", "refunds"}) {
    for (const char* mode : {"none", "existing", "new"}) {
      Json scenario = shop();
      scenario["request"] = {{"DBClusterIdentifier", "orders"},
                             {"FunctionName", function},
                             {"Proxy", {{"Mode", mode}}}};
      Json& proxy = scenario["request"]["Proxy"];
      if (mode == std::string("existing")) {
        proxy["DBProxyName"] = "orders-proxy";
      }
      if (mode == std::string("new")) {
        proxy["SecretArn"] = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:admin";
      }
      scenarios.push_back(scenario.dump());
    }
  }
  return scenarios;
}

TEST_CASE("the shop with other ids and in another order comes to the same", "[P-13][P-14]") {
  for (const std::string& scenario : shop_scenarios()) {
    check_other_ids(scenario);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
      check_other_order(scenario, seed);
    }
  }
}

TEST_CASE("generated scenarios as JSON with other ids and in another order come to the same",
          "[P-13][P-14][slow]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  GeneratedScenario generated;
  for (std::uint64_t number = 0; number < scenarios_per_profile; ++number) {
    SeededChoices choices(13, number);
    build(choices, profile, generated);
    const std::string scenario = scenario_json("generated", generated);
    INFO(scenario);
    check_other_ids(scenario);
    check_other_order(scenario, number);
  }
}

TEST_CASE("among spares with numbers that are too long the name decides, not the id",
          "[P-13][P-14][A-4]") {
  for (const char* name : {"lambda-rds-1234567890123456788", "lambda-rds-1234567890123456790"}) {
    Json account = direct_account();
    group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-default")};
    group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-1234567890123456789";
    Json second = group_with_id(account, "sg-l1");
    second["GroupId"] = "sg-l2";
    second["GroupName"] = name;
    account["SecurityGroups"].push_back(second);
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
    const std::string scenario = Json{
        {"format", "connectsim.scenario/1"},
        {"id", "tied"},
        {"snapshot", account},
        {"request",
         direct_request()}}.dump();
    CHECK(Json::parse(outcome_of(scenario))["action"] == "associate");
    check_other_ids(scenario);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
      check_other_order(scenario, seed);
    }
  }
}

TEST_CASE("another scenario does not come to the same", "[P-13]") {
  const std::string scenario = shop_scenarios().front();
  const std::string outcome = outcome_of(scenario);
  CHECK(differences(outcome, with_ids(outcome, other_ids(Json::parse(scenario)))) != Json::array());
  CHECK(differences(outcome, outcome_of(shop_scenarios().back())) != Json::array());
}

}  // namespace
}  // namespace connectsim::tests
