// Outcomes as JSON (M-4).

#include "reports/action/outcome_json.h"

#include <nlohmann/json.hpp>

#include "model/snapshots/snapshot_json.h"
#include "tests/support/applied_scenario.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

using Json = nlohmann::json;

Json json_of(const AppliedScenario& scenario) {
  std::string out;
  const std::string after = snapshot_json(scenario.after());
  OutcomeJson().append(scenario.answer(), scenario.result(), &after, out);
  CHECK(out.find('\n') == std::string::npos);
  return Json::parse(out);
}

TEST_CASE("an outcome has the members of its decision and four more, whatever its verdict",
          "[M-3][M-4]") {
  for (const auto& scenario : applied_scenarios()) {
    INFO(scenario->id());
    std::string line;
    DecisionJson().append(scenario->answer(), line);
    const Json decision = Json::parse(line);
    Json outcome = json_of(*scenario);
    for (const auto& [member, value] : decision.items()) {
      CHECK(outcome[member] == value);
      outcome.erase(member);
    }
    CHECK(outcome.size() == 4);
    CHECK(outcome["created"].is_array());
    CHECK(outcome["attached"].is_object());
    CHECK(outcome["calls"].is_array());
    CHECK(outcome["after"] == Json::parse(snapshot_json(scenario->after())));
  }
}

TEST_CASE("new groups stand by name in `attached`, by `new:` and name in calls and snapshot",
          "[M-4]") {
  for (const auto& scenario : applied_scenarios()) {
    if (scenario->id() != "create-new-proxy-secret") {
      continue;
    }
    const Json outcome = json_of(*scenario);
    CHECK(outcome["created"] == Json{{{"name", "lambda-rdsproxy-1"}, {"role", "compute"}},
                                     {{"name", "rdsproxy-lambda-1"}, {"role", "proxy"}},
                                     {{"name", "rds-rdsproxy-1"}, {"role", "database"}}});
    CHECK(outcome["attached"] == Json{{"function", {"sg-default", "lambda-rdsproxy-1"}},
                                      {"proxy", {"rdsproxy-lambda-1"}},
                                      {"cluster", {"sg-default", "rds-rdsproxy-1"}}});
    const Json& last = outcome["calls"].back();
    CHECK(last["service"] == "rds");
    CHECK(last["parameters"]["VpcSecurityGroupIds"] == Json{"sg-default", "new:rds-rdsproxy-1"});
    CHECK(outcome["after"]["DBProxies"][0]["VpcSecurityGroupIds"] == Json{"new:rdsproxy-lambda-1"});
  }
}

TEST_CASE("the snapshot afterwards is there also when nothing was carried out", "[M-4][P-11]") {
  for (const auto& scenario : applied_scenarios()) {
    if (scenario->result().is_barred()) {
      INFO(scenario->id());
      const Json outcome = json_of(*scenario);
      CHECK(outcome["after"] == Json::parse(snapshot_json(scenario->answer().snapshot)));
    }
  }
}

TEST_CASE("no password is ever written", "[M-4][R-8]") {
  for (const auto& scenario : applied_scenarios()) {
    CHECK(json_of(*scenario).dump().find("correct horse") == std::string::npos);
  }
}

}  // namespace
}  // namespace connectsim::tests
