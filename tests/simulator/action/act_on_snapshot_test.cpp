// What comes of a request (sections 7 and 10), on hand-written accounts: every action, directly and
// through an existing or a new proxy.

#include "simulator/action/act_on_snapshot.h"

#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

TEST_CASE("none changes nothing, and the connection is there", "[A-1][P-1][P-2][P-3][P-4][P-5]") {
  const bool is_proxied = GENERATE(false, true);
  const CarriedOutRequest done(with_neighbours(is_proxied ? proxied_account() : direct_account()),
                               is_proxied ? proxied_request() : direct_request());
  CHECK(done.action() == Action::none);
  CHECK_FALSE(done.result().is_barred());
  CHECK_FALSE(done.result().is_carried_out);
  CHECK(done.is_unchanged());
  CHECK(done.created().empty());
  CHECK(done.result().attached.empty());
  CHECK(done.connects());
  CHECK(done.is_listed());
  CHECK(done.asked_again() == Action::none);
  CHECK(done.asked_after_settling() == Action::none);
}

TEST_CASE("create, directly: everything that section 10 asks holds",
          "[A-2][A-5][P-1][P-2][P-3][P-4][P-5][P-6]") {
  const CarriedOutRequest done(unconnected(direct_account()), direct_request());
  CHECK(done.created() == "compute:lambda-rds-1 database:rds-lambda-1");
  CHECK(done.attached(HostKind::function) == "sg-default lambda-rds-1");
  CHECK(done.attached(HostKind::proxy) == "-");
  CHECK(done.attached(HostKind::cluster) == "sg-default rds-lambda-1");
  CHECK(done.connects());
  CHECK(done.is_listed());
  CHECK(done.asked_again() == Action::none);
  CHECK(done.asked_after_settling() == Action::none);
  CHECK(done.keeps_frame());
  CHECK(done.opened() == std::set<std::string>{"web->orders"});
  CHECK(done.takes_fresh_names());
}

TEST_CASE("create for a new function: it starts with the new group alone",
          "[A-2][P-1][P-2][P-3][P-4][P-5]") {
  const CarriedOutRequest done(unconnected(direct_account()), for_new_function(direct_request()));
  CHECK(done.attached(HostKind::function) == "lambda-rds-1");
  CHECK(done.connects());
  CHECK(done.is_listed());
  CHECK(done.asked_again() == Action::none);
  CHECK(done.keeps_frame());
  CHECK(done.opened() == std::set<std::string>{"brand-new->orders"});
  const Json function = json_of(done.after())["Functions"].back();
  CHECK(function["FunctionName"] == "brand-new");
  CHECK(function["Runtime"] == "nodejs18.x");
  CHECK(function["VpcConfig"]["VpcId"] == "vpc-1");
}

TEST_CASE("create through an existing proxy appends to the groups that it has",
          "[A-3][P-1][P-2][P-3][P-4][P-5][P-6]") {
  Json account = unconnected(proxied_account());
  account["SecurityGroups"].push_back(group("sg-own", "own"));
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-own", "sg-default"};
  account["DBClusters"][0]["Port"] = 3307;
  const CarriedOutRequest done(account, proxied_request());
  CHECK(done.created() ==
        "compute:lambda-rdsproxy-1 proxy:rdsproxy-lambda-1 database:rds-rdsproxy-1");
  CHECK(done.attached(HostKind::function) == "sg-default lambda-rdsproxy-1");
  CHECK(done.attached(HostKind::proxy) == "sg-own sg-default rdsproxy-lambda-1");
  CHECK(done.attached(HostKind::cluster) == "sg-default rds-rdsproxy-1");
  CHECK(done.connects());
  CHECK(done.is_listed());
  // A finding of the page: no row tests rds-rdsproxy-n before the target is available.
  CHECK(done.asked_again() == Action::create);
  CHECK(done.asked_after_settling() == Action::none);
  CHECK(done.keeps_frame());
  CHECK(done.opened() == std::set<std::string>{"web->px", "px->orders"});
  CHECK(done.takes_fresh_names());
  const Json after = json_of(done.after());
  CHECK(after["DBProxyTargets"]["px"].size() == 2);  // registered already
}

