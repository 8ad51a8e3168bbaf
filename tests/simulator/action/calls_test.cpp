// The API calls of an action: which, in which order, with which parameters.

#include "simulator/action/calls.h"

#include "reports/action/outcome_json.h"
#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

struct Called {
  Called(const Json& account, const Json& request) {
    const CarriedOutRequest done(account, request);
    for (const Call& call : done.result().calls) {
      operations += (operations.empty() ? "" : " ") + std::string(call.operation);
      list.push_back({{"service", call.service},
                      {"operation", call.operation},
                      {"parameters", Json::parse(parameter_json(call.parameters))}});
    }
  }

  // The parameters of the first call of an operation, or of a later one.
  [[nodiscard]] Json of(const std::string& operation, int position = 0) const {
    for (const Json& call : list) {
      if (call["operation"] == operation && position-- == 0) {
        return call["parameters"];
      }
    }
    return {};
  }

  std::string operations;
  Json list = Json::array();
};

Json with_subnets(Json account) {
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-1"}},
                                             {{"SubnetIdentifier", "subnet-2"}}};
  return account;
}

TEST_CASE("create, directly: the recorded order, full lists of groups", "[A-5][A-6]") {
  Json account = unconnected(direct_account());
  account["Functions"][0]["VpcConfig"]["SubnetIds"] = {"subnet-7", "subnet-3"};
  const Called called(account, direct_request());
  CHECK(called.operations ==
        "CreateSecurityGroup CreateSecurityGroup AuthorizeSecurityGroupEgress "
        "AuthorizeSecurityGroupIngress RevokeSecurityGroupEgress RevokeSecurityGroupEgress "
        "UpdateFunctionConfiguration ModifyDBCluster");
  CHECK(called.of("CreateSecurityGroup") ==
        Json{{"GroupName", "lambda-rds-1"},
             {"Description",
              "Security group attached to Lambda function to allow them to securely connect to "
              "orders. Modification could lead to connection loss."},
             {"VpcId", "vpc-1"}});
  CHECK(called.of("CreateSecurityGroup", 1) ==
        Json{{"GroupName", "rds-lambda-1"},
             {"Description",
              "Security group attached to orders to allow Lambda function with specific security "
              "groups attached to connect to the RDS database. Modification could lead to "
              "connection loss."},
             {"VpcId", "vpc-1"}});
  const Json out = {
      {"IpProtocol", "tcp"},
      {"FromPort", 3306},
      {"ToPort", 3306},
      {"UserIdGroupPairs",
       {{{"GroupId", "new:rds-lambda-1"},
         {"Description",
          "Rule to allow connections to RDS database from any Lambda function this security group "
          "is attached to."}}}}};
  CHECK(called.of("AuthorizeSecurityGroupEgress") ==
        Json{{"GroupId", "new:lambda-rds-1"}, {"IpPermissions", Json::array({out})}});
  const Json in = {
      {"IpProtocol", "tcp"},
      {"FromPort", 3306},
      {"ToPort", 3306},
      {"UserIdGroupPairs",
       {{{"GroupId", "new:lambda-rds-1"},
         {"Description",
          "Rule to allow connections from Lambda function with new:lambda-rds-1 attached."}}}}};
  CHECK(called.of("AuthorizeSecurityGroupIngress") ==
        Json{{"GroupId", "new:rds-lambda-1"}, {"IpPermissions", Json::array({in})}});
  const Json everything = {{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}};
  CHECK(called.of("RevokeSecurityGroupEgress") ==
        Json{{"GroupId", "new:lambda-rds-1"}, {"IpPermissions", Json::array({everything})}});
  CHECK(called.of("RevokeSecurityGroupEgress", 1)["GroupId"] == "new:rds-lambda-1");
  CHECK(called.of("UpdateFunctionConfiguration") ==
        Json{{"FunctionName", "web"},
             {"VpcConfig",
              {{"SubnetIds", {"subnet-7", "subnet-3"}},
               {"SecurityGroupIds", {"sg-default", "new:lambda-rds-1"}}}}});
  CHECK(called.of("ModifyDBCluster") ==
        Json{{"DBClusterIdentifier", "orders"},
             {"VpcSecurityGroupIds", {"sg-default", "new:rds-lambda-1"}}});
}

