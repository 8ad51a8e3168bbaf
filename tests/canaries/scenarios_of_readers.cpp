#include "tests/canaries/written_scenarios.h"

namespace connectsim::tests {
namespace {

using Scenarios = std::vector<WrittenScenario>;

Json& first_rule_out(Json& account, const char* group) {
  return group_with_id(account, group)["IpPermissionsEgress"][0];
}
Json& first_rule_in(Json& account, const char* group) {
  return group_with_id(account, group)["IpPermissions"][0];
}

// N-1, N-2: names that match, and near misses.
void add_read_names(Scenarios& scenarios) {
  const auto add = [&](const char* group_id, const std::string& name) {
    Json account = direct_account();
    group_with_id(account, group_id)["GroupName"] = name;
    scenarios.push_back({"direct, " + std::string(group_id) + " named '" + name + "'",
                         std::move(account), direct_request()});
  };
  for (const char* name : {"lambda-rds-01", "lambda-rds-", "Lambda-RDS-1", "lambda-rds-1x",
                           "lambda-rds-1 ", " lambda-rds-1", "lambda-rds", "lambda-rdsproxy-1",
                           "my-lambda-rds-1", "lambda-rds-1234567890123456789"}) {
    add("sg-l1", name);
  }
  for (const char* name : {"rds-lambda-01", "rds-lambda-", "RDS-lambda-1", "rds-lambda-1x",
                           "rds-lambda-1 ", "rds-rdsproxy-1", "rdsproxy-lambda-1"}) {
    add("sg-d1", name);
  }
  for (const char* name : {"rdsproxy-lambda-z", "rdsproxy-lambda-", "rdsproxy-lambda-7 ",
                           "RdsProxy-Lambda-7", "rdsproxy-lambda-07"}) {
    Json account = proxied_account();
    group_with_id(account, "sg-p1")["GroupName"] = name;
    scenarios.push_back({"proxied, sg-p1 named '" + std::string(name) + "'", std::move(account),
                         proxied_request()});
  }
}

// G-1, G-4: protocols and ports.
void add_traffic(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const Json& members) {
    Json of_function = direct_account();
    first_rule_out(of_function, "sg-l1").update(members);
    scenarios.push_back({"rule out, " + what, std::move(of_function), direct_request()});
    Json of_cluster = direct_account();
    first_rule_in(of_cluster, "sg-d1").update(members);
    scenarios.push_back({"rule in, " + what, std::move(of_cluster), direct_request()});
  };
  for (const char* protocol : {"TCP", "6", "udp", "17", "-1", "all"}) {
    add("protocol " + std::string(protocol), {{"IpProtocol", protocol}});
  }
  add("ports 3306 to 3307", {{"ToPort", 3307}});
  add("every port", {{"FromPort", 0}, {"ToPort", 65535}});
  add("ports of -1", {{"FromPort", -1}, {"ToPort", -1}});
  add("port 3307", {{"FromPort", 3307}, {"ToPort", 3307}});
}

// G-1, G-2, G-4: peers.
void add_peers(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const Json& peers) {
    Json account = direct_account();
    first_rule_in(account, "sg-d1")["UserIdGroupPairs"] = peers;
    scenarios.push_back({"peers: " + what, std::move(account), direct_request()});
  };
  const Json known = {{"GroupId", "sg-l1"}, {"UserId", "111122223333"}};
  add("no owner", {{{"GroupId", "sg-l1"}}});
  add("another account", {{{"GroupId", "sg-l1"}, {"UserId", "999900001111"}}});
  add("twice the same", {known, known});
  add("two groups", {known, {{"GroupId", "sg-default"}, {"UserId", "111122223333"}}});
  add("two groups, the other first",
      {{{"GroupId", "sg-default"}, {"UserId", "111122223333"}}, known});
  add("a group that is gone", {{{"GroupId", "sg-gone"}, {"UserId", "111122223333"}}});

  Json no_owner = direct_account();
  group_with_id(no_owner, "sg-d1").erase("OwnerId");
  scenarios.push_back({"peers: a group without owner", std::move(no_owner), direct_request()});
  Json with_range = direct_account();
  first_rule_in(with_range, "sg-d1")["IpRanges"] = {{{"CidrIp", "10.0.0.0/16"}}};
  scenarios.push_back({"peers: a group and a range", std::move(with_range), direct_request()});
  Json list = direct_account();
  first_rule_in(list, "sg-d1").erase("UserIdGroupPairs");
  first_rule_in(list, "sg-d1")["PrefixListIds"] = {{{"PrefixListId", "pl-1"}}};
  scenarios.push_back({"peers: a prefix list", std::move(list), direct_request()});
}

// G-3: one rule more than RDS made, in either direction.
void add_further_rules(Scenarios& scenarios) {
  for (const char* direction : {"IpPermissions", "IpPermissionsEgress"}) {
    for (const char* id : {"sg-l1", "sg-d1"}) {
      Json account = direct_account();
      group_with_id(account, id)[direction].push_back(range(443, "10.0.0.0/16"));
      scenarios.push_back({"one rule more: " + std::string(id) + " " + direction,
                           std::move(account), direct_request()});
    }
    Json account = proxied_account();
    group_with_id(account, "sg-p1")[direction].push_back(range(443, "10.0.0.0/16"));
    scenarios.push_back(
        {"one rule more: sg-p1 " + std::string(direction), std::move(account), proxied_request()});
  }
}

