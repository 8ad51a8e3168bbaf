#include "simulator/observation/observed_action.h"

#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"
#include "tests/support/renamed_scenario.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

const DecisionTable& table() {
  static const DecisionTable published = shipped_table(default_table_name);
  return published;
}

// As AWS would answer: new groups have ids that no snapshot before could know.
Snapshot as_observed(const Snapshot& after) {
  std::string text = json_of(after).dump();
  for (std::size_t at = 0; (at = text.find("new:", at)) != std::string::npos;) {
    text.replace(at, 4, "sg-0new");
  }
  return snapshot_of(with_shuffled_lists(Json::parse(text), 3));
}

std::vector<ObservedAction> observed(const CarriedOutRequest& done, const Snapshot& after) {
  return observed_actions(done.before(), done.request(), after, table());
}

TEST_CASE("what the table does is observed as that", "[A-2][A-3][A-4]") {
  struct Case {
    Json account;
    Json request;
    Action action;
  };
  const std::vector<Case> cases = {
      {direct_account(), direct_request(), Action::none},
      {unconnected(direct_account()), direct_request(), Action::create},
      {unconnected(proxied_account()), proxied_request(), Action::create},
      {unconnected(direct_account()), request_for_new_proxy(), Action::create},
      {unconnected(direct_account()), for_new_function(direct_request()), Action::create},
      {account_with_two_spares(), direct_request(), Action::associate},
  };
  for (const Case& each : cases) {
    const CarriedOutRequest done(each.account, each.request);
    REQUIRE(done.action() == each.action);
    const auto actions = observed(done, as_observed(done.after()));
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].action == each.action);
    CHECK(actions[0].spare == done.result().plan.spare);
    REQUIRE_FALSE(actions[0].readings.empty());
    CHECK(actions[0].readings[0] == table().readings());
  }
}

TEST_CASE("another spare than the table's is observed, with no reading for it", "[A-4]") {
  const CarriedOutRequest done(account_with_two_spares(), direct_request());
  Snapshot after = done.before();
  Vertex other = no_vertex;
  for (Vertex v = 0; v < after.network.vertex_count(); ++v) {
    const bool is_spare = is_compute_side(after.network.pattern(v)) && after.network.is_group(v);
    if (is_spare && v != done.result().plan.spare) other = v;
  }
  REQUIRE(other != no_vertex);
  after.network.associate(done.request().function, other);
  const auto actions = observed(done, as_observed(after));
  REQUIRE(actions.size() == 1);
  CHECK(actions[0].action == Action::associate);
  CHECK(actions[0].spare == other);
  CHECK(actions[0].readings.empty());
}

TEST_CASE("creating although a spare was there is observed", "[D-3]") {
  const CarriedOutRequest done(account_with_two_spares(), direct_request());
  DecisionTable others = table();
  Readings readings = others.readings();
  readings.spare_peer = SparePeer::unusable;
  others.set_readings(readings);
  // The snapshot after is drawn by hand: a pair between function and cluster.
  Snapshot after = done.before();
  Network& network = after.network;
  const Vertex vpc = network.vpc(done.request().cluster);
  const Vertex compute = network.add_group(vpc, new_managed_name(NamePattern::lambda_rds, 9));
  const Vertex database = network.add_group(vpc, new_managed_name(NamePattern::rds_lambda, 9));
  network.add_rule(compute, Direction::outbound, tcp_port(3306), database);
  network.add_rule(database, Direction::inbound, tcp_port(3306), compute);
  network.associate(done.request().function, compute);
  network.associate(done.request().cluster, database);
  const auto actions = observed(done, after);
  REQUIRE(actions.size() == 1);
  CHECK(actions[0].action == Action::create);
  for (const Readings& each : actions[0].readings) CHECK_FALSE(each == table().readings());
}

TEST_CASE("numbers of names tell the readings of numbering apart", "[N-3]") {
  Json account = unconnected(direct_account());
  account["SecurityGroups"].push_back(group("sg-old", "rds-lambda-7"));
  const CarriedOutRequest done(account, direct_request());
  REQUIRE(done.action() == Action::create);
  const Snapshot after = as_observed(done.after());
  CHECK(observed(done, after).size() == 1);
  const auto exact =
      observed_actions(done.before(), done.request(), after, table(), Numbers::compared);
  REQUIRE(exact.size() == 1);
  for (const Readings& each : exact[0].readings) {
    CHECK(each.numbering == Numbering::max_plus_one);
  }
}

TEST_CASE("what no action brings about has no explanation") {
  const CarriedOutRequest done(unconnected(direct_account()), direct_request());
  Json after = json_of(done.after());
  after["SecurityGroups"].back()["IpPermissions"][0]["ToPort"] = 3307;
  CHECK(observed(done, snapshot_of(after)).empty());
  after = json_of(done.after());
  after["Functions"][0]["VpcConfig"]["SecurityGroupIds"].erase(0);
  CHECK(observed(done, snapshot_of(after)).empty());
}

}  // namespace
}  // namespace connectsim::tests