TEST_CASE("a proxy without targets is registered: an entry and one target a member",
          "[A-3][A-7][P-3][P-4]") {
  Json account = unconnected(proxied_account());
  SECTION("an empty list") { account["DBProxyTargets"]["px"] = Json::array(); }
  SECTION("no list at all") { account.erase("DBProxyTargets"); }
  const CarriedOutRequest done(account, proxied_request());
  CHECK(done.result().plan.registers_targets);
  const Json targets = json_of(done.after())["DBProxyTargets"]["px"];
  CHECK(targets == Json{{{"Type", "TRACKED_CLUSTER"}, {"RdsResourceId", "orders"}},
                        {{"Type", "RDS_INSTANCE"},
                         {"RdsResourceId", "orders-1"},
                         {"TrackedClusterId", "orders"},
                         {"TargetHealth", {{"State", "REGISTERING"}}}}});
  CHECK(done.keeps_frame());
  CHECK(done.asked_again() == Action::create);
  CHECK(done.asked_after_settling() == Action::none);
}

TEST_CASE("create with a new proxy: it is creating, and serves once it has settled",
          "[A-3][A-7][P-1][P-2][P-3][P-4][P-5][P-6]") {
  Json account = unconnected(direct_account());
  account["Subnets"] = {{{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}}};
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-1"}},
                                             {{"SubnetIdentifier", "subnet-unknown"}}};
  const bool creates_function = GENERATE(false, true);
  const Json request =
      creates_function ? for_new_function(request_for_new_proxy()) : request_for_new_proxy();
  const CarriedOutRequest done(account, request);
  CHECK(done.result().new_proxy == "proxy-orders");
  CHECK(done.attached(HostKind::function) ==
        (creates_function ? "lambda-rdsproxy-1" : "sg-default lambda-rdsproxy-1"));
  CHECK(done.attached(HostKind::proxy) == "rdsproxy-lambda-1");
  CHECK(done.attached(HostKind::cluster) == "sg-default rds-rdsproxy-1");
  const Json after = json_of(done.after());
  REQUIRE(after["DBProxies"].size() == 1);
  const Json& proxy = after["DBProxies"][0];
  CHECK(proxy["DBProxyName"] == "proxy-orders");
  CHECK(proxy["Status"] == "creating");
  CHECK(proxy["EngineFamily"] == "MYSQL");
  CHECK(proxy["VpcId"] == "vpc-1");
  CHECK(proxy["VpcSubnetIds"] == Json{"subnet-1", "subnet-unknown"});
  CHECK(proxy["VpcSecurityGroupIds"] == Json{"new:rdsproxy-lambda-1"});
  CHECK(after["DBProxyTargets"]["proxy-orders"].size() == 2);  // an entry, and one member
  CHECK(done.connects());
  CHECK(done.is_listed());
  CHECK(done.asked_again() == Action::create);  // the finding, as with an existing proxy
  CHECK(done.asked_after_settling() == Action::none);
  CHECK(done.keeps_frame());
  const std::string function = creates_function ? "brand-new" : "web";
  CHECK(done.opened() ==
        std::set<std::string>{function + "->proxy-orders", "proxy-orders->orders"});
  CHECK(done.takes_fresh_names());
}

TEST_CASE("associate, directly: one group is appended to the function, nothing else changes",
          "[A-4][P-1][P-2][P-3][P-4][P-5]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const bool creates_function = GENERATE(false, true);
  const CarriedOutRequest done(with_neighbours(account), creates_function
                                                             ? for_new_function(direct_request())
                                                             : direct_request());
  CHECK(done.action() == Action::associate);
  CHECK(done.created().empty());
  CHECK(done.attached(HostKind::function) == (creates_function ? "sg-l1" : "sg-default sg-l1"));
  CHECK(done.attached(HostKind::proxy) == "-");
  CHECK(done.attached(HostKind::cluster) == "-");
  CHECK(done.connects());
  CHECK(done.is_listed());
  CHECK(done.asked_again() == Action::none);
  CHECK(done.keeps_frame());
  CHECK(done.opened() ==
        std::set<std::string>{creates_function ? "brand-new->orders" : "web->orders"});
}

// The chain is there; function and proxy have lost their ends of it.
Json account_to_associate() {
  Json account = proxied_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
  return with_neighbours(account);
}

