#include "simulator/connection/listed.h"

#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

// "web -> orders: direct px" for every line of the list, joined by "; ".
std::string list_of(const Json& account) {
  const Snapshot snapshot = snapshot_of(account);
  std::string text;
  for (const Listing& listing : listed(snapshot.network)) {
    text += text.empty() ? "" : "; ";
    text += snapshot.labels.id(listing.function);
    text += " -> ";
    text += snapshot.labels.id(listing.cluster);
    text += listing.is_direct ? ": direct" : ":";
    for (const Vertex proxy : listing.proxies) {
      text += " ";
      text += snapshot.labels.id(proxy);
    }
  }
  return text;
}

TEST_CASE("connections as RDS makes them are listed, by their way", "[V-1]") {
  CHECK(list_of(direct_account()) == "web -> orders: direct");
  CHECK(list_of(proxied_account()) == "web -> orders: px");
}

TEST_CASE("a direct listing needs the name, the port and a group of the cluster", "[V-1][V-3]") {
  Json account = direct_account();
  Json& compute = group_with_id(account, "sg-l1");
  SECTION("another name: made by hand, works, is not listed") {
    compute["GroupName"] = "web-to-orders";
  }
  SECTION("another port") { compute["IpPermissionsEgress"] = {pair(3307, "sg-d1")}; }
  SECTION("a range of ports") { compute["IpPermissionsEgress"][0]["FromPort"] = 3300; }
  SECTION("a range of addresses") { compute["IpPermissionsEgress"] = {range(3306, "10.0.0.0/8")}; }
  SECTION("a group that is not on the cluster") {
    compute["IpPermissionsEgress"] = {pair(3306, "sg-default")};
  }
  SECTION("a group of another account") {
    compute["IpPermissionsEgress"][0]["UserIdGroupPairs"][0]["UserId"] = "9";
  }
  CHECK(list_of(account).empty());
}

TEST_CASE("a listed connection may not work, and extra rules do not matter", "[V-1][V-3]") {
  Json account = direct_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
  group_with_id(account, "sg-l1")["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0"));
  account["Functions"][0]["VpcConfig"]["VpcId"] = "vpc-elsewhere";
  CHECK(list_of(account) == "web -> orders: direct");
}

TEST_CASE("a proxied listing needs a proxy of the cluster with a managed group", "[V-1][V-2]") {
  Json account = proxied_account();
  SECTION("a proxy of another cluster") {
    account["DBProxyTargets"]["px"] = {{{"RdsResourceId", "other"}, {"Type", "TRACKED_CLUSTER"}}};
  }
  SECTION("no group of the proxy is named so") {
    group_with_id(account, "sg-p1")["GroupName"] = "rdsproxy-lambda-z";
  }
  SECTION("the proxy listens on another port") {
    account["DBProxies"][0]["EngineFamily"] = "POSTGRESQL";
  }
  CHECK(list_of(account).empty());
}

TEST_CASE("both ways stand in one line", "[V-1][M-5]") {
  Json account = proxied_account();
  Json both = group("sg-l2", "lambda-rds-2");
  both["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  account["SecurityGroups"].push_back(both);
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back("sg-l2");
  CHECK(list_of(account) == "web -> orders: direct px");
}

}  // namespace
}  // namespace connectsim::tests