// M-1: rules as answers of their own.
void add_separate_rules(Scenarios& scenarios) {
  Json account = direct_account();
  group_with_id(account, "sg-l1").erase("IpPermissionsEgress");
  group_with_id(account, "sg-d1").erase("IpPermissions");
  const auto entry = [](const char* group, bool is_egress, const char* peer) {
    return Json{{"SecurityGroupRuleId", std::string("sgr-") + group},
                {"GroupId", group},
                {"IsEgress", is_egress},
                {"IpProtocol", "tcp"},
                {"FromPort", 3306},
                {"ToPort", 3306},
                {"ReferencedGroupInfo", {{"GroupId", peer}, {"UserId", "111122223333"}}}};
  };
  account["SecurityGroupRules"] = {entry("sg-l1", true, "sg-d1"), entry("sg-d1", false, "sg-l1")};
  scenarios.push_back({"rules as answers of their own", std::move(account), direct_request()});
}

// Section 4: memberships, and where a port may stand.
void add_clusters(Scenarios& scenarios) {
  for (const char* status : {"removing", "adding", "active", "something"}) {
    Json account = direct_account();
    account["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = status;
    scenarios.push_back(
        {"membership " + std::string(status), std::move(account), direct_request()});
  }
  Json endpoint = direct_account();
  endpoint["DBClusters"][0].erase("Port");
  scenarios.push_back({"no port", endpoint, direct_request()});
  endpoint["DBInstances"][0]["Endpoint"] = {{"Port", 3306}};
  scenarios.push_back({"the port of an instance", std::move(endpoint), direct_request()});
  Json unlisted = direct_account();
  unlisted["DBClusters"][0].erase("DBClusterMembers");
  unlisted["DBInstances"][0]["DBInstanceStatus"] = "creating";
  scenarios.push_back(
      {"a member that only names its cluster", std::move(unlisted), direct_request()});
}

// types, states, and what belongs to the cluster.
void add_targets(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const Json& targets) {
    Json account = proxied_account();
    // The cluster's own group decides only where the health does not.
    group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
    account["DBProxyTargets"]["px"] = targets;
    scenarios.push_back({"targets: " + what, std::move(account), proxied_request()});
  };
  const auto instance = [](const Json& health) {
    return Json{{"RdsResourceId", "orders-1"},
                {"TrackedClusterId", "orders"},
                {"Type", "RDS_INSTANCE"},
                {"TargetHealth", health}};
  };
  for (const char* state :
       {"AVAILABLE", "available", "UNAVAILABLE", "REGISTERING", "UNUSED", "SOMETHING"}) {
    add("state " + std::string(state), Json::array({instance({{"State", state}})}));
  }
  add("no state", Json::array({instance(Json::object())}));
  Json other = instance({{"State", "UNAVAILABLE"}, {"Reason", "UNREACHABLE"}});
  other["RdsResourceId"] = "orders-2";
  add("one of two available", {instance({{"State", "AVAILABLE"}}), other});
  Json foreign = instance({{"State", "AVAILABLE"}});
  foreign["RdsResourceId"] = "reports-1";
  foreign["TrackedClusterId"] = "reports";
  add("another cluster's available", {instance({{"State", "REGISTERING"}}), foreign});
  add("only a cluster entry", {{{"RdsResourceId", "orders"}, {"Type", "TRACKED_CLUSTER"}}});
  add("a cluster entry with a state", {{{"RdsResourceId", "orders"},
                                        {"Type", "TRACKED_CLUSTER"},
                                        {"TargetHealth", {{"State", "AVAILABLE"}}}}});
  add("a cluster without a type",
      {{{"RdsResourceId", "orders"}, {"TargetHealth", {{"State", "AVAILABLE"}}}}});
  add("an instance without a type",
      {{{"RdsResourceId", "orders-1"}, {"TargetHealth", {{"State", "AVAILABLE"}}}}});
  Json untracked = instance({{"State", "AVAILABLE"}});
  untracked.erase("TrackedClusterId");
  add("a member that names no cluster", Json::array({untracked}));
  add("none", Json::array());
}

// The proxy's port and groups.
void add_read_proxies(Scenarios& scenarios) {
  Json postgresql = proxied_account();
  postgresql["DBProxies"][0]["EngineFamily"] = "POSTGRESQL";
  scenarios.push_back({"a proxy on 5432, rules on 3306", postgresql, proxied_request()});
  group_with_id(postgresql, "sg-l1")["IpPermissionsEgress"] = Json::array({pair(5432, "sg-p1")});
  group_with_id(postgresql, "sg-p1")["IpPermissions"] = Json::array({pair(5432, "sg-l1")});
  scenarios.push_back({"a proxy on 5432", std::move(postgresql), proxied_request()});
  Json misspelt = proxied_account();
  misspelt["DBProxies"][0]["VpcSecuritytGroupIds"] = {"sg-p1"};
  misspelt["DBProxies"][0].erase("VpcSecurityGroupIds");
  scenarios.push_back({"groups by the misspelt member", std::move(misspelt), proxied_request()});
}

}  // namespace

std::string WrittenScenario::line() const {
  return Json{{"id", id}, {"snapshot", account}, {"request", request}}.dump();
}

std::vector<WrittenScenario> scenarios_of_readers() {
  Scenarios scenarios;
  add_read_names(scenarios);
  add_traffic(scenarios);
  add_peers(scenarios);
  add_further_rules(scenarios);
  add_separate_rules(scenarios);
  add_clusters(scenarios);
  add_targets(scenarios);
  add_read_proxies(scenarios);
  return scenarios;
}

}  // namespace connectsim::tests
