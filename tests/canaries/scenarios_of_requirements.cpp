#include "tests/canaries/written_scenarios.h"

namespace connectsim::tests {
namespace {

using Scenarios = std::vector<WrittenScenario>;

//
void add_required_vpcs(Scenarios& scenarios) {
  Json nowhere = direct_account();
  nowhere["Functions"][0].erase("VpcConfig");
  scenarios.push_back({"function in no VPC", std::move(nowhere), direct_request()});
  Json elsewhere = direct_account();
  elsewhere["Functions"][0]["VpcConfig"]["VpcId"] = "vpc-2";
  scenarios.push_back({"function in another VPC", std::move(elsewhere), direct_request()});
  Json proxy_elsewhere = proxied_account();
  proxy_elsewhere["DBProxies"][0]["VpcId"] = "vpc-2";
  scenarios.push_back({"proxy in another VPC", std::move(proxy_elsewhere), proxied_request()});
}

//
void add_required_clusters(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const Json& members) {
    Json account = direct_account();
    account["DBClusters"][0].update(members);
    scenarios.push_back({"cluster: " + what, std::move(account), direct_request()});
  };
  add("serverless", {{"EngineMode", "serverless"}});
  add("serverless v2", {{"ServerlessV2ScalingConfiguration", {{"MinCapacity", 0.5}}}});
  add("in a global database", {{"GlobalClusterIdentifier", "world"}});
  Json global = direct_account();
  global["GlobalClusters"] = {
      {{"GlobalClusterIdentifier", "world"},
       {"GlobalClusterMembers",
        {{{"DBClusterArn", "arn:aws:rds:eu-west-1:111122223333:cluster:orders"}}}}}};
  scenarios.push_back({"cluster: member of a global one", std::move(global), direct_request()});
  Json serverless_member = direct_account();
  serverless_member["DBInstances"][0]["DBInstanceClass"] = "db.serverless";
  scenarios.push_back(
      {"cluster: a serverless member", std::move(serverless_member), direct_request()});
  for (const int unavailable : {0, 1}) {
    Json account = direct_account();
    account["DBClusters"][0]["DBClusterMembers"].push_back({{"DBInstanceIdentifier", "orders-2"}});
    account["DBInstances"].push_back({{"DBInstanceIdentifier", "orders-2"},
                                      {"DBInstanceClass", "db.r6g.large"},
                                      {"DBInstanceStatus", "available"}});
    account["DBInstances"][static_cast<std::size_t>(unavailable)]["DBInstanceStatus"] = "modifying";
    scenarios.push_back({"cluster: member " + std::to_string(unavailable + 1) + " not available",
                         std::move(account), direct_request()});
  }
}

//
void add_required_permissions(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const Json& actions) {
    Json account = direct_account();
    account["Caller"]["Actions"] = actions;
    scenarios.push_back({"caller: " + what, std::move(account), direct_request()});
  };
  add("everything", {"*"});
  add("by service", {"rds:*", "ec2:*", "lambda:*", "iam:*", "secretsmanager:*", "kms:*"});
  add("in another case", {"RDS:*", "EC2:*", "Lambda:*", "IAM:*", "SecretsManager:*", "KMS:*"});
  add("nothing of kms", {"rds:*", "ec2:*", "lambda:*", "iam:*", "secretsmanager:*"});
  add("nothing", Json::array());
}

//
void add_required_proxies(Scenarios& scenarios) {
  Json foreign = proxied_account();
  foreign["DBProxyTargets"]["px"] = {{{"RdsResourceId", "reports-1"},
                                      {"TrackedClusterId", "reports"},
                                      {"Type", "RDS_INSTANCE"},
                                      {"TargetHealth", {{"State", "AVAILABLE"}}}}};
  scenarios.push_back({"proxy of another cluster", std::move(foreign), proxied_request()});
  const auto add = [&](const std::string& what, Json proxy) {
    proxy["Mode"] = "new";
    Json request = direct_request();
    request["Proxy"] = std::move(proxy);
    scenarios.push_back({"new proxy: " + what, direct_account(), std::move(request)});
  };
  add("no credentials", Json::object());
  add("a name alone", {{"Username", "admin"}});
  add("name and password", {{"Username", "admin"}, {"Password", "made-up"}});
  add("a secret", {{"SecretArn", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:s"}});
  add("a secret to be created", {{"CreateSecret", true}});
}

}  // namespace

std::vector<WrittenScenario> scenarios_of_requirements() {
  Scenarios scenarios;
  add_required_vpcs(scenarios);
  add_required_clusters(scenarios);
  add_required_permissions(scenarios);
  add_required_proxies(scenarios);
  return scenarios;
}

}  // namespace connectsim::tests
