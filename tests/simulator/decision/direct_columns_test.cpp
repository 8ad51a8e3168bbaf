// Direct mode, one column at a time: a connected account with one thing spoiled in each section.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

Situation situation_of(const Json& account) {
  const Decision decision = decision_of(account, direct_request());
  REQUIRE(decision.verdict != Verdict::refused);
  return decision.situation;
}

// A valid compute group that function `web` does not have.
Json with_spare(Json account, const std::string& name = "lambda-rds-7") {
  Json spare = group("sg-spare", name);
  spare["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  account["SecurityGroups"].push_back(spare);
  return account;
}

TEST_CASE("a connected account is row 1: nothing is done", "[D-2][D-3][D-4][A-1]") {
  const Decision decision = decision_of(direct_account(), direct_request());
  CHECK(decision.situation.database == DatabaseValue::usable);
  CHECK(decision.situation.compute == ComputeValue::usable);
  CHECK(decision.situation.proxy == ProxyValue::not_used);
  CHECK(decision.situation.target_health == TargetHealthValue::not_used);
  CHECK(decision.row == 1);
  CHECK(decision.action == Action::none);
  CHECK(decision.unknown.empty());
}

TEST_CASE("the compute column says what the function's groups are worth", "[D-2]") {
  Json account = direct_account();
  Json& compute = group_with_id(account, "sg-l1");

  SECTION("usable: also by the proxied pattern") {
    compute["GroupName"] = "lambda-rdsproxy-1";
    CHECK(situation_of(account).compute == ComputeValue::usable);
  }
  SECTION("unusable: wrong port") {
    compute["IpPermissionsEgress"] = {pair(3307, "sg-d1")};
    CHECK(situation_of(account).compute == ComputeValue::unusable);
  }
  SECTION("unusable: another peer") {
    compute["IpPermissionsEgress"] = {pair(3306, "sg-default")};
    CHECK(situation_of(account).compute == ComputeValue::unusable);
  }
  SECTION("unusable with spare") {
    compute["IpPermissionsEgress"] = Json::array();
    CHECK(situation_of(with_spare(account)).compute == ComputeValue::unusable_with_spare);
  }
  SECTION("none: a name that is nearly right") {
    compute["GroupName"] = "lambda-rds-1x";
    CHECK(situation_of(account).compute == ComputeValue::none);
  }
  SECTION("none with spare") {
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
    CHECK(situation_of(account).compute == ComputeValue::none_with_spare);
  }
  SECTION("a spare does not matter when a group is usable") {
    CHECK(situation_of(with_spare(account)).compute == ComputeValue::usable);
  }
  SECTION("one usable group is enough beside an unusable one") {
    Json other = group("sg-l2", "lambda-rds-2");
    account["SecurityGroups"].push_back(other);
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-l2", "sg-l1"};
    CHECK(situation_of(account).compute == ComputeValue::usable);
  }
}

TEST_CASE("a compute spare is valid, of the cluster's VPC and not on the function", "[D-1]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  Json& compute = group_with_id(account, "sg-l1");
  REQUIRE(situation_of(account).compute == ComputeValue::none_with_spare);

  SECTION("in another VPC") { compute["VpcId"] = "vpc-2"; }
  SECTION("not named") { compute["GroupName"] = "lambda-rds-"; }
  SECTION("modified") { compute["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0")); }
  SECTION("on another port") { compute["IpPermissionsEgress"] = {pair(5432, "sg-d1")}; }
  SECTION("to a group that is being removed from the cluster") {
    account["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "removing";
  }
  CHECK(situation_of(account).compute == ComputeValue::none);
}

TEST_CASE("the database column says what the cluster's groups are worth", "[D-3]") {
  Json account = direct_account();
  Json& database = group_with_id(account, "sg-d1");

  SECTION("usable: also while it is being added") {
    account["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "adding";
    CHECK(situation_of(account).database == DatabaseValue::usable);
  }
  SECTION("usable once associated: it admits a spare") {
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
    const Decision decision = decision_of(account, direct_request());
    CHECK(decision.situation.database == DatabaseValue::usable_once_associated);
    CHECK(decision.row == 4);
    CHECK(decision.action == Action::associate);
  }
  SECTION("unusable: it admits a group that is neither on the function nor a spare") {
    database["IpPermissions"] = {pair(3306, "sg-default")};
    CHECK(situation_of(account).database == DatabaseValue::unusable);
  }
  SECTION("none: removed, or never there") {
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
    CHECK(situation_of(account).database == DatabaseValue::none);
  }
  SECTION("none: the group of proxied connections is not tested") {
    database["GroupName"] = "rds-rdsproxy-1";
    CHECK(situation_of(account).database == DatabaseValue::none);
  }
}

TEST_CASE("with spare_peer = unusable a group that waits for a spare is unusable for every row",
          "[D-5][D-3]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const Decision decision = decision_with(account, direct_request(), "spare_peer", "unusable");
  CHECK(decision.situation.database == DatabaseValue::unusable);
  CHECK(decision.rows == std::vector<std::uint32_t>{2, 6});
  CHECK(decision.row == 2);
}

TEST_CASE("a group that has been modified is unusable, in whatever way", "[G-1][G-2][G-3][G-4]") {
  Json account = direct_account();
  Json& database = group_with_id(account, "sg-d1");
  Json& in = database["IpPermissions"][0];

  SECTION("a second peer in the same permission is a second rule") {
    in["UserIdGroupPairs"].push_back({{"GroupId", "sg-default"}});
  }
  SECTION("a range beside the group") { in["IpRanges"] = {{{"CidrIp", "10.0.0.0/8"}}}; }
  SECTION("a range instead of the group") {
    database["IpPermissions"] = {range(3306, "10.0.0.0/8")};
  }
  SECTION("a prefix list instead of the group") {
    in.erase("UserIdGroupPairs");
    in["PrefixListIds"] = {{{"PrefixListId", "pl-1"}}};
  }
  SECTION("a wider port range") { in["ToPort"] = 3307; }
  SECTION("udp") { in["IpProtocol"] = "udp"; }
  SECTION("all protocols") { in["IpProtocol"] = "-1"; }
  SECTION("a group of another account") { in["UserIdGroupPairs"][0]["UserId"] = "999999999999"; }
  SECTION("a peer that is not there any more") { in["UserIdGroupPairs"][0]["GroupId"] = "sg-gone"; }
  SECTION("no rule at all") { database["IpPermissions"] = Json::array(); }
  SECTION("an outbound rule, even the default one") {
    database["IpPermissionsEgress"] = {
        {{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}}};
  }
  CHECK(situation_of(account).database == DatabaseValue::unusable);
}

TEST_CASE("spellings and remarks do not make a group modified", "[G-1][G-2][G-3]") {
  Json account = direct_account();
  Json& in = group_with_id(account, "sg-d1")["IpPermissions"][0];

  SECTION("TCP") { in["IpProtocol"] = "TCP"; }
  SECTION("6") { in["IpProtocol"] = "6"; }
  SECTION("no owner") { in["UserIdGroupPairs"][0].erase("UserId"); }
  SECTION("a description and tags") {
    in["UserIdGroupPairs"][0]["Description"] = "from web";
    group_with_id(account, "sg-d1")["Tags"] = {{{"Key", "team"}, {"Value", "shop"}}};
  }
  CHECK(situation_of(account).database == DatabaseValue::usable);
}

TEST_CASE("the default egress is tolerated on the database side when read so", "[G-3]") {
  Json account = direct_account();
  group_with_id(account, "sg-d1")["IpPermissionsEgress"] = {
      {{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}}};
  CHECK(situation_of(account).database == DatabaseValue::unusable);
  CHECK(
      decision_with(account, direct_request(), "default_egress", "tolerated").situation.database ==
      DatabaseValue::usable);
  // Any other outbound rule is still a modification.
  group_with_id(account, "sg-d1")["IpPermissionsEgress"] = {range(443, "0.0.0.0/0")};
  CHECK(
      decision_with(account, direct_request(), "default_egress", "tolerated").situation.database ==
      DatabaseValue::unusable);
}

}  // namespace
}  // namespace connectsim::tests
