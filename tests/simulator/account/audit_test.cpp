#include "simulator/account/audit.h"

#include <algorithm>

#include "scenarios/builder/builder.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

Audit audit_of(const Json& account) {
  return audit(snapshot_of(account), shipped_table(default_table_name));
}

// The needs of all connections, in the audit's order.
std::string needs_of(const Json& account) {
  std::string text;
  for (const AuditedConnection& connection : audit_of(account).connections) {
    text += (text.empty() ? "" : " ") + std::string(text_of(connection.need));
  }
  return text;
}

// "sg-1: modified extra-rules, one-sided; ..."
std::string drifts_of(const Json& account) {
  const Snapshot snapshot = snapshot_of(account);
  std::string text;
  for (const AuditedGroup& group : audit(snapshot, shipped_table(default_table_name)).groups) {
    text += (text.empty() ? "" : "; ") + std::string(snapshot.labels.id(group.group)) + ":";
    for (std::size_t i = 0; i < words_of<Drift>.size(); ++i) {
      text += group.drifts.test(i) ? " " + std::string(words_of<Drift>[i]) : "";
    }
    if (group.judgement != Judgement::usable) {
      text += " " + std::string(text_of(group.judgement));
    }
  }
  return text;
}

TEST_CASE("what RDS has made is in order", "[V-1][V-2]") {
  for (const Json& account : {direct_account(), proxied_account()}) {
    const Audit found = audit_of(account);
    CHECK_FALSE(found.needs_attention());
    REQUIRE(found.connections.size() == 1);
    CHECK(found.connections[0].need == ConnectionNeed::nothing);
    CHECK(found.connections[0].is_usable());
    CHECK(found.connections[0].row == 1);
    CHECK(found.fleet_count == 1);
    CHECK(found.groups.empty());
    CHECK(found.unmanaged_clusters.empty());
    CHECK(found.unmanaged_functions.empty());
  }
}

TEST_CASE("a listed connection that is blocked comes first", "[V-3]") {
  Json account = direct_account();
  Json second = account["Functions"][0];
  second["FunctionName"] = "admin";
  second["VpcConfig"]["SecurityGroupIds"] = {"sg-l2"};
  account["Functions"].push_back(second);
  Json compute = group("sg-l2", "lambda-rds-2");
  compute["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  account["SecurityGroups"].push_back(compute);
  CHECK(needs_of(account) == "listed-but-blocked nothing");
  CHECK(drifts_of(account) == "sg-l2: one-sided");
}

TEST_CASE("a connection has the need that its groups give it") {
  Json account = direct_account();
  SECTION("one that works but cannot be reused") {
    group_with_id(account, "sg-l1")["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0"));
    CHECK(needs_of(account) == "would-be-set-up-again");
    CHECK(drifts_of(account) == "sg-l1: modified extra-rules");
  }
  SECTION("one whose listed rule is gone") {
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array();
    CHECK(needs_of(account) == "tied-but-blocked");
    CHECK(drifts_of(account) == "sg-l1: modified no-rules; sg-d1: one-sided");
  }
  SECTION("one that works although its rule has been widened") {
    Json& rule = group_with_id(account, "sg-l1")["IpPermissionsEgress"][0];
    rule["FromPort"] = 3000;
    CHECK(needs_of(account) == "tied-but-unlisted");
    CHECK(drifts_of(account) == "sg-l1: modified port-range-differs");
  }
  SECTION("one that set-up would refuse") {
    account["DBClusters"][0]["EngineMode"] = "serverless";
    CHECK(needs_of(account) == "refused");
    CHECK_FALSE(audit_of(account).needs_attention());
  }
  SECTION("one that works perhaps") {
    account["Vpcs"] = {{{"VpcId", "vpc-1"}, {"CidrBlock", "10.0.0.0/16"}}};
    group_with_id(account, "sg-d1")["IpPermissions"] = {range(3306, "10.0.1.0/24")};
    CHECK(needs_of(account) == "listed-perhaps");
    CHECK(drifts_of(account) == "sg-d1: modified peer-is-a-range; sg-l1: one-sided");
  }
  SECTION("one of another VPC is listed all the same") {
    account["Functions"][0]["VpcConfig"]["VpcId"] = "vpc-2";
    CHECK(needs_of(account) == "listed-but-blocked");
  }
}

