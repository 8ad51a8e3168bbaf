// `apply --format terraform`: groups and rules as resources, lists of groups as blocks to merge,
// import blocks for what the console has made already.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/golden.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

Json bare_account() {
  Json account = direct_account();
  account["SecurityGroups"] = {group("sg-default", "default")};
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  return account;
}

std::string code_for(const Json& account, const Words& more = {}) {
  const TemporaryFolder folder;
  Words words = {"apply",      folder.write("account.json", account.dump()),
                 "--cluster",  "orders",
                 "--function", "web",
                 "--format",   "terraform",
                 "-q"};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words).out;
}

TEST_CASE("a created pair is Terraform code", "[A-2]") {
  check_golden("apply/create-direct.tf", code_for(bare_account()));
}

TEST_CASE("so are a new proxy and its groups", "[A-3]") {
  check_golden("apply/create-proxy.tf",
               code_for(bare_account(), {"--new-proxy", "--secret-arn", "arn:x"}));
}

TEST_CASE("import blocks have the ids of the account in which the console has done it", "[A-2]") {
  Json made = direct_account();
  made["SecurityGroupRules"] = {{{"SecurityGroupRuleId", "sgr-out"},
                                 {"GroupId", "sg-l1"},
                                 {"IsEgress", true},
                                 {"IpProtocol", "tcp"},
                                 {"FromPort", 3306},
                                 {"ToPort", 3306},
                                 {"ReferencedGroupInfo", {{"GroupId", "sg-d1"}}}}};
  const TemporaryFolder folder;
  const std::string code =
      code_for(bare_account(), {"--after", folder.write("made.json", made.dump())});
  CHECK(code.find("import {\n  to = aws_security_group.lambda_rds_1\n  id = \"sg-l1\"\n}\n") !=
        std::string::npos);
  CHECK(code.find("import {\n  to = aws_vpc_security_group_egress_rule.lambda_rds_1\n"
                  "  id = \"sgr-out\"\n}\n") != std::string::npos);
  CHECK(code.find("# aws_vpc_security_group_ingress_rule.rds_lambda_1: the account afterwards does "
                  "not tell its id.\n") != std::string::npos);
}

TEST_CASE("no text of an account becomes Terraform code", "[A-2]") {
  Json account = bare_account();
  account["DBClusters"][0]["DBClusterIdentifier"] = "orders";
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"${file(\"x\")}\n}"};
  const std::string code = code_for(account);
  CHECK(code.find("\"$${file(\\\"x\\\")}\\n}\"") != std::string::npos);
}

TEST_CASE("what may not be applied is a comment, and status 2", "[A-8]") {
  Json account = bare_account();
  account["DBInstances"][0]["DBInstanceStatus"] = "stopped";
  const std::string code = code_for(account);
  CHECK(code.starts_with("# There is nothing that may be applied:\n# "));
  CHECK(code.find("resource") == std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
