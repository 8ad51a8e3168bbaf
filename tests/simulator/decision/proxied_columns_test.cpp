// Through a proxy, one column at a time: a connected account with one thing spoiled in each
// section.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

Decision asked(const Json& account) { return decision_of(account, proxied_request()); }

// The proxy's target reports another state.
void set_health(Json& account, const Json& health) {
  account["DBProxyTargets"]["px"][1]["TargetHealth"] = health;
}

TEST_CASE("a proxied connection with an available target is row 1", "[X-1][X-2][X-5][X-6][X-7]") {
  const Decision decision = asked(proxied_account());
  CHECK(decision.situation.database == DatabaseValue::usable);
  CHECK(decision.situation.compute == ComputeValue::usable);
  CHECK(decision.situation.proxy == ProxyValue::usable);
  CHECK(decision.situation.target_health == TargetHealthValue::available);
  CHECK(decision.row == 1);
}

TEST_CASE("target health is the best of the instances of this cluster", "[X-2]") {
  Json account = proxied_account();
  SECTION("states that are not AVAILABLE") {
    const std::string state = GENERATE("REGISTERING", "UNAVAILABLE", "UNUSED");
    set_health(account, {{"State", state}});
    CHECK(asked(account).situation.target_health == TargetHealthValue::not_available);
    CHECK(asked(account).unknown.empty());
  }
  SECTION("missing and unheard-of states are unknown") {
    const Json health = GENERATE(Json::object(), Json(nullptr), Json({{"State", "SLEEPY"}}));
    set_health(account, health);
    const Decision decision = asked(account);
    CHECK(decision.situation.target_health == TargetHealthValue::not_available);
    REQUIRE(decision.unknown.size() == 1);
    CHECK(decision.unknown[0].fact == UnknownFact::target_health);
  }
  SECTION("the entry of the cluster itself carries no health") {
    account["DBProxyTargets"]["px"][0]["TargetHealth"] = {{"State", "AVAILABLE"}};
    set_health(account, {{"State", "UNAVAILABLE"}});
    CHECK(asked(account).situation.target_health == TargetHealthValue::not_available);
  }
  SECTION("any or all") {
    account["DBClusters"][0]["DBClusterMembers"].push_back({{"DBInstanceIdentifier", "orders-2"}});
    account["DBInstances"].push_back(
        {{"DBInstanceIdentifier", "orders-2"}, {"DBInstanceStatus", "available"}});
    account["DBProxyTargets"]["px"].push_back({{"RdsResourceId", "orders-2"},
                                               {"Type", "RDS_INSTANCE"},
                                               {"TargetHealth", {{"State", "UNAVAILABLE"}}}});
    CHECK(asked(account).situation.target_health == TargetHealthValue::available);
    CHECK(
        decision_with(account, proxied_request(), "target_health", "all").situation.target_health ==
        TargetHealthValue::not_available);
  }
  SECTION("of the chosen proxy or of any proxy of the cluster") {
    set_health(account, {{"State", "REGISTERING"}});
    Json other = account["DBProxies"][0];
    other["DBProxyName"] = "py";
    account["DBProxies"].push_back(other);
    account["DBProxyTargets"]["py"] = proxied_account()["DBProxyTargets"]["px"];
    CHECK(asked(account).situation.target_health == TargetHealthValue::not_available);
    CHECK(decision_with(account, proxied_request(), "health_of", "any_proxy_of_the_cluster")
              .situation.target_health == TargetHealthValue::available);
  }
}

