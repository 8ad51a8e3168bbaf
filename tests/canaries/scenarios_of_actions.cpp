#include "tests/canaries/written_scenarios.h"

namespace connectsim::tests {
namespace {

using Scenarios = std::vector<WrittenScenario>;

Json unconnected(Json account) {
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  return account;
}

void attach_to_cluster(Json& account, const std::string& id, const char* status) {
  account["SecurityGroups"].push_back(group(id, id));
  account["DBClusters"][0]["VpcSecurityGroups"].push_back(
      {{"VpcSecurityGroupId", id}, {"Status", status}});
}

void fill_function(Json& account, std::size_t count) {
  Json& ids = account["Functions"][0]["VpcConfig"]["SecurityGroupIds"];
  while (ids.size() < count) {
    const std::string id = "sg-f" + std::to_string(ids.size());
    account["SecurityGroups"].push_back(group(id, id));
    ids.push_back(id);
  }
}

// N-3: names in use.
void add_numbering(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const std::vector<std::string>& names,
                       const char* vpc) {
    Json account = unconnected(direct_account());
    account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
    for (const std::string& name : names) {
      account["SecurityGroups"].push_back(group("sg-used-" + name, name));
      account["SecurityGroups"].back()["VpcId"] = vpc;
    }
    scenarios.push_back({"names in use: " + what, account, direct_request()});
    Json request = direct_request();
    request["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:aws:secretsmanager:::secret:s"}};
    scenarios.push_back({"names in use, new proxy: " + what, std::move(account), request});
  };
  add("the example's", {}, "vpc-1");
  add("a gap and a leading zero", {"lambda-rds-0012", "rds-lambda-7", "lambda-rdsproxy-3"},
      "vpc-1");
  add("another VPC's", {"lambda-rds-40", "rds-lambda-41", "rdsproxy-lambda-42", "rds-rdsproxy-43"},
      "vpc-2");
  add("19 digits", {"lambda-rds-1234567890123456789"}, "vpc-1");
  add("near misses", {"rds-lambda-90x", "RDS-lambda-91", "lambda-rds-92 "}, "vpc-1");
}

// which spare.
void add_spares(Scenarios& scenarios) {
  const auto add = [&](const std::string& what, const std::vector<std::string>& names,
                       const std::string& admitted) {
    Json account = unconnected(direct_account());
    Json& groups = account["SecurityGroups"];
    groups.erase(1);  // lambda-rds-1
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string id = "sg-spare-" + std::to_string(9 - i);
      groups.push_back(group(id, names[i]));
      groups.back()["IpPermissionsEgress"] = Json::array({pair(3306, "sg-d1")});
      if (names[i] == admitted) {
        group_with_id(account, "sg-d1")["IpPermissions"] = Json::array({pair(3306, id)});
      }
    }
    scenarios.push_back({"spares: " + what, std::move(account), direct_request()});
  };
  add("one", {"lambda-rds-5"}, "lambda-rds-5");
  add("the admitted one goes first", {"lambda-rds-2", "lambda-rds-10"}, "lambda-rds-10");
  add("two patterns", {"lambda-rdsproxy-3", "lambda-rds-3", "lambda-rds-4"}, "lambda-rds-4");
}

// a group that leads to another proxy would be a spare if the function did not have it.
void add_spare_in_use(Scenarios& scenarios) {
  Json account = proxied_account();
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array({pair(3306, "sg-p2")});
  account["SecurityGroups"].push_back(group("sg-p2", "rdsproxy-lambda-2"));
  scenarios.push_back({"spares: one that the function has", std::move(account), proxied_request()});
}

// A-8, and M-2's other requests.
void add_limits(Scenarios& scenarios) {
  for (const std::size_t count : {4u, 5u}) {
    const std::string groups = std::to_string(count) + " groups";
    Json creating = unconnected(direct_account());
    creating["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
    fill_function(creating, count);
    scenarios.push_back({"limits: function with " + groups, creating, direct_request()});
    Json associating = unconnected(direct_account());
    fill_function(associating, count);
    scenarios.push_back(
        {"limits: spare for a function with " + groups, std::move(associating), direct_request()});
  }
  for (const char* status : {"active", "removing"}) {
    Json full = unconnected(direct_account());
    for (const char* id : {"sg-c1", "sg-c2", "sg-c3"}) {
      attach_to_cluster(full, id, "active");
    }
    attach_to_cluster(full, "sg-c4", status);
    scenarios.push_back(
        {"limits: spare, full cluster, " + std::string(status), full, direct_request()});
    full["SecurityGroups"].erase(1);  // no spare then
    scenarios.push_back(
        {"limits: full cluster, " + std::string(status), std::move(full), direct_request()});
  }
  Json leaving = unconnected(direct_account());
  leaving["SecurityGroups"].erase(1);
  group_with_id(leaving, "sg-d1")["IpPermissions"] = Json::array({range(3306, "10.0.0.0/16")});
  attach_to_cluster(leaving, "sg-c1", "removing");
  scenarios.push_back({"a membership on its way out", std::move(leaving), direct_request()});
}

// One more than a Region may have once the two groups are there.
void add_full_region(Scenarios& scenarios) {
  Json account = unconnected(direct_account());
  account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
  Json& groups = account["SecurityGroups"];
  while (groups.size() < 2499) {
    groups.push_back({{"GroupId", "g" + std::to_string(groups.size())}});
  }
  scenarios.push_back({"limits: full Region", std::move(account), direct_request()});
}

// proxies that exist, are registered, are made.
void add_proxies(Scenarios& scenarios) {
  Json account = unconnected(proxied_account());
  account["DBProxies"][0]["VpcSecurityGroupIds"] = Json::array();
  account["DBClusters"][0]["DBClusterMembers"].push_back({{"DBInstanceIdentifier", "orders-2"}});
  account["DBInstances"].push_back({{"DBInstanceIdentifier", "orders-2"},
                                    {"DBInstanceClass", "db.r6g.large"},
                                    {"DBInstanceStatus", "available"}});
  account["DBProxyTargets"]["px"] = Json::array();
  scenarios.push_back({"an unregistered proxy", account, proxied_request()});
  Json request = direct_request();
  request["CreateFunction"] = true;
  request["FunctionName"] = "fresh";
  request["Proxy"] = {
      {"Mode", "new"}, {"Username", "admin"}, {"Password", "made-up"}, {"CreateSecret", true}};
  scenarios.push_back({"a new function and a new proxy", std::move(account), std::move(request)});
}

}  // namespace

std::vector<WrittenScenario> scenarios_of_actions() {
  Scenarios scenarios;
  add_numbering(scenarios);
  add_spares(scenarios);
  add_spare_in_use(scenarios);
  add_limits(scenarios);
  add_full_region(scenarios);
  add_proxies(scenarios);
  return scenarios;
}

}  // namespace connectsim::tests
