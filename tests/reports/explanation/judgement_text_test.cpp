#include "reports/explanation/judgement_text.h"

#include "tests/support/answered.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

// The sentence about a group of the example account after it was spoilt.
std::string sentence_about(const std::string& id, const Json& account, const Json& request,
                           Language language = Language::en) {
  const Answered answered(account, request);
  for (const GroupJudgement& judgement : answered.answer().decision.judgements) {
    if (answered.answer().snapshot.labels.id(judgement.group) == id) {
      return judgement_text(answered.answer(), judgement, language);
    }
  }
  return "not judged";
}

std::string with_inbound(const std::vector<Json>& permissions) {
  Json account = direct_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = permissions;
  return sentence_about("sg-d1", account, direct_request());
}

TEST_CASE("a usable group is told with the rule that makes it so", "[D-2][D-3]") {
  CHECK(sentence_about("sg-d1", direct_account(), direct_request()) ==
        "usable: its only rule admits tcp 3306 from lambda-rds-1 (sg-l1), which the function has");
  CHECK(sentence_about("sg-l1", direct_account(), direct_request()) ==
        "usable: its only rule admits tcp 3306 to rds-lambda-1 (sg-d1), which the cluster has");
  CHECK(sentence_about("sg-p1", proxied_account(), proxied_request()) ==
        "usable: it admits tcp 3306 from lambda-rdsproxy-1 (sg-l1), which the function has, and "
        "tcp 3306 to rds-rdsproxy-1 (sg-d1), which the cluster has");
}

TEST_CASE("what is wrong with a group is told in its own numbers", "[G-2][G-3][G-4]") {
  Json udp = pair(3306, "sg-l1");
  udp["IpProtocol"] = "udp";
  Json wide = pair(3306, "sg-l1");
  wide["FromPort"] = 0;
  Json all = pair(3306, "sg-l1");
  all["IpProtocol"] = "-1";
  CHECK(with_inbound({}) == "not usable: it has no inbound rule where one is expected");
  CHECK(with_inbound({pair(3306, "sg-l1"), range(3306, "10.0.0.0/8")}) ==
        "not usable: modified, it has 2 inbound rules where one is expected");
  CHECK(with_inbound({udp}) ==
        "not usable: modified, its inbound rule admits udp 3306 where tcp 3306 is expected");
  CHECK(with_inbound({wide}) ==
        "not usable: modified, its inbound rule admits tcp 0-3306 where tcp 3306 is expected");
  CHECK(with_inbound({all}) ==
        "not usable: modified, its inbound rule admits all traffic where tcp 3306 is expected");
  CHECK(with_inbound({pair(3307, "sg-l1")}) ==
        "not usable: modified, its inbound rule admits tcp 3307 where tcp 3306 is expected");
  CHECK(with_inbound({range(3306, "10.0.0.0/16")}) ==
        "not usable: modified, its inbound rule names 10.0.0.0/16 where a security group of the "
        "function is expected");
  CHECK(with_inbound({pair(3306, "sg-gone")}) ==
        "not usable: its inbound rule names sg-gone, which the snapshot does not hold");
  CHECK(with_inbound({pair(3306, "sg-default")}) ==
        "not usable: its inbound rule names default (sg-default), which the function does not "
        "have");
}

TEST_CASE("rules in a direction where none are expected are counted", "[G-3]") {
  Json account = direct_account();
  group_with_id(account, "sg-d1")["IpPermissionsEgress"] = {range(443, "0.0.0.0/0")};
  CHECK(sentence_about("sg-d1", account, direct_request()) ==
        "not usable: modified, it has 1 outbound rule where none is expected");
}

TEST_CASE("a group that an attachment would make usable says which", "[D-3]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  CHECK(sentence_about("sg-d1", account, direct_request()) ==
        "usable once lambda-rds-1 (sg-l1) is attached to the function: it admits tcp 3306 from "
        "that group");
  CHECK(sentence_about("sg-l1", account, direct_request()) ==
        "valid and free: its only rule admits tcp 3306 to rds-lambda-1 (sg-d1)");
  CHECK(sentence_about("sg-l1", account, direct_request(), Language::ja) ==
        "有効、未関連付け: 唯一のルールが rds-lambda-1 (sg-d1) への tcp 3306 を許可しています");
}

}  // namespace
}  // namespace connectsim::tests