TEST_CASE("a proxy belongs to a cluster by what its targets name", "[X-1][R-7]") {
  Json account = proxied_account();
  Json& targets = account["DBProxyTargets"]["px"];
  const Json available = {{"State", "AVAILABLE"}};

  SECTION("by TrackedClusterId") {
    targets = {{{"RdsResourceId", "x"},
                {"TrackedClusterId", "orders"},
                {"Type", "RDS_INSTANCE"},
                {"TargetHealth", available}}};
    CHECK(asked(account).row == 1);
  }
  SECTION("by an instance that is a member") {
    targets = {
        {{"RdsResourceId", "orders-1"}, {"Type", "RDS_INSTANCE"}, {"TargetHealth", available}}};
    CHECK(asked(account).row == 1);
  }
  SECTION("by the cluster's own entry, which says nothing of health") {
    targets = {{{"RdsResourceId", "orders"}, {"Type", "TRACKED_CLUSTER"}}};
    CHECK(asked(account).verdict != Verdict::refused);
    CHECK(asked(account).situation.target_health == TargetHealthValue::not_available);
  }
  SECTION("not by anything else") {
    targets = {{{"RdsResourceId", "orders"}, {"Type", "RDS_INSTANCE"}},
               {{"RdsResourceId", "orders-1"}, {"Type", "TRACKED_CLUSTER"}}};
    CHECK(unmet_codes(asked(account)) == "proxy-of-another-cluster");
  }
  const auto would_be_registered = [](const Decision& decision) {
    return decision.notes.test(static_cast<std::size_t>(Note::proxy_would_be_registered));
  };
  SECTION("an empty list that was saved is known: RDS would register the cluster") {
    targets = Json::array();
    const Decision decision = asked(account);
    CHECK(decision.verdict != Verdict::refused);
    CHECK(decision.unknown.empty());
    CHECK(would_be_registered(decision));
  }
  SECTION("what was not saved is unknown") {
    account["DBProxyTargets"] = {{"another", Json::array()}};
    const Decision decision = asked(account);
    CHECK(decision.verdict != Verdict::refused);
    REQUIRE(decision.unknown.size() == 1);
    CHECK(decision.unknown[0].fact == UnknownFact::proxy_targets);
    CHECK(would_be_registered(decision));
  }
}