TEST_CASE("associate through a proxy leaves the proxy's own group unattached: a finding",
          "[A-4][P-1][P-2][P-3][P-4][P-5]") {
  const CarriedOutRequest done(account_to_associate(), proxied_request());
  CHECK(done.action() == Action::associate);
  CHECK(done.attached(HostKind::function) == "sg-default sg-l1");
  CHECK(done.attached(HostKind::proxy) == "-");
  CHECK(done.attached(HostKind::cluster) == "-");
  CHECK_FALSE(done.connects());
  CHECK_FALSE(done.is_listed());
  CHECK(done.keeps_frame());
  CHECK(done.opened().empty());
}

TEST_CASE("associate with a new proxy creates it without groups", "[A-4][A-7][P-4][P-5]") {
  Json account = account_to_associate();
  account.erase("DBProxies");
  account.erase("DBProxyTargets");
  group_with_id(account, "sg-d1")["GroupName"] = "rds-lambda-1";
  const CarriedOutRequest done(account, request_for_new_proxy());
  CHECK(done.action() == Action::associate);
  CHECK(done.attached(HostKind::function) == "sg-default sg-l1");
  CHECK(done.attached(HostKind::proxy).empty());
  CHECK(done.attached(HostKind::cluster) == "-");
  const Json after = json_of(done.after());
  CHECK(after["DBProxies"][0]["VpcSecurityGroupIds"] == Json::array());
  CHECK(after["DBProxyTargets"]["proxy-orders"].size() == 2);  // an entry, and one member
  CHECK(done.keeps_frame());
  CHECK(done.opened().empty());
}

TEST_CASE("new names follow the largest number in the Region, gaps and other VPCs included",
          "[N-3][P-6]") {
  Json account = unconnected(proxied_account());
  const auto add = [&](const std::string& name, const std::string& vpc) {
    Json taken = group("sg-" + name, name);
    taken["VpcId"] = vpc;
    account["SecurityGroups"].push_back(taken);
  };
  add("lambda-rdsproxy-2", "vpc-1");
  add("lambda-rdsproxy-9", "vpc-2");
  add("rdsproxy-lambda-04", "vpc-2");
  add("lambda-rds-30", "vpc-1");  // another pattern
  add("rds-rdsproxy-1234567890123456789", "vpc-1");
  const CarriedOutRequest done(account, proxied_request());
  CHECK(done.created() ==
        "compute:lambda-rdsproxy-10 proxy:rdsproxy-lambda-5 database:rds-rdsproxy-1");
  CHECK(done.takes_fresh_names());
}

TEST_CASE("refused and silent change nothing and plan nothing", "[P-11]") {
  Json account = unconnected(direct_account());
  SECTION("refused") { account["DBInstances"][0]["DBInstanceStatus"] = "stopped"; }
  SECTION("silent: the cluster admits a group of the function that is no managed one") {
    account["SecurityGroups"].push_back(group("sg-app", "app"));
    Json database = group("sg-d1", "rds-lambda-1");
    database["IpPermissions"] = {pair(3306, "sg-app")};
    account["SecurityGroups"].push_back(database);
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-app"};
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-d1"}}};
  }
  const CarriedOutRequest done(account, direct_request());
  CHECK(done.result().decision.verdict != Verdict::decided);
  CHECK(done.result().is_barred());
  CHECK(done.is_unchanged());
  CHECK(done.action() == Action::none);
  CHECK(done.created().empty());
  CHECK(done.result().attached.empty());
}

TEST_CASE("with five of five the plan is shown and nothing is carried out", "[A-8][P-10]") {
  Json account = unconnected(proxied_account());
  const Json five = {"sg-1", "sg-2", "sg-3", "sg-4", "sg-5"};
  for (const Json& id : five) {
    account["SecurityGroups"].push_back(group(id, "own-" + id.get<std::string>()));
  }
  std::string obstacle;
  SECTION("of the function") {
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = five;
    obstacle = "groups-per-function";
  }
  SECTION("of the proxy") {
    account["DBProxies"][0]["VpcSecurityGroupIds"] = five;
    obstacle = "groups-per-proxy";
  }
  SECTION("of the cluster, one of them on its way out") {
    account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
    for (const Json& id : five) {
      account["DBClusters"][0]["VpcSecurityGroups"].push_back(
          {{"VpcSecurityGroupId", id}, {"Status", id == "sg-2" ? "removing" : "active"}});
    }
    obstacle = "groups-per-cluster";
  }
  const CarriedOutRequest done(account, proxied_request());
  CHECK(done.action() == Action::create);
  CHECK(done.obstacles() == obstacle);
  CHECK(done.result().is_barred());
  CHECK_FALSE(done.result().is_carried_out);
  CHECK(done.is_unchanged());
  CHECK(done.result().created.size() == 3);
  if (obstacle == "groups-per-function") {
    CHECK(done.attached(HostKind::function) == "sg-1 sg-2 sg-3 sg-4 sg-5 lambda-rdsproxy-1");
  }
  if (obstacle == "groups-per-cluster") {  // what is being removed is not sent again
    CHECK(done.attached(HostKind::cluster) == "sg-1 sg-3 sg-4 sg-5 rds-rdsproxy-1");
  }
}