TEST_CASE("create through an existing proxy modifies the proxy", "[A-3][A-6]") {
  Json account = unconnected(proxied_account());
  account["DBClusters"][0]["Port"] = 3307;
  const Called called(account, proxied_request());
  CHECK(called.operations ==
        "CreateSecurityGroup CreateSecurityGroup CreateSecurityGroup "
        "AuthorizeSecurityGroupEgress AuthorizeSecurityGroupEgress "
        "AuthorizeSecurityGroupIngress AuthorizeSecurityGroupIngress "
        "RevokeSecurityGroupEgress RevokeSecurityGroupEgress RevokeSecurityGroupEgress "
        "ModifyDBProxy UpdateFunctionConfiguration ModifyDBCluster");
  CHECK(called.of("CreateSecurityGroup", 0)["GroupName"] == "lambda-rdsproxy-1");
  CHECK(called.of("CreateSecurityGroup", 1)["GroupName"] == "rdsproxy-lambda-1");
  CHECK(called.of("CreateSecurityGroup", 2)["GroupName"] == "rds-rdsproxy-1");
  CHECK(called.of("AuthorizeSecurityGroupEgress", 0)["IpPermissions"][0]["FromPort"] == 3306);
  CHECK(called.of("AuthorizeSecurityGroupEgress", 1)["IpPermissions"][0]["FromPort"] == 3307);
  CHECK(called.of("AuthorizeSecurityGroupIngress", 0)["IpPermissions"][0]["ToPort"] == 3306);
  CHECK(called.of("AuthorizeSecurityGroupIngress", 1)["IpPermissions"][0]["ToPort"] == 3307);
  CHECK(called.of("ModifyDBProxy") ==
        Json{{"DBProxyName", "px"}, {"SecurityGroups", {"sg-default", "new:rdsproxy-lambda-1"}}});
}

TEST_CASE("an existing proxy without targets is registered too", "[A-3][A-6]") {
  Json account = unconnected(proxied_account());
  account["DBProxyTargets"]["px"] = Json::array();
  const Called called(account, proxied_request());
  CHECK(called.operations.ends_with(
      "ModifyDBProxy RegisterDBProxyTargets UpdateFunctionConfiguration ModifyDBCluster"));
  CHECK(called.of("RegisterDBProxyTargets") ==
        Json{{"DBProxyName", "px"}, {"DBClusterIdentifiers", {"orders"}}});
}

TEST_CASE("a new proxy gets a role that may read its secret, and nothing else", "[A-6][A-7]") {
  const Called called(with_subnets(unconnected(direct_account())), request_for_new_proxy());
  CHECK(called.operations.find("CreateSecret") == std::string::npos);
  CHECK(called.operations.ends_with(
      "CreateRole CreatePolicy AttachRolePolicy CreateDBProxy RegisterDBProxyTargets "
      "UpdateFunctionConfiguration ModifyDBCluster"));
  const Json policy = Json::parse(called.of("CreatePolicy")["PolicyDocument"].get<std::string>());
  REQUIRE(policy["Statement"].size() == 1);
  CHECK(policy["Statement"][0]["Action"] == "secretsmanager:GetSecretValue");
  CHECK(policy["Statement"][0]["Resource"] == "arn:aws:secretsmanager:secret");
  const Json trust =
      Json::parse(called.of("CreateRole")["AssumeRolePolicyDocument"].get<std::string>());
  CHECK(trust["Statement"][0]["Principal"]["Service"] == "rds.amazonaws.com");
  CHECK(called.of("AttachRolePolicy") ==
        Json{{"RoleName", "proxy-orders-role"}, {"PolicyArn", "new:proxy-orders-policy"}});
  CHECK(
      called.of("CreateDBProxy") ==
      Json{{"DBProxyName", "proxy-orders"},
           {"EngineFamily", "MYSQL"},
           {"Auth", {{{"AuthScheme", "SECRETS"}, {"SecretArn", "arn:aws:secretsmanager:secret"}}}},
           {"RoleArn", "new:proxy-orders-role"},
           {"VpcSubnetIds", {"subnet-1", "subnet-2"}},
           {"VpcSecurityGroupIds", {"new:rdsproxy-lambda-1"}}});
}

TEST_CASE("a user and password become a new secret, whose password is never shown", "[A-6][R-8]") {
  Json request = direct_request();
  request["Proxy"] = {{"Mode", "new"}, {"Username", "ad\"min"}, {"Password", "correct horse"}};
  SECTION("asked for") { request["Proxy"]["CreateSecret"] = true; }
  SECTION("needed, because a proxy signs in with a secret") {}
  const Called called(unconnected(direct_account()), request);
  CHECK(called.operations.starts_with("CreateSecret CreateSecurityGroup"));
  const Json secret = called.of("CreateSecret");
  CHECK(secret["Name"] == "proxy-orders-secret");
  const Json text = Json::parse(secret["SecretString"].get<std::string>());
  CHECK(text == Json{{"username", "ad\"min"}, {"password", "${DB_PASSWORD}"}});
  CHECK(called.of("CreateDBProxy")["Auth"][0]["SecretArn"] == "new:proxy-orders-secret");
  CHECK(called.list.dump().find("correct horse") == std::string::npos);
}