TEST_CASE("the compute column looks at the proxy's groups on the proxy's port", "[X-5]") {
  Json account = proxied_account();
  Json& compute = group_with_id(account, "sg-l1");
  SECTION("straight to the cluster is unusable") {
    compute["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
    CHECK(asked(account).situation.compute == ComputeValue::unusable);
  }
  SECTION("the proxy's port is its engine's, whatever the cluster's is") {
    account["DBClusters"][0]["Port"] = 3307;
    group_with_id(account, "sg-p1")["IpPermissionsEgress"] = {pair(3307, "sg-d1")};
    CHECK(asked(account).situation.compute == ComputeValue::usable);
    CHECK(asked(account).situation.proxy == ProxyValue::usable);
    compute["IpPermissionsEgress"] = {pair(3307, "sg-p1")};
    CHECK(asked(account).situation.compute == ComputeValue::unusable);
  }
  SECTION("a PostgreSQL proxy listens on 5432") {
    account["DBProxies"][0]["EngineFamily"] = "POSTGRESQL";
    CHECK(asked(account).situation.compute == ComputeValue::unusable);
    compute["IpPermissionsEgress"] = {pair(5432, "sg-p1")};
    CHECK(asked(account).situation.compute == ComputeValue::usable);
  }
}

TEST_CASE("behind a proxy a compute spare may lead to any proxy-side group of the VPC", "[X-4]") {
  Json account = proxied_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  CHECK(asked(account).situation.compute == ComputeValue::none_with_spare);
  account["SecurityGroups"].push_back(group("sg-p9", "rdsproxy-lambda-9"));
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {pair(3306, "sg-p9")};
  CHECK(asked(account).situation.compute == ComputeValue::none_with_spare);
  group_with_id(account, "sg-p9")["VpcId"] = "vpc-2";
  CHECK(asked(account).situation.compute == ComputeValue::none);
}

TEST_CASE("the proxy column says what the proxy's groups are worth", "[X-3][X-6][G-3]") {
  Json account = proxied_account();
  Json& proxy = group_with_id(account, "sg-p1");

  SECTION("usable once associated: a second function on one proxy, which no row names") {
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
    const Decision decision = asked(account);
    CHECK(decision.situation.proxy == ProxyValue::usable_once_associated);
    CHECK(decision.verdict == Verdict::silent);
    CHECK(decision.rows.empty());
  }
  SECTION("unusable: a second rule in, unless extra rules are read as harmless") {
    proxy["IpPermissions"].push_back(pair(3306, "sg-default"));
    CHECK(asked(account).situation.proxy == ProxyValue::unusable);
    CHECK(
        decision_with(account, proxied_request(), "proxy_rules", "at_least_one").situation.proxy ==
        ProxyValue::usable);
  }
  SECTION("unusable: no rule out") {
    proxy["IpPermissionsEgress"] = Json::array();
    CHECK(asked(account).situation.proxy == ProxyValue::unusable);
    CHECK(
        decision_with(account, proxied_request(), "proxy_rules", "at_least_one").situation.proxy ==
        ProxyValue::unusable);
  }
  SECTION("none with spare: the valid group hangs on no proxy") {
    account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
    CHECK(asked(account).situation.proxy == ProxyValue::none_with_spare);
  }
  SECTION("unusable with spare") {
    account["SecurityGroups"].push_back(group("sg-p2", "rdsproxy-lambda-2"));
    account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-p2"};
    CHECK(asked(account).situation.proxy == ProxyValue::unusable_with_spare);
  }
  SECTION("none: no spare either") {
    account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
    proxy["VpcId"] = "vpc-2";
    CHECK(asked(account).situation.proxy == ProxyValue::none);
  }
}

TEST_CASE("without an available target the database column looks at the groups", "[X-7]") {
  Json account = proxied_account();
  set_health(account, {{"State", "UNAVAILABLE"}});
  Json& database = group_with_id(account, "sg-d1");
  CHECK(asked(account).situation.database == DatabaseValue::none);  // rds-rdsproxy-1 is not tested

  database["GroupName"] = "rds-lambda-1";
  CHECK(asked(account).situation.database == DatabaseValue::usable);
  database["IpPermissions"] = {pair(3306, "sg-l1")};
  CHECK(asked(account).situation.database == DatabaseValue::unusable);
  database["IpPermissions"] = {pair(3306, "sg-p1")};
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
  CHECK(asked(account).situation.database == DatabaseValue::usable_once_associated);
}

TEST_CASE("readings of the database column behind a proxy", "[N-2][X-7]") {
  Json account = proxied_account();
  set_health(account, {{"State", "UNAVAILABLE"}});
  CHECK(
      decision_with(account, proxied_request(), "database_pattern_with_proxy", "also_rds_rdsproxy")
          .situation.database == DatabaseValue::usable);
  set_health(account, {{"State", "AVAILABLE"}});
  CHECK(decision_with(account, proxied_request(), "available_proxy", "also_needs_group")
            .situation.database == DatabaseValue::none);
}

TEST_CASE("an available target replaces a missing group, but no group that is there", "[X-7]") {
  Json account = proxied_account();
  const auto database = [&](std::string_view health) {
    set_health(account, {{"State", health}});
    return decision_with(account, proxied_request(), "available_proxy", "replaces_a_missing_group")
        .situation.database;
  };
  CHECK(database("AVAILABLE") == DatabaseValue::usable);
  CHECK(database("UNAVAILABLE") == DatabaseValue::none);
  account["SecurityGroups"].push_back(group("sg-d9", "rds-lambda-9"));
  account["DBClusters"][0]["VpcSecurityGroups"].push_back(
      {{"VpcSecurityGroupId", "sg-d9"}, {"Status", "active"}});
  CHECK(database("AVAILABLE") == DatabaseValue::unusable);
  CHECK(decision_of(account, proxied_request()).situation.database == DatabaseValue::usable);
}

TEST_CASE("a new proxy has no groups and no targets, but spares count", "[X-3][X-6][R-8]") {
  Json account = proxied_account();
  Json request = direct_request();
  request["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:x"}};
  const Decision decision = decision_of(account, request);
  CHECK(decision.situation.proxy == ProxyValue::none_with_spare);
  CHECK(decision.situation.target_health == TargetHealthValue::not_available);
  CHECK(decision.situation.compute == ComputeValue::unusable);
}

}  // namespace
}  // namespace connectsim::tests
