// Parameters of calls inside single quotes of a shell script.

#include "reports/action/shell_text.h"

#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

TEST_CASE("operations are spelled as the AWS CLI spells them", "[A-6]") {
  CHECK(command_name("CreateSecurityGroup") == "create-security-group");
  CHECK(command_name("CreateDBProxy") == "create-db-proxy");
  CHECK(command_name("RegisterDBProxyTargets") == "register-db-proxy-targets");
  CHECK(command_name("ModifyDBCluster") == "modify-db-cluster");
  CHECK(command_name("SecretString") == "secret-string");
}

TEST_CASE("nothing in a text can end the single quotes around it", "[A-6]") {
  const CallParameter parameter = CallParameter::text("it's $HOME `id` \"\\ \n\x01");
  CHECK(quotable_parameter(parameter) == R"("it\u0027s \u0024HOME \u0060id\u0060 \"\\ \n\u0001")");
}

TEST_CASE("ids of new things and values asked for are variables outside the single quotes",
          "[A-6]") {
  CallParameter parameters = CallParameter::object();
  parameters.add("GroupId", CallParameter::created(NewThing::compute_group, "lambda-rds-1"))
      .add("SubnetIds", CallParameter::list({CallParameter::text("subnet-1"),
                                             CallParameter::asked(AskedValue::first_subnet)}))
      .add("FromPort", CallParameter::number(3306));
  CHECK(quotable_parameter(parameters) ==
        "{\n"
        "  \"GroupId\": \"'\"$compute_group\"'\",\n"
        "  \"SubnetIds\": [\"subnet-1\", \"'\"$SUBNET_ID_1\"'\"],\n"
        "  \"FromPort\": 3306\n"
        "}");
}

}  // namespace
}  // namespace connectsim::tests
