// What changes from one snapshot to another, for whom and by which edit (S-1), on example accounts.

#include "simulator/diff/snapshot_diff.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/mixed_account.h"
#include "tests/support/snapshot_changes.h"

namespace connectsim::tests {
namespace {

std::string changes(const Json& before, const Json& after) {
  return ComparedAccounts(before, after).changes();
}
std::string causes(const Json& before, const Json& after) {
  return ComparedAccounts(before, after).causes();
}

Json& function_of(Json& account) { return account["Functions"][0]; }

TEST_CASE("nothing changes but texts and the order of lists: no change", "[S-1]") {
  const Json before = mixed_account();
  Json after = before;
  for (const char* member : {"SecurityGroups", "DBClusters", "Functions", "Subnets"}) {
    std::reverse(after[member].begin(), after[member].end());
  }
  Json& groups = after["DBClusters"].back()["VpcSecurityGroups"];
  std::reverse(groups.begin(), groups.end());
  group_with_id(after, "sg-d1")["Description"] = "other words";
  const ComparedAccounts compared(before, after);
  CHECK(compared.changes().empty());
  const SnapshotEdits& edits = compared.diff().edits;
  CHECK(edits.rules.removed + edits.rules.added + edits.associations.removed == 0);
  CHECK(edits.groups.removed + edits.groups.added + edits.functions.added == 0);
}

TEST_CASE("a rule that is removed blocks what it let in", "[S-1]") {
  const Json before = direct_account();
  Json after = before;
  group_with_id(after, "sg-d1")["IpPermissions"] = Json::array();
  CHECK(changes(before, after) ==
        "reachability-lost web orders direct reachable reachable->blocked; "
        "web orders direct usable yes->no; web orders direct set-up row 1: none->row 5: create");
  CHECK(causes(before, after) == "rule removed sg-d1 inbound tcp 3306 sg-l1");
  CHECK(changes(after, before) ==
        "reachability-gained web orders direct reachable blocked->reachable; "
        "web orders direct usable no->yes; web orders direct set-up row 5: create->row 1: none");
  CHECK(causes(after, before) == "rule added sg-d1 inbound tcp 3306 sg-l1");
}

TEST_CASE("a widened port keeps the traffic, and the console lists it no more", "[S-1]") {
  const Json before = direct_account();
  Json after = before;
  group_with_id(after, "sg-l1")["IpPermissionsEgress"][0]["FromPort"] = 3300;
  CHECK(changes(before, after) ==
        "listing-lost web orders direct listed yes->no; web orders direct usable yes->no; "
        "web orders direct set-up row 1: none->row 3: create");
  CHECK(
      causes(before, after) ==
      "rule removed sg-l1 outbound tcp 3306 sg-d1; rule added sg-l1 outbound tcp 3300-3306 sg-d1");
}

TEST_CASE("a group taken off a function or a cluster ends the connection", "[S-1]") {
  const Json before = direct_account();
  Json after = before;
  SECTION("off the function") {
    function_of(after)["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
    CHECK(causes(before, after) == "association removed web sg-l1");
  }
  SECTION("off the cluster") {
    after["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
    CHECK(causes(before, after) == "association removed orders sg-d1");
  }
  SECTION("on its way off the cluster") {
    after["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "removing";
    CHECK(causes(before, after) == "association removed orders sg-d1");
  }
  CHECK(changes(before, after)
            .starts_with("reachability-lost web orders direct reachable reachable->blocked; "
                         "web orders direct listed yes->no; web orders direct usable yes->no; "));
}

TEST_CASE("a group that is deleted is named as the cause", "[S-1]") {
  const Json before = direct_account();
  Json after = before;
  after["SecurityGroups"].erase(2);
  std::string change = "reachability-lost web orders direct reachable reachable->";
  SECTION("taken off its cluster before") {
    after["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
    group_with_id(after, "sg-l1")["IpPermissionsEgress"] = Json::array();
    change += "blocked";
  }
  SECTION("still named by the others, which leaves open what it admits") { change += "depends"; }
  CHECK(changes(before, after).starts_with(change));
  CHECK(causes(before, after).find("group removed sg-d1") != std::string::npos);
}

TEST_CASE("another name makes a group unmanaged", "[S-1]") {
  const Json before = direct_account();
  Json after = before;
  group_with_id(after, "sg-l1")["GroupName"] = "lambda-rds-one";
  CHECK(changes(before, after) ==
        "listing-lost web orders direct listed yes->no; web orders direct usable yes->no; "
        "web orders direct set-up row 1: none->silent");
  CHECK(causes(before, after) == "name changed sg-l1");
}

TEST_CASE("a proxy that loses its targets is no way any more", "[S-1]") {
  const Json before = proxied_account();
  Json after = before;
  after["DBProxyTargets"]["px"] = Json::array();
  CHECK(changes(before, after) ==
        "reachability-lost web orders proxy:px reachable reachable->blocked; "
        "web orders proxy:px listed yes->no; web orders proxy:px usable yes->no; "
        "web orders proxy:px set-up row 1: none->absent");
  CHECK(causes(before, after) == "registration removed px");
}

TEST_CASE("the health of a proxy's targets changes what set-up does", "[S-1]") {
  const Json before = proxied_account();
  Json after = before;
  after["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  CHECK(changes(before, after) ==
        "reuse-lost web orders proxy:px usable yes->no; "
        "web orders proxy:px set-up row 1: none->row 5: create");
  CHECK(causes(before, after) == "target-health changed px");
}

TEST_CASE("a function moved to another VPC is cut off", "[S-1][H-3]") {
  const Json before = direct_account();
  Json after = before;
  function_of(after)["VpcConfig"]["VpcId"] = "vpc-2";
  CHECK(changes(before, after) ==
        "reachability-lost web orders direct reachable reachable->blocked; "
        "web orders direct usable yes->no; "
        "web orders direct set-up row 1: none->refused: function-in-another-vpc");
  CHECK(causes(before, after) == "vpc changed web; requirement added function-in-another-vpc");
}

TEST_CASE("functions, clusters and proxies that come or go take their connections along", "[S-1]") {
  const Json with = proxied_account();
  Json without = with;
  std::string cause;
  SECTION("a function") {
    without["Functions"] = Json::array();
    cause = "web";
  }
  SECTION("a proxy") {
    without["DBProxies"] = Json::array();
    without["DBProxyTargets"] = Json::object();
    cause = "px";
  }
  SECTION("a cluster") {
    without["DBClusters"] = Json::array();
    cause = "orders";
  }
  const std::string tail =
      "web orders proxy:px listed yes->no; web orders proxy:px usable yes->no; "
      "web orders proxy:px set-up row 1: none->absent";
  CHECK(changes(with, without) ==
        "reachability-lost web orders proxy:px reachable reachable->blocked; " + tail);
  CHECK(causes(with, without) == "host removed " + cause);
  CHECK(causes(without, with) == "host added " + cause);
}

TEST_CASE("the cluster's port, a member's state and addresses are causes too", "[S-1]") {
  Json before = mixed_account();
  Json after = before;
  SECTION("port") {
    before = direct_account();
    after = before;
    after["DBClusters"][0]["Port"] = 3307;
    CHECK(causes(before, after) == "port changed orders");
  }
  SECTION("an instance that is stopped") {
    after["DBInstances"][0]["DBInstanceStatus"] = "stopped";
    CHECK(causes(before, after) == "requirement added instance-not-available");
    CHECK(changes(before, after).find("reachable ") == std::string::npos);
  }
  SECTION("a subnet of other addresses") {
    after["Subnets"][0]["CidrBlock"] = "10.0.9.0/24";
    CHECK(causes(before, after) == "addresses changed edge");
    CHECK(changes(before, after) ==
          "reachability-lost edge orders direct reachable depends->blocked");
  }
}

TEST_CASE("what is lost comes before what is gained", "[S-1]") {
  const Json before = mixed_account();
  Json after = before;
  group_with_id(after, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l2")};
  const ComparedAccounts compared(before, after);
  REQUIRE(compared.diff().changes.size() >= 2);
  CHECK(compared.diff().changes.front().meaning == ChangeMeaning::reachability_lost);
  CHECK(compared.changes().find("reachability-gained admin orders direct") != std::string::npos);
  CHECK(compared.causes().find("rule added sg-d1 inbound tcp 3306 sg-l2") != std::string::npos);
  CHECK(compared.causes().find("rule removed sg-d1 inbound tcp 3306 sg-l1") != std::string::npos);
}

TEST_CASE("a second rule that lets the same traffic through keeps the connection", "[S-1][H-2]") {
  Json before = direct_account();
  before["Vpcs"] = {{{"VpcId", "vpc-1"}, {"CidrBlock", "10.0.0.0/16"}}};
  Json after = before;
  group_with_id(after, "sg-d1")["IpPermissions"] = {range(3306, "10.0.0.0/8")};
  CHECK(changes(before, after).find(" reachable ") == std::string::npos);
  Json neither = after;
  group_with_id(neither, "sg-d1")["IpPermissions"] = Json::array();
  CHECK(causes(after, neither).find("rule removed sg-d1 inbound tcp 3306 10.0.0.0/8") !=
        std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
