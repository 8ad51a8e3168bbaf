#include "reports/explanation/explanation_json.h"

#include "tests/support/answered.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

Json json_of(const Json& account, const Json& request) {
  const Answered answered(account, request);
  std::string out;
  const AnsweredCase& answer = answered.answer();
  ExplanationJson().append(
      answer,
      explanation_of(answer.snapshot.network, answer.request, answer.table, answer.decision), out);
  return Json::parse(out);
}

TEST_CASE("an explanation holds the decision, the judgements and the trace", "[M-3]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const Json answer = json_of(account, direct_request());
  CHECK(answer["row"] == 4);
  CHECK(answer["associates"] == "sg-l1");
  CHECK(answer["table"] == "aurora-lambda");
  CHECK(answer["readings"] == Json::object());
  CHECK(answer["trace"].size() == 6);
  CHECK(answer["trace"][2] == Json({{"row", 3},
                                    {"covers", false},
                                    {"column", "compute"},
                                    {"found", "none_with_spare"},
                                    {"asked", {"unusable", "unusable_with_spare"}},
                                    {"action", "create"},
                                    {"cites", "row 3"}}));
  CHECK(answer["judgements"][0] == Json({{"group", "sg-l1"},
                                         {"name", "lambda-rds-1"},
                                         {"role", "compute"},
                                         {"associated", false},
                                         {"judgement", "spare"},
                                         {"rule",
                                          {{"direction", "outbound"},
                                           {"traffic", "tcp 3306"},
                                           {"peer", "sg-d1"},
                                           {"peer_name", "rds-lambda-1"}}}}));
}

TEST_CASE("the groups that would be created are named with their roles", "[A-2]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
  CHECK(json_of(account, direct_request())["creates"] ==
        Json({{{"name", "lambda-rds-2"}, {"role", "compute"}},
              {{"name", "rds-lambda-2"}, {"role", "database"}}}));
}

TEST_CASE("a refusal has neither judgements nor a trace", "[M-3]") {
  Json account = direct_account();
  account["Functions"][0].erase("VpcConfig");
  const Json answer = json_of(account, direct_request());
  CHECK(answer["verdict"] == "refused");
  CHECK_FALSE(answer.contains("judgements"));
  CHECK_FALSE(answer.contains("trace"));
}

}  // namespace
}  // namespace connectsim::tests
