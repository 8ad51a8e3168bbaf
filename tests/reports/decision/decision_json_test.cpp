#include "reports/decision/decision_json.h"

#include "tests/support/answered.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

std::string json_of(const Json& account, const Json& request,
                    const DecisionTable& table = shipped_table(default_table_name)) {
  const Answered answered(account, request, table);
  std::string out;
  DecisionJson().append(answered.answer(), out);
  return out;
}

TEST_CASE("a decided request is one object with its members in order", "[M-3]") {
  CHECK(json_of(direct_account(), direct_request()) ==
        R"({"id":"c-1","verdict":"decided","situation":{"database":"usable","compute":"usable",)"
        R"("proxy":"not_used","target_health":"not_used"},"rows":[1],"row":1,"action":"none"})");
}

TEST_CASE("a silent answer has rows, none of them, and no row", "[M-3][T-2]") {
  Json account = proxied_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  CHECK(json_of(account, proxied_request()) ==
        R"({"id":"c-1","verdict":"silent","situation":{"database":"usable",)"
        R"("compute":"none_with_spare","proxy":"usable_once_associated",)"
        R"("target_health":"available"},"rows":[]})");
}

TEST_CASE("a refusal lists every unmet code, sorted, and no situation", "[M-3]") {
  Json account = direct_account();
  account["DBInstances"][0]["DBInstanceStatus"] = "rebooting";
  account["DBClusters"][0]["EngineMode"] = "serverless";
  CHECK(json_of(account, direct_request()) ==
        R"({"id":"c-1","verdict":"refused","unmet":["cluster-is-serverless",)"
        R"("instance-not-available"]})");
}

TEST_CASE("missing permissions stand under their real names", "[M-3][R-5]") {
  Json account = direct_account();
  account["Caller"]["Actions"] = {"rds:*", "ec2:*",      "lambda:*", "secretsmanager:*",
                                  "kms:*", "iam:Create*"};
  CHECK(json_of(account, direct_request()) ==
        R"({"id":"c-1","verdict":"refused","unmet":["permission-missing"],)"
        R"("missing_permissions":["iam:AttachRolePolicy"],"notes":["operation-misprinted"]})");
}

TEST_CASE("unknown facts are a code and what they are about, sorted, each once", "[M-3][I-1]") {
  Json account = direct_account();
  account.erase("DBInstances");
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-l1", "sg-gone", "sg-also-gone",
                                                              "sg-gone"};
  const Json answer = Json::parse(json_of(account, direct_request()));
  CHECK(answer["unknown"] ==
        Json({"associated-group sg-also-gone", "associated-group sg-gone", "instance orders-1"}));
}

TEST_CASE("a limit that the action would break is an obstacle beside the verdict", "[M-3][A-8]") {
  Json account = direct_account();
  Json groups = Json::array();
  for (const char* id : {"sg-1", "sg-2", "sg-3", "sg-4", "sg-5"}) {
    account["SecurityGroups"].push_back(group(id, std::string("app-") + id));
    groups.push_back(id);
  }
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = groups;
  const Json answer = Json::parse(json_of(account, direct_request()));
  CHECK(answer["verdict"] == "decided");
  CHECK(answer["obstacles"] == Json({"groups-per-function"}));
}

TEST_CASE("further columns appear when the table uses them", "[M-3][T-1]") {
  Document document;
  document.read(R"({"format":"connectsim.table/1","name":"more","columns":["registered","listed"],)"
                R"("rows":[{"action":"none","when":{}}]})");
  const Json answer = Json::parse(
      json_of(direct_account(), direct_request(), DecisionTable::read(document.root())));
  CHECK(answer["situation"]["registered"] == "not_used");
  CHECK(answer["situation"]["listed"] == "yes");
  CHECK_FALSE(answer["situation"].contains("reachable"));
}

TEST_CASE("an id comes out as it went in, and not at all when there was none", "[M-3]") {
  const Answered answered(direct_account(), direct_request());
  const auto with_id = [&](const std::string& scenario_json) {
    Document document;
    document.read(scenario_json);
    Scenario scenario = answered.answer().scenario;
    scenario.id = document.root().find("id");
    const AnsweredCase& asked = answered.answer();
    Outcome outcome;
    outcome.decision = asked.decision;
    const AnsweredCase answer(scenario, asked.snapshot, asked.request, asked.table, outcome);
    std::string out;
    DecisionJson().append(answer, out);
    return out.substr(0, out.find("\"verdict\""));
  };
  CHECK(with_id(R"({"id":7})") == R"({"id":7,)");
  CHECK(with_id(R"({"id":"a \"quoted\" one"})") == R"({"id":"a \"quoted\" one",)");
  CHECK(with_id("{}") == "{");
}

}  // namespace
}  // namespace connectsim::tests
