// The properties of section 10, each on an account where it holds and on one where it does not.

#include "simulator/replay/play.h"

#include "model/json/document.h"
#include "model/scenario_request.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

struct PlayedAccount {
  PlayedAccount(const Json& account, const Json& asked) : snapshot(snapshot_of(account)) {
    Document document;
    document.read(asked.dump());
    const Request request = resolve(read_request(document.root()), snapshot);
    const Network::Mark before = snapshot.network.mark();
    played = player.play(snapshot.network, request);
    const Network::Mark after = snapshot.network.mark();
    CHECK(after.vertices == before.vertices);
    CHECK(after.edges == before.edges);
    CHECK(after.targets == before.targets);
  }
  [[nodiscard]] Holding of(Property property) const { return played.properties.of(property); }

  Snapshot snapshot;
  DecisionTable table = shipped_table(default_table_name);
  Player player{table};
  Played played;
};

Json with_function_group(Json account, const std::string& id) {
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {id};
  return account;
}

TEST_CASE("a connected account keeps every property but those of the page's texts",
          "[P-1][P-2][P-3]") {
  const PlayedAccount direct(direct_account(), direct_request());
  const PlayedAccount proxied(proxied_account(), proxied_request());
  for (const PlayedAccount* account : {&direct, &proxied}) {
    for (std::size_t i = 0; i < played_property_count; ++i) {
      const auto property = static_cast<Property>(i);
      INFO(text_of(property));
      // Through an available proxy rows 1 and 5 both cover; the order settles it (T-3).
      if (property == Property::permitted ||
          (property == Property::unambiguous && account == &proxied)) {
        CHECK(account->of(property) == Holding::violated);
      } else if (property == Property::inert_refusal) {
        CHECK(account->of(property) == Holding::does_not_apply);
      } else {
        CHECK(account->of(property) == Holding::holds);
      }
    }
  }
}

TEST_CASE("creating keeps the frame, opens nothing else and takes fresh names",
          "[P-4][P-5][P-6][P-10]") {
  Json account = with_function_group(direct_account(), "sg-default");
  account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  const PlayedAccount played(account, direct_request());
  REQUIRE(played.played.decision.action == Action::create);
  REQUIRE(played.played.is_carried_out);
  CHECK(played.of(Property::frame) == Holding::holds);
  CHECK(played.of(Property::least_access) == Holding::holds);
  CHECK(played.of(Property::fresh_names) == Holding::holds);
  CHECK(played.of(Property::within_limits) == Holding::holds);
}

TEST_CASE("a spare that also leads to another cluster opens it", "[P-5]") {
  Json account = with_function_group(direct_account(), "sg-default");
  Json other = account["DBClusters"][0];
  other["DBClusterIdentifier"] = "billing";
  other["DBClusterArn"] = "arn:aws:rds:eu-west-1:111122223333:cluster:billing";
  other["DBClusterMembers"] = Json::array();
  account["DBClusters"].push_back(other);
  const PlayedAccount played(account, direct_request());
  REQUIRE(played.played.decision.action == Action::associate);
  CHECK(played.of(Property::connects) == Holding::holds);
  REQUIRE(played.of(Property::least_access) == Holding::violated);
  const auto witness = played.played.properties.witness(Property::least_access);
  CHECK(played.snapshot.labels.id(witness.first) == "web");
  CHECK(played.snapshot.labels.id(witness.second) == "billing");
}

TEST_CASE("a spare that leads elsewhere opens it for a function that is created, too", "[P-5]") {
  Json account = with_function_group(direct_account(), "sg-default");
  Json other = account["DBClusters"][0];
  other["DBClusterIdentifier"] = "billing";
  other["DBClusterMembers"] = Json::array();
  account["DBClusters"].push_back(other);
  Json request = direct_request();
  request["FunctionName"] = "fresh";
  request["CreateFunction"] = true;
  const PlayedAccount played(account, request);
  REQUIRE(played.played.decision.action == Action::associate);
  CHECK(played.of(Property::least_access) == Holding::violated);
}