TEST_CASE("managed groups drift in four ways", "[G-3]") {
  Json account = direct_account();
  SECTION("stale") {
    group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-gone")};
    CHECK(drifts_of(account) == "sg-d1: stale; sg-l1: one-sided");
  }
  SECTION("orphaned") {
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
    CHECK(drifts_of(account) == "sg-d1: orphaned");
  }
  SECTION("not orphaned when a DB instance outside of Aurora has it") {
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
    account["DBInstances"].push_back({{"DBInstanceIdentifier", "legacy"},
                                      {"Engine", "mysql"},
                                      {"VpcSecurityGroups", {{{"VpcSecurityGroupId", "sg-d1"}}}}});
    CHECK(drifts_of(account).empty());
  }
  SECTION("not orphaned when a network interface has it") {
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
    account["NetworkInterfaces"] = {
        {{"NetworkInterfaceId", "eni-1"}, {"Groups", {{{"GroupId", "sg-d1"}}}}}};
    CHECK(drifts_of(account).empty());
  }
  SECTION("not orphaned when the hosts of the side were not saved") {
    account.erase("Functions");
    CHECK(drifts_of(account).empty());
  }
  SECTION("orphaned when it is known that there are none") {
    account["Functions"] = Json::array();
    CHECK(drifts_of(account) == "sg-l1: orphaned");
  }
  SECTION("the cluster's port has changed") {
    account["DBClusters"][0]["Port"] = 3307;
    CHECK(drifts_of(account) == "sg-l1: modified port-differs; sg-d1: modified port-differs");
  }
  SECTION("the default egress is back") {
    group_with_id(account, "sg-d1")["IpPermissionsEgress"] = {
        {{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}}};
    CHECK(drifts_of(account) == "sg-d1: modified other-direction-rules");
  }
  SECTION("another account's group") {
    group_with_id(account, "sg-d1")["IpPermissions"][0]["UserIdGroupPairs"][0]["UserId"] = "9";
    CHECK(drifts_of(account) == "sg-d1: modified peer-in-another-account; sg-l1: one-sided");
  }
}

TEST_CASE("the groups of a proxied connection drift too", "[G-3]") {
  Json account = proxied_account();
  CHECK(drifts_of(account).empty());
  SECTION("the database side lets the proxy in no more") {
    group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
    CHECK(drifts_of(account) == "sg-d1: modified no-rules; sg-p1: one-sided");
    CHECK(needs_of(account) == "listed-but-blocked");
  }
  SECTION("the target is not available, so set-up would create again") {
    account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
    CHECK(needs_of(account) == "would-be-set-up-again");
  }
}

TEST_CASE("full lists and hosts without managed groups are told", "[A-8]") {
  Json account = direct_account();
  Json& groups = account["DBClusters"][0]["VpcSecurityGroups"];
  for (const char* id : {"sg-1", "sg-2", "sg-3", "sg-4"}) {
    account["SecurityGroups"].push_back(group(id, id));
    groups.push_back({{"VpcSecurityGroupId", id}});
  }
  Json lone = account["Functions"][0];
  lone["FunctionName"] = "lone";
  lone["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["Functions"].push_back(lone);
  const Audit found = audit_of(account);
  REQUIRE(found.full_lists.size() == 1);
  CHECK(found.full_lists[0].group_count == 5);
  CHECK(found.needs_attention());
  CHECK(found.unmanaged_functions.size() == 1);
}

TEST_CASE("spares found by rules are those found among all groups", "[D-1][X-3][X-4]") {
  const DecisionTable published = shipped_table(default_table_name);
  DecisionTable other = published;
  Readings readings = other.readings();
  set_reading(readings, "proxy_rules", "at_least_one");
  set_reading(readings, "default_egress", "tolerated");
  other.set_readings(readings);
  GeneratedScenario scenario;
  Decision all;
  Decision some;
  std::size_t spares = 0;
  for (const DecisionTable* table : {&published, static_cast<const DecisionTable*>(&other)}) {
    Decider every_group(*table);
    Decider by_rules(*table, Judged::spares);
    for (std::uint64_t number = 0; number < 20'000; ++number) {
      SeededChoices choices(11, number);
      build(choices, Profile::near_miss, scenario);
      every_group.decide(scenario.network(), scenario.request, all);
      by_rules.decide(scenario.network(), scenario.request, some);
      REQUIRE(all.verdict == some.verdict);
      REQUIRE(all.situation == some.situation);
      REQUIRE(all.row == some.row);
      const auto spare_groups = [](const Decision& decision) {
        std::vector<Vertex> groups;
        for (const GroupJudgement& judgement : decision.judgements) {
          if (judgement.code == Judgement::spare) {
            groups.push_back(judgement.group);
          }
        }
        std::sort(groups.begin(), groups.end());
        return groups;
      };
      REQUIRE(spare_groups(all) == spare_groups(some));
      spares += spare_groups(some).size();
    }
  }
  CHECK(spares > 1000);
}

}  // namespace
}  // namespace connectsim::tests
