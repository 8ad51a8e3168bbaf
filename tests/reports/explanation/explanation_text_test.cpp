#include "reports/explanation/explanation_text.h"

#include "reports/language/paragraphs.h"
#include "tests/support/answered.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"

namespace connectsim::tests {
namespace {

std::string explained(const Json& account, const Json& request, Language language = Language::en,
                      const DecisionTable& table = shipped_table(default_table_name)) {
  const Answered answered(account, request, table);
  std::string out;
  const AnsweredCase& answer = answered.answer();
  append_explanation_text(
      answer,
      explanation_of(answer.snapshot.network, answer.request, answer.table, answer.decision),
      Style{language, Colour::none}, out);
  return out;
}

// Both languages, each as a golden file.
void check_explanation(const std::string& name, const Json& account, const Json& request) {
  check_golden("explain/" + name + ".en.txt", explained(account, request, Language::en));
  check_golden("explain/" + name + ".ja.txt", explained(account, request, Language::ja));
}

// The lines of a text that hold all the words; wrapped lines are put together first.
bool says(const std::string& text, const std::string& words) {
  std::string flat;
  for (const char character : text) {
    const bool is_blank = character == '\n' || character == ' ';
    if (!is_blank || (!flat.empty() && flat.back() != ' ')) {
      flat += is_blank ? ' ' : character;
    }
  }
  return flat.find(words) != std::string::npos;
}

Json unconnected_account() {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = {
      {{"VpcSecurityGroupId", "sg-default"}, {"Status", "active"}}};
  return account;
}

TEST_CASE("row 1 is explained as nothing to do") {
  check_explanation("connected", direct_account(), direct_request());
}

TEST_CASE("row 2 is explained with the pair of groups that RDS would create", "[A-2]") {
  check_explanation("unconnected", unconnected_account(), direct_request());
}

TEST_CASE("row 4 is explained with the group that RDS would attach", "[A-4]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  check_explanation("second-function", account, direct_request());
}

TEST_CASE("a silence is explained as such, with the row that comes closest", "[T-2]") {
  Json account = proxied_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  check_explanation("second-function-on-a-proxy", account, proxied_request());
}

TEST_CASE("a new proxy is explained with its three groups", "[A-3][A-7]") {
  Json request = direct_request();
  request["CreateFunction"] = true;
  request["FunctionName"] = "fresh";
  request["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:aws:secretsmanager:x"}};
  check_explanation("new-proxy", unconnected_account(), request);
}

TEST_CASE("a refusal is explained by every requirement that is not met") {
  Json account = proxied_account();
  account["Functions"][0].erase("VpcConfig");
  account["DBInstances"][0]["DBInstanceStatus"] = "rebooting";
  account["DBClusters"][0]["EngineMode"] = "serverless";
  account["DBClusters"][0]["GlobalClusterIdentifier"] = "world";
  account["DBProxies"][0]["VpcId"] = "vpc-2";
  account["Caller"]["Actions"] = {"rds:Describe*"};
  check_explanation("refused", account, proxied_request());
}

TEST_CASE("unknown facts are explained with what they mean for the answer", "[I-1]") {
  Json account = proxied_account();
  account.erase("DBInstances");
  account["DBClusters"][0].erase("Port");
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-l1", "sg-gone"};
  account["DBProxyTargets"]["px"][1].erase("TargetHealth");
  check_explanation("unknown-facts", account, proxied_request());
}

TEST_CASE("a contradiction of the page is said plainly", "[P-8][T-2]") {
  Json account = direct_account();
  Json spare = group("sg-l2", "lambda-rds-2");
  spare["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  account["SecurityGroups"].push_back(spare);
  group_with_id(account, "sg-l1")["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0"));
  check_explanation("contradiction", account, direct_request());
}

TEST_CASE("readings that are not the defaults stand in the header", "[T-1]") {
  DecisionTable table = shipped_table(default_table_name);
  Readings readings;
  readings.target_health = TargetHealthReading::all;
  table.set_readings(readings);
  CHECK(says(explained(direct_account(), direct_request(), Language::en, table),
             "Readings other than the defaults: target_health=all (default any)."));
}

TEST_CASE("no line of an explanation is longer than 100 columns") {
  for (const Language language : {Language::en, Language::ja}) {
    const std::string text = explained(proxied_account(), proxied_request(), language);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      CHECK(display_width(text.substr(begin, end - begin)) <= 100);
      begin = end + 1;
    }
  }
}

}  // namespace
}  // namespace connectsim::tests
