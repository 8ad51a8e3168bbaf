#include "simulator/connection/listed.h"

#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

// "web -> orders: direct px" for every line of the list, joined by "; ".
std::string list_of(const Json& account, const Readings& readings = {}) {
  const Snapshot snapshot = snapshot_of(account);
  std::string text;
  for (const Listing& listing : listed(snapshot.network, readings)) {
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

// The rule out of the pair stands on the default group, which the function has as well.
Json with_name_and_rule_apart(Json account, const char* compute) {
  Json& named = group_with_id(account, compute);
  group_with_id(account, "sg-default")["IpPermissionsEgress"] = named["IpPermissionsEgress"];
  named["IpPermissionsEgress"] = Json::array();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default", compute};
  return account;
}

TEST_CASE("name and rule on two groups are listed by the reading listing alone", "[V-1]") {
  Readings several;
  several.listing = ListingGroups::several_groups;
  Json direct = with_name_and_rule_apart(direct_account(), "sg-l1");
  CHECK(list_of(direct).empty());
  CHECK(list_of(direct, several) == "web -> orders: direct");
  const Json proxied = with_name_and_rule_apart(proxied_account(), "sg-l1");
  CHECK(list_of(proxied).empty());
  CHECK(list_of(proxied, several) == "web -> orders: px");
  SECTION("without the name on any group it is not listed") {
    group_with_id(direct, "sg-l1")["GroupName"] = "web";
    CHECK(list_of(direct, several).empty());
  }
  SECTION("without the rule on any group it is not listed") {
    group_with_id(direct, "sg-default")["IpPermissionsEgress"] = Json::array();
    CHECK(list_of(direct, several).empty());
  }
  SECTION("a rule on a group that the function does not have does not count") {
    direct["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-l1"};
    CHECK(list_of(direct, several).empty());
  }
}

TEST_CASE("a rule for more ports is listed by the reading listing_port alone", "[V-1]") {
  Readings contains;
  contains.listing_port = ListingPort::contains;
  const auto [first, last, is_listed] = GENERATE(table<int, int, bool>({{3306, 3306, true},
                                                                        {3300, 3306, true},
                                                                        {3306, 3310, true},
                                                                        {0, 65535, true},
                                                                        {3307, 3310, false},
                                                                        {3300, 3305, false}}));
  INFO(first << "-" << last);
  for (const bool is_direct : {true, false}) {
    Json account = is_direct ? direct_account() : proxied_account();
    Json& rule = group_with_id(account, "sg-l1")["IpPermissionsEgress"][0];
    rule["FromPort"] = first;
    rule["ToPort"] = last;
    const std::string expected = is_direct ? "web -> orders: direct" : "web -> orders: px";
    CHECK(list_of(account, contains) == (is_listed ? expected : ""));
    CHECK(list_of(account) == (first == last ? expected : ""));
    rule["IpProtocol"] = "udp";
    CHECK(list_of(account, contains).empty());
  }
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