TEST_CASE("behind a proxy pressing again creates again until the target is available", "[P-3]") {
  Json account = with_function_group(proxied_account(), "sg-default");
  account["SecurityGroups"] = {group("sg-default", "default")};
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
  account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  const PlayedAccount played(account, proxied_request());
  REQUIRE(played.played.decision.action == Action::create);
  CHECK(played.of(Property::idempotent) == Holding::violated);
  CHECK(played.of(Property::idempotent_settled) == Holding::holds);
}

TEST_CASE("row 4 behind a proxy leaves the proxy's own group unattached", "[P-1][P-2]") {
  Json account = with_function_group(proxied_account(), "sg-default");
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
  const PlayedAccount played(account, proxied_request());
  REQUIRE(played.played.decision.row == 4);
  CHECK(played.of(Property::connects) == Holding::violated);
  CHECK(played.of(Property::listed) == Holding::violated);
}

TEST_CASE("an available target whose groups block breaks P-1 although the row says none",
          "[P-1][P-2]") {
  Json account = proxied_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
  const PlayedAccount played(account, proxied_request());
  REQUIRE(played.played.decision.row == 1);
  CHECK(played.of(Property::connects) == Holding::violated);
  CHECK(played.of(Property::listed) == Holding::holds);
}

TEST_CASE("silent breaks covered; two actions break unambiguous", "[P-7][P-8]") {
  // A valid database group for the function's own group, but no compute group anywhere.
  Json silent = with_function_group(direct_account(), "sg-default");
  group_with_id(silent, "sg-d1")["IpPermissions"] = {pair(3306, "sg-default")};
  group_with_id(silent, "sg-l1")["IpPermissionsEgress"] = Json::array();
  const PlayedAccount uncovered(silent, direct_request());
  REQUIRE(uncovered.played.decision.verdict == Verdict::silent);
  CHECK(uncovered.of(Property::covered) == Holding::violated);
  CHECK(uncovered.of(Property::unambiguous) == Holding::does_not_apply);
  CHECK(uncovered.of(Property::inert_refusal) == Holding::holds);

  Json conflict = direct_account();
  Json broken = group("sg-l2", "lambda-rds-2");
  conflict["SecurityGroups"].push_back(broken);
  const PlayedAccount ambiguous(with_function_group(conflict, "sg-l2"), direct_request());
  CHECK(ambiguous.played.decision.rows == std::vector<std::uint32_t>{3, 4});
  CHECK(ambiguous.of(Property::unambiguous) == Holding::violated);
}

TEST_CASE("with an obstacle the properties of what happens do not apply", "[P-10]") {
  Json account = with_function_group(direct_account(), "sg-default");
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"a", "b", "c", "d", "sg-default"};
  const PlayedAccount played(account, direct_request());
  CHECK(played.of(Property::within_limits) == Holding::violated);
  CHECK_FALSE(played.played.is_carried_out);
  CHECK(played.of(Property::connects) == Holding::does_not_apply);
}

TEST_CASE("a refusal changes nothing, and only that is asked of it", "[P-11]") {
  Json account = direct_account();
  account["DBClusters"][0]["EngineMode"] = "serverless";
  const PlayedAccount played(account, direct_request());
  CHECK(played.of(Property::inert_refusal) == Holding::holds);
  CHECK(played.of(Property::covered) == Holding::does_not_apply);
}

TEST_CASE("the page's list lacks operations that the decision and the calls need", "[P-9]") {
  const PlayedAccount played(direct_account(), direct_request());
  CHECK(played.of(Property::permitted) == Holding::violated);
  Json account = direct_account();
  account["DBClusters"][0]["DBClusterMembers"] = Json::array();
  account.erase("DBInstances");
  CHECK(PlayedAccount(account, direct_request()).of(Property::permitted) == Holding::holds);
}

}  // namespace
}  // namespace connectsim::tests