TEST_CASE("a fifth group still fits", "[A-8]") {
  Json account = unconnected(direct_account());
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"a", "b", "c", "sg-default"};
  const CarriedOutRequest done(account, direct_request());
  CHECK(done.obstacles().empty());
  CHECK(done.attached(HostKind::function) == "a b c sg-default lambda-rds-1");
  CHECK(done.asked_again() == Action::none);
}

TEST_CASE("the name of the new proxy may be taken", "[A-7][A-8]") {
  Json account = unconnected(proxied_account());
  account["DBProxies"][0]["DBProxyName"] = "proxy-orders";
  const CarriedOutRequest done(account, request_for_new_proxy());
  CHECK(done.obstacles() == "proxy-name-in-use");
  CHECK(done.is_unchanged());
  CHECK(done.attached(HostKind::proxy) == "rdsproxy-lambda-1");
}

TEST_CASE("the name of the new function may be taken", "[A-8]") {
  Snapshot snapshot = snapshot_of(unconnected(direct_account()));
  NamedRequest names = named_request(direct_request());
  Request request = resolve(names, snapshot);
  names.create_function = true;
  request.function = no_vertex;
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  const Json before = json_of(snapshot);
  const DescribedOutcome done = act_on_snapshot(decider, names, request, snapshot);
  CHECK(done.plan.obstacles.test(static_cast<std::size_t>(Obstacle::function_name_in_use)));
  CHECK_FALSE(done.is_carried_out);
  CHECK(json_of(snapshot) == before);
}

TEST_CASE("what the calls cannot do without is an obstacle", "[A-8][I-1]") {
  Json account = unconnected(direct_account());
  std::string obstacle;
  SECTION("the port") {
    account["DBClusters"][0].erase("Port");
    obstacle = "port-unknown";
  }
  SECTION("the VPC") {
    account["DBClusters"][0].erase("DBSubnetGroup");
    account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
    obstacle = "vpc-unknown";
  }
  const CarriedOutRequest done(account, direct_request());
  CHECK(done.obstacles() == obstacle);
  CHECK(done.is_unchanged());
  CHECK(done.created() == "compute:lambda-rds-1 database:rds-lambda-1");
}

TEST_CASE("new groups are described as RDS describes them", "[A-2][A-3]") {
  const Json after =
      json_of(CarriedOutRequest(unconnected(direct_account()), direct_request()).after());
  const auto created = [&](const std::string& name) {
    for (const Json& candidate : after["SecurityGroups"]) {
      if (candidate["GroupName"] == name) {
        return candidate;
      }
    }
    return Json();
  };
  const Json compute = created("lambda-rds-1");
  CHECK(compute["GroupId"] == "new:lambda-rds-1");
  CHECK(compute["VpcId"] == "vpc-1");
  CHECK(compute["Description"] ==
        "Security group attached to Lambda function to allow them to securely connect to orders. "
        "Modification could lead to connection loss.");
  CHECK(compute["IpPermissions"] == Json::array());
  CHECK(compute["IpPermissionsEgress"].size() == 1);
  const Json database = created("rds-lambda-1");
  CHECK(database["IpPermissionsEgress"] == Json::array());
  CHECK(database["IpPermissions"][0]["UserIdGroupPairs"][0]["Description"] ==
        "Rule to allow connections from Lambda function with new:lambda-rds-1 attached.");
}

}  // namespace
}  // namespace connectsim::tests
