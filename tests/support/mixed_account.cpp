#include "tests/support/mixed_account.h"

namespace connectsim::tests {
namespace {

// A list of its own: one permission in braces would be taken for the list itself.
using Permissions = std::vector<Json>;

Json named_group(const std::string& id, const std::string& name, const Permissions& inbound,
                 const Permissions& outbound) {
  Json made = group(id, name);
  made["IpPermissions"] = inbound;
  made["IpPermissionsEgress"] = outbound;
  return made;
}

Json function(const std::string& name, const std::string& group,
              const std::string& subnet = "subnet-2") {
  return {
      {"FunctionName", name},
      {"VpcConfig", {{"VpcId", "vpc-1"}, {"SubnetIds", {subnet}}, {"SecurityGroupIds", {group}}}}};
}

void add_groups(Json& account) {
  const Permissions none;
  const Permissions everything(
      1, Json{{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}});
  Json widened = pair(3306, "sg-d1");
  widened["FromPort"] = 3300;
  widened["ToPort"] = 3310;
  for (const Json& made :
       {named_group("sg-l2", "lambda-rds-2", none, {pair(3306, "sg-d1")}),
        named_group("sg-l3", "lambda-rds-3", none, {widened}),
        named_group("sg-l4", "lambda-rds-4", none, {pair(3306, "sg-d4")}),
        named_group("sg-d3", "rds-lambda-3", {pair(3306, "sg-l3")}, none),
        named_group("sg-d4", "rds-lambda-4", {range(3306, "10.0.1.0/25")}, none),
        named_group("sg-d5", "rds-lambda-5", {pair(3306, "sg-gone")}, none),
        named_group("sg-p1", "rdsproxy-lambda-1", {pair(3306, "sg-x1")}, {pair(3306, "sg-e1")}),
        named_group("sg-x1", "lambda-rdsproxy-1", none, {pair(3306, "sg-p1")}),
        named_group("sg-e1", "rds-rdsproxy-1", {pair(3306, "sg-p1")}, none),
        named_group("sg-app", "app", none, everything),
        named_group("sg-db", "db", {pair(5432, "sg-app"), range(5432, "192.168.0.0/16")}, none)}) {
    account["SecurityGroups"].push_back(made);
  }
}

void add_proxy(Json& account) {
  account["DBProxies"] = {{{"DBProxyName", "px"},
                           {"EngineFamily", "MYSQL"},
                           {"VpcId", "vpc-1"},
                           {"Status", "available"},
                           {"VpcSecurityGroupIds", {"sg-p1"}}}};
  account["DBProxyTargets"]["px"] = {{{"RdsResourceId", "orders"}, {"Type", "TRACKED_CLUSTER"}},
                                     {{"RdsResourceId", "orders-1"},
                                      {"TrackedClusterId", "orders"},
                                      {"Type", "RDS_INSTANCE"},
                                      {"TargetHealth", {{"State", "AVAILABLE"}}}}};
}

}  // namespace

Json mixed_account() {
  Json account = direct_account();
  account["Vpcs"] = {{{"VpcId", "vpc-1"}, {"CidrBlock", "10.0.0.0/16"}}};
  account["Subnets"] = {
      {{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.1.0/24"}},
      {{"SubnetId", "subnet-2"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.2.0/24"}}};
  add_groups(account);
  add_proxy(account);
  for (const char* id : {"sg-d3", "sg-d4", "sg-d5", "sg-e1"}) {
    account["DBClusters"][0]["VpcSecurityGroups"].push_back({{"VpcSecurityGroupId", id}});
  }
  Json billing = account["DBClusters"][0];
  billing["DBClusterIdentifier"] = "billing";
  billing["DBClusterArn"] = "arn:aws:rds:eu-west-1:111122223333:cluster:billing";
  billing["Engine"] = "aurora-postgresql";
  billing["Port"] = 5432;
  billing["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-db"}}};
  billing["DBClusterMembers"] = Json::array();
  account["DBClusters"].push_back(billing);
  account["Functions"].push_back(function("admin", "sg-l2"));
  account["Functions"].push_back(function("batch", "sg-l3"));
  account["Functions"].push_back(function("edge", "sg-l4", "subnet-1"));
  account["Functions"].push_back(function("jobs", "sg-x1"));
  account["Functions"].push_back(function("report", "sg-app"));
  return account;
}

}  // namespace connectsim::tests