TEST_CASE("what a snapshot does not tell is asked for", "[A-6][I-1]") {
  Json account = unconnected(direct_account());
  account["DBSubnetGroups"][0].erase("Subnets");
  const Called called(account, for_new_function(request_for_new_proxy()));
  CHECK(called.operations.ends_with("RegisterDBProxyTargets CreateFunction ModifyDBCluster"));
  const Json function = called.of("CreateFunction");
  CHECK(function["FunctionName"] == "brand-new");
  CHECK(function["Runtime"] == "nodejs18.x");
  CHECK(function["Role"] == "${FUNCTION_ROLE_ARN}");
  CHECK(called.of("CreateDBProxy")["VpcSubnetIds"] == Json{"${SUBNET_ID_1}", "${SUBNET_ID_2}"});
  CHECK(function["VpcConfig"] ==
        Json{{"SubnetIds", {"${SUBNET_ID_1}"}}, {"SecurityGroupIds", {"new:lambda-rdsproxy-1"}}});
}

TEST_CASE("associate changes the function's configuration, and no group", "[A-4][A-6]") {
  Json account = with_subnets(direct_account());
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const Called called(account, direct_request());
  CHECK(called.operations == "UpdateFunctionConfiguration");
  CHECK(called.of("UpdateFunctionConfiguration")["VpcConfig"]["SecurityGroupIds"] ==
        Json{"sg-default", "sg-l1"});
  // A new function is created with the cluster's subnets and the spare, and not changed again.
  const Called created(account, for_new_function(direct_request()));
  CHECK(created.operations == "CreateFunction");
  CHECK(created.of("CreateFunction")["VpcConfig"] ==
        Json{{"SubnetIds", {"subnet-1", "subnet-2"}}, {"SecurityGroupIds", {"sg-l1"}}});
}

TEST_CASE("a new function is created behind its groups, with them", "[A-6]") {
  const Called called(with_subnets(unconnected(direct_account())),
                      for_new_function(direct_request()));
  CHECK(called.operations ==
        "CreateSecurityGroup CreateSecurityGroup AuthorizeSecurityGroupEgress "
        "AuthorizeSecurityGroupIngress RevokeSecurityGroupEgress RevokeSecurityGroupEgress "
        "CreateFunction ModifyDBCluster");
  CHECK(called.of("CreateFunction")["VpcConfig"] ==
        Json{{"SubnetIds", {"subnet-1", "subnet-2"}}, {"SecurityGroupIds", {"new:lambda-rds-1"}}});
}

TEST_CASE("associate with a new proxy creates the proxy and registers the cluster", "[A-6][A-7]") {
  Json account = proxied_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account.erase("DBProxies");
  account.erase("DBProxyTargets");
  group_with_id(account, "sg-d1")["GroupName"] = "rds-lambda-1";
  const Called called(account, request_for_new_proxy());
  CHECK(called.operations ==
        "CreateRole CreatePolicy AttachRolePolicy CreateDBProxy RegisterDBProxyTargets "
        "UpdateFunctionConfiguration");
  CHECK(called.of("CreateDBProxy")["VpcSecurityGroupIds"] == Json::array());
}

TEST_CASE("memberships that are being removed are not sent again", "[A-6]") {
  Json account = unconnected(direct_account());
  account["DBClusters"][0]["VpcSecurityGroups"].push_back(
      {{"VpcSecurityGroupId", "sg-leaving"}, {"Status", "removing"}});
  const Called called(account, direct_request());
  CHECK(called.of("ModifyDBCluster")["VpcSecurityGroupIds"] ==
        Json{"sg-default", "new:rds-lambda-1"});
}

TEST_CASE("none, refused and silent call nothing; an obstacle hides no call", "[A-1][P-11][A-8]") {
  CHECK(Called(direct_account(), direct_request()).list.empty());
  Json account = unconnected(direct_account());
  Json refused = account;
  refused["DBInstances"][0]["DBInstanceStatus"] = "stopped";
  CHECK(Called(refused, direct_request()).list.empty());
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"a", "b", "c", "d", "e"};
  const Called obstructed(account, direct_request());
  CHECK(obstructed.list.size() == 8);
  account["DBClusters"][0].erase("Port");
  const Called without_port(account, direct_request());
  CHECK_FALSE(
      without_port.of("AuthorizeSecurityGroupEgress")["IpPermissions"][0].contains("FromPort"));
}

}  // namespace
}  // namespace connectsim::tests
