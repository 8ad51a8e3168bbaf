#include "tests/canaries/written_scenarios.h"

namespace connectsim::tests {
namespace {

using Scenarios = std::vector<WrittenScenario>;

Json with_subnets(Json account) {
  account["Vpcs"] = {{{"VpcId", "vpc-1"}, {"CidrBlock", "10.0.0.0/16"}}};
  account["Subnets"] = {
      {{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.1.0/24"}},
      {{"SubnetId", "subnet-2"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.2.0/24"}}};
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-2"}}};
  return account;
}

// One rule out of the function's group, and one into the cluster's, in place of what is there.
void add_direct(Scenarios& scenarios, const std::string& what, const Json& out, const Json& in) {
  Json account = with_subnets(direct_account());
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = out;
  group_with_id(account, "sg-d1")["IpPermissions"] = in;
  scenarios.push_back({"direct: " + what, std::move(account), direct_request()});
}

Json of_protocol(const char* protocol, Json permission) {
  permission["IpProtocol"] = protocol;
  return permission;
}

void add_rules(Scenarios& scenarios) {
  const Json out = Json::array({pair(3306, "sg-d1")});
  const Json in = Json::array({pair(3306, "sg-l1")});
  add_direct(scenarios, "as RDS makes it", out, in);
  add_direct(scenarios, "no rule in", out, Json::array());
  add_direct(scenarios, "no rule out", Json::array(), in);
  add_direct(scenarios, "udp out", Json::array({of_protocol("udp", pair(3306, "sg-d1"))}), in);
  add_direct(scenarios, "udp in", out, Json::array({of_protocol("udp", pair(3306, "sg-l1"))}));
  add_direct(scenarios, "everything out", Json::array({of_protocol("-1", pair(3306, "sg-d1"))}),
             in);
  add_direct(scenarios, "another port", Json::array({pair(3307, "sg-d1")}),
             Json::array({pair(3307, "sg-l1")}));
  Json wide = pair(3306, "sg-d1");
  wide["ToPort"] = 3399;
  add_direct(scenarios, "more ports", Json::array({wide}), in);
  Json foreign = pair(3306, "sg-d1");
  foreign["UserIdGroupPairs"][0]["UserId"] = "999900001111";
  add_direct(scenarios, "a group of another account", Json::array({foreign}), in);
  for (const char* cidr :
       {"0.0.0.0/0", "10.0.0.0/16", "10.0.1.0/24", "10.0.1.0/25", "10.0.2.0/24", "10.9.0.0/16"}) {
    add_direct(scenarios, "in from " + std::string(cidr), out, Json::array({range(3306, cidr)}));
    add_direct(scenarios, "out to " + std::string(cidr), Json::array({range(3306, cidr)}), in);
  }
  add_direct(scenarios, "a doubtful rule and a useless one", out,
             {range(3306, "10.0.1.0/25"), pair(3306, "sg-default")});
  add_direct(scenarios, "a useless rule and a doubtful one", out,
             {pair(3306, "sg-default"), range(3306, "10.0.1.0/25")});
}

void add_names(Scenarios& scenarios) {
  for (const char* name : {"lambda-rdsproxy-4", "lambda-rds-x", "my-group"}) {
    Json account = direct_account();
    group_with_id(account, "sg-l1")["GroupName"] = name;
    scenarios.push_back(
        {"direct: function's group " + std::string(name), std::move(account), direct_request()});
  }
  for (const char* name : {"rdsproxy-lambda-4", "rdsproxy-lambda-x", "my-group"}) {
    Json account = proxied_account();
    group_with_id(account, "sg-p1")["GroupName"] = name;
    scenarios.push_back(
        {"proxied: proxy's group " + std::string(name), std::move(account), proxied_request()});
  }
}

void add_proxied(Scenarios& scenarios) {
  Json removing = direct_account();
  removing["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "removing";
  scenarios.push_back({"direct: membership removing", std::move(removing), direct_request()});
  Json postgresql = proxied_account();
  postgresql["DBProxies"][0]["EngineFamily"] = "POSTGRESQL";
  scenarios.push_back({"proxied: proxy on 5432, rules on 3306", postgresql, proxied_request()});
  group_with_id(postgresql, "sg-l1")["IpPermissionsEgress"] = Json::array({pair(5432, "sg-p1")});
  group_with_id(postgresql, "sg-p1")["IpPermissions"] = Json::array({pair(5432, "sg-l1")});
  scenarios.push_back({"proxied: proxy on 5432", std::move(postgresql), proxied_request()});
  Json half = proxied_account();
  group_with_id(half, "sg-d1")["IpPermissions"] = Json::array();
  scenarios.push_back({"proxied: the cluster admits nobody", std::move(half), proxied_request()});
  Json unregistered = proxied_account();
  unregistered["DBProxyTargets"]["px"] = Json::array();
  scenarios.push_back({"proxied: not registered", std::move(unregistered), proxied_request()});
}

}  // namespace

std::vector<WrittenScenario> scenarios_of_connections() {
  Scenarios scenarios;
  add_rules(scenarios);
  add_names(scenarios);
  add_proxied(scenarios);
  return scenarios;
}

}  // namespace connectsim::tests
