// What an action does (section 7), on the connected accounts with one thing missing.

#include "model/json/document.h"
#include "model/scenario_request.h"
#include "simulator/action/action_plan.h"
#include "simulator/action/outcome.h"
#include "simulator/action/settle.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

// One request played on one account: decided, planned and, without obstacles, carried out.
struct Played : Outcome {
  explicit Played(const Json& account, const Json& asked, const Readings& readings = {})
      : snapshot(snapshot_of(account)), table(shipped_table(default_table_name)) {
    table.set_readings(readings);
    Document document;
    document.read(asked.dump());
    request = resolve(read_request(document.root()), snapshot);
    Decider decider(table);
    intend(decider, snapshot.network, request, *this, &snapshot.labels);
    REQUIRE(decision.verdict == Verdict::decided);
    if (!is_barred()) {
      carry_out(snapshot.network, *this);
    }
  }

  [[nodiscard]] std::string created_names() const {
    std::string names;
    for (const PlannedGroup& planned : plan.created()) {
      names += (names.empty() ? "" : " ") + text_of(planned.name);
    }
    return names;
  }
  [[nodiscard]] Decision asked_again() const { return decide(snapshot.network, again, table); }
  [[nodiscard]] bool is_reachable() const {
    return reach_as_requested(snapshot.network, again).result == Reachability::reachable;
  }

  Snapshot snapshot;
  DecisionTable table;
  Request request;
};

// The targets of a vertex's edges: the groups of a host, the peers of a group; oldest first.
std::vector<Vertex> groups_of(const Network& network, Vertex host) {
  std::vector<Vertex> groups;
  for (const Edge association : network.out_edges(host)) {
    groups.insert(groups.begin(), network.edge(association).target);
  }
  return groups;
}

// Neither side has managed groups.
Json unconnected(Json account) {
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  account["SecurityGroups"] = {group("sg-default", "default")};
  if (account.contains("DBProxies") && !account["DBProxies"].empty()) {
    account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
    account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  }
  return account;
}

TEST_CASE("none changes nothing", "[A-1][P-1][P-2][P-3]") {
  const Played played(direct_account(), direct_request());
  CHECK(played.plan.action == Action::none);
  CHECK(played.snapshot.network.vertex_count() ==
        snapshot_of(direct_account()).network.vertex_count());
  CHECK(played.is_reachable());
}

TEST_CASE("create, direct: a pair of groups, appended on both ends", "[A-2][A-5][P-1][P-2][P-3]") {
  const Played played(unconnected(direct_account()), direct_request());
  const Network& network = played.snapshot.network;
  CHECK(played.created_names() == "lambda-rds-1 rds-lambda-1");
  const Vertex compute = played.new_groups[0];
  const Vertex database = played.new_groups[1];
  CHECK(groups_of(network, played.request.function).back() == compute);
  CHECK(groups_of(network, played.request.function).size() == 2);
  CHECK(groups_of(network, played.request.cluster).back() == database);
  // One rule each, and no default egress.
  REQUIRE(groups_of(network, compute) == std::vector<Vertex>{database});
  REQUIRE(groups_of(network, database) == std::vector<Vertex>{compute});
  const EdgeRecord& out = network.edge(*network.out_edges(compute).begin());
  CHECK(out.kind == EdgeKind::outbound_rule);
  CHECK(out.traffic == tcp_port(3306));
  CHECK(out.target == database);
  const EdgeRecord& in = network.edge(*network.out_edges(database).begin());
  CHECK(in.kind == EdgeKind::inbound_rule);
  CHECK(in.target == compute);
  CHECK(played.is_reachable());
  CHECK(is_listed_as_requested(network, Readings{}, played.again));
  CHECK(played.asked_again().row == 1);
}

TEST_CASE("create through a proxy: a chain of three groups", "[A-3][P-1][P-2]") {
  Json account = unconnected(proxied_account());
  account["DBClusters"][0]["Port"] = 3307;
  Played played(account, proxied_request());
  Network& network = played.snapshot.network;
  CHECK(played.created_names() == "lambda-rdsproxy-1 rdsproxy-lambda-1 rds-rdsproxy-1");
  CHECK(groups_of(network, played.request.proxy).back() == played.new_groups[1]);
  const EdgeRecord& out = network.edge(*network.out_edges(played.new_groups[0]).begin());
  CHECK(out.traffic == tcp_port(3306));
  const EdgeRecord& in = network.edge(*network.out_edges(played.new_groups[2]).begin());
  CHECK(in.traffic == tcp_port(3307));
  CHECK(played.is_reachable());
  CHECK(is_listed_as_requested(network, Readings{}, played.again));
  // A finding of the page: no row tests rds-rdsproxy-n, so pressing again creates again ...
  CHECK(played.asked_again().action == Action::create);
  // ... until the target is available.
  Settling settling;
  settling.settle(network);
  CHECK(played.asked_again().row == 1);
  settling.undo(network);
  CHECK(played.asked_again().action == Action::create);
}

TEST_CASE("a new proxy appears with the cluster's subnets, an entry for it and a target a member",
          "[A-7][P-1][P-3]") {
  Json account = unconnected(direct_account());
  account["Subnets"] = {{{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}}};
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-1"}}};
  Json request = direct_request();
  request["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:x"}};
  Played played(account, request);
  Network& network = played.snapshot.network;
  const Vertex proxy = played.again.proxy;
  REQUIRE(proxy != no_vertex);
  CHECK(played.plan.creates_proxy);
  CHECK_FALSE(network.proxy(proxy).is_available);
  CHECK(network.vpc(proxy) == network.vpc(played.request.cluster));
  CHECK_FALSE(network.subnets(proxy).empty());
  std::vector<Target> targets;  // from the last to the first
  for (const std::uint32_t index : network.targets(proxy)) {
    targets.push_back(network.target(index));
  }
  REQUIRE(targets.size() == 2);
  CHECK(targets[1].kind == TargetKind::tracked_cluster);
  CHECK(targets[1].named == played.request.cluster);
  CHECK(targets[1].health == HealthState::missing);
  CHECK(targets[0].kind == TargetKind::rds_instance);
  CHECK(targets[0].tracked == played.request.cluster);
  CHECK(targets[0].health == HealthState::registering);
  CHECK(played.is_reachable());
  Settling settling;
  settling.settle(network);
  CHECK(network.proxy(proxy).is_available);
  CHECK(played.asked_again().row == 1);
}

TEST_CASE("settling makes a target unavailable when its proxy does not reach the cluster",
          "[A-7]") {
  Json account = proxied_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
  Snapshot snapshot = snapshot_of(account);
  Settling settling;
  settling.settle(snapshot.network);
  const Target& target = snapshot.network.target(1);
  CHECK(target.health == HealthState::unavailable);
  CHECK(target.reason == HealthReason::unreachable);
}

TEST_CASE("settling leaves a target as it is when the snapshot does not tell", "[A-7][H-2]") {
  Json account = proxied_account();
  group_with_id(account,
                "sg-d1")["IpPermissions"] = {{{"IpProtocol", "tcp"},
                                              {"FromPort", 3306},
                                              {"ToPort", 3306},
                                              {"PrefixListIds", {{{"PrefixListId", "pl-1"}}}}}};
  const std::string state = GENERATE("REGISTERING", "AVAILABLE", "UNAVAILABLE");
  account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = state;
  Snapshot snapshot = snapshot_of(account);
  Settling().settle(snapshot.network);
  CHECK(text_of(snapshot.network.target(1).health) == state);
}

TEST_CASE("a new function starts with no groups and gets the new one", "[A-2][P-3]") {
  Json request = direct_request();
  request["FunctionName"] = "brand-new";
  request["CreateFunction"] = true;
  const Played played(unconnected(direct_account()), request);
  CHECK(played.plan.creates_function);
  const Vertex function = played.again.function;
  REQUIRE(function != no_vertex);
  CHECK(groups_of(played.snapshot.network, function).size() == 1);
  CHECK(played.is_reachable());
  CHECK(played.asked_again().row == 1);
}

TEST_CASE("associate appends the spare that the database admits, else the smallest", "[A-4]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const auto add_spare = [&](const std::string& id, const std::string& name) {
    Json spare = group(id, name);
    spare["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
    account["SecurityGroups"].push_back(spare);
  };
  const auto chosen = [&] {
    const Played played(account, direct_request());
    CHECK(played.plan.action == Action::associate);
    CHECK(groups_of(played.snapshot.network, played.request.function).back() == played.plan.spare);
    return std::string(played.snapshot.labels.name(played.plan.spare));
  };
  group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-9";
  add_spare("sg-l2", "lambda-rds-2");
  CHECK(chosen() == "lambda-rds-9");  // rds-lambda-1 admits it

  // Nothing admits the spares any more, but one more database group admits a third one.
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l9")};
  add_spare("sg-l9", "lambda-rds-30");
  add_spare("sg-l3", "lambda-rdsproxy-2");
  CHECK(chosen() == "lambda-rds-30");
}

TEST_CASE("the spare that an unmodified group waits for goes before one that is admitted",
          "[A-4]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  // The modified rds-lambda-2 admits lambda-rds-1; rds-lambda-1 waits for lambda-rds-9.
  group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-9";
  Json spare = group("sg-l2", "lambda-rds-1");
  spare["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  Json modified = group("sg-d2", "rds-lambda-2");
  modified["IpPermissions"] = {pair(3306, "sg-l2"), range(3306, "10.0.0.0/8")};
  account["SecurityGroups"].push_back(spare);
  account["SecurityGroups"].push_back(modified);
  account["DBClusters"][0]["VpcSecurityGroups"].push_back({{"VpcSecurityGroupId", "sg-d2"}});
  const auto chosen = [&] {
    const Played played(account, direct_request());
    REQUIRE(played.plan.action == Action::associate);
    return std::string(played.snapshot.labels.name(played.plan.spare));
  };
  CHECK(chosen() == "lambda-rds-9");
  // Unmodified, rds-lambda-2 waits for its spare as well: then the number decides.
  group_with_id(account, "sg-d2")["IpPermissions"] = {pair(3306, "sg-l2")};
  CHECK(chosen() == "lambda-rds-1");
}

// Two compute spares and two proxy spares of `orders`; lambda-rdsproxy-2 and rdsproxy-lambda-2 name
// each other, the others name only one of the pair.
Json account_with_pairs() {
  Json account = unconnected(proxied_account());
  const auto add = [&](const std::string& id, const std::string& name, Json in, Json out) {
    Json added = group(id, name);
    added["IpPermissions"] = std::move(in);
    added["IpPermissionsEgress"] = std::move(out);
    account["SecurityGroups"].push_back(added);
  };
  add("sg-l1", "lambda-rdsproxy-1", Json::array(), {pair(3306, "sg-p2")});
  add("sg-l2", "lambda-rdsproxy-2", Json::array(), {pair(3306, "sg-p2")});
  add("sg-p1", "rdsproxy-lambda-1", {pair(3306, "sg-l2")}, {pair(3306, "sg-d1")});
  add("sg-p2", "rdsproxy-lambda-2", {pair(3306, "sg-l2")}, {pair(3306, "sg-d1")});
  add("sg-d1", "rds-lambda-1", {pair(3306, "sg-p1")}, Json::array());
  account["DBClusters"][0]["VpcSecurityGroups"].push_back({{"VpcSecurityGroupId", "sg-d1"}});
  return account;
}

TEST_CASE("by its reading associate gives the proxy a group too: first a pair", "[A-4]") {
  Readings readings;
  Json account = account_with_pairs();
  const auto chosen = [&](const Json& request) {
    const Played played(account, request, readings);
    REQUIRE(played.plan.action == Action::associate);
    REQUIRE(played.is_carried_out);
    const Network& network = played.snapshot.network;
    CHECK(groups_of(network, played.again.function).back() == played.plan.spare);
    const std::vector<Vertex> of_proxy = groups_of(network, played.again.proxy);
    if (played.plan.proxy_spare != no_vertex) {
      CHECK(of_proxy.back() == played.plan.proxy_spare);
    }
    const Labels& labels = played.snapshot.labels;
    return std::string(labels.name(played.plan.spare)) +
           (played.plan.proxy_spare == no_vertex
                ? ""
                : " " + std::string(labels.name(played.plan.proxy_spare)));
  };
  CHECK(chosen(proxied_request()) == "lambda-rdsproxy-1");
  readings.associate_with_proxy = AssociateWithProxy::proxy_too;
  CHECK(chosen(proxied_request()) == "lambda-rdsproxy-2 rdsproxy-lambda-2");
  Json new_proxy = direct_request();
  new_proxy["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:x"}};
  CHECK(chosen(new_proxy) == "lambda-rdsproxy-2 rdsproxy-lambda-2");
  // No two name each other: each by its own order; rds-lambda-1 waits for rdsproxy-lambda-1.
  group_with_id(account, "sg-l2")["IpPermissionsEgress"] = {pair(3306, "sg-p1")};
  group_with_id(account, "sg-p1")["IpPermissions"] = {pair(3306, "sg-l1")};
  CHECK(chosen(proxied_request()) == "lambda-rdsproxy-1 rdsproxy-lambda-1");
}

TEST_CASE("among equal spares the smaller number, then the pattern, then the name decides",
          "[A-4]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  // The database group admits a spare that all others come before, so that row 4 is taken.
  std::vector<std::string> names = {"lambda-rdsproxy-3", "lambda-rds-3", "lambda-rds-03"};
  std::string expected = "lambda-rds-03";
  SECTION("name") {}
  SECTION("pattern") {
    names = {"lambda-rdsproxy-3", "lambda-rds-3"};
    expected = "lambda-rds-3";
  }
  SECTION("number") {
    names = {"lambda-rdsproxy-2", "lambda-rds-3"};
    expected = "lambda-rdsproxy-2";
  }
  SECTION("numbers of more than 18 digits come last") {
    names = {"lambda-rds-1000000000000000000", "lambda-rds-999999999999999999"};
    expected = "lambda-rds-999999999999999999";
  }
  Json in = Json::array();
  account["SecurityGroups"] = {group("sg-default", "default")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    Json spare = group("sg-s" + std::to_string(i), names[i]);
    spare["IpPermissionsEgress"] = {pair(3306, "sg-d0")};
    account["SecurityGroups"].push_back(spare);
    // Every spare is admitted by a database group of its own.
    Json database = group("sg-d" + std::to_string(i), "rds-lambda-" + std::to_string(i));
    database["IpPermissions"] = {pair(3306, "sg-s" + std::to_string(i))};
    account["SecurityGroups"].push_back(database);
    account["DBClusters"][0]["VpcSecurityGroups"][i] = {
        {"VpcSecurityGroupId", "sg-d" + std::to_string(i)}};
  }
  const Played played(account, direct_request());
  REQUIRE(played.plan.action == Action::associate);
  CHECK(played.snapshot.labels.name(played.plan.spare) == expected);
}

TEST_CASE("a new name takes the largest number of its pattern in the Region plus one",
          "[N-3][P-6]") {
  Json account = unconnected(direct_account());
  Json elsewhere = group("sg-x", "lambda-rds-7");
  elsewhere["VpcId"] = "vpc-2";
  account["SecurityGroups"].push_back(elsewhere);
  account["SecurityGroups"].push_back(group("sg-y", "rds-lambda-02"));
  account["SecurityGroups"].push_back(group("sg-z", "rds-lambda-1234567890123456789"));
  CHECK(Played(account, direct_request()).created_names() == "lambda-rds-8 rds-lambda-3");
  Readings readings;
  readings.numbering = Numbering::smallest_free;
  CHECK(Played(account, direct_request(), readings).created_names() == "lambda-rds-1 rds-lambda-1");
  readings.numbering = Numbering::in_step;
  CHECK(Played(account, direct_request(), readings).created_names() == "lambda-rds-8 rds-lambda-8");
}

TEST_CASE("five groups on an end, or 2,500 in the Region, are an obstacle", "[A-8][P-10]") {
  Json account = unconnected(direct_account());
  Obstacle expected = Obstacle::groups_per_function;
  SECTION("function") {
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"a", "b", "c", "d", "e"};
  }
  SECTION("cluster, counting one that is being removed") {
    expected = Obstacle::groups_per_cluster;
    for (const char* id : {"a", "b", "c", "d"}) {
      account["DBClusters"][0]["VpcSecurityGroups"].push_back(
          {{"VpcSecurityGroupId", id}, {"Status", "removing"}});
    }
  }
  SECTION("Region") {
    expected = Obstacle::groups_per_region;
    for (int i = 0; i < 2498; ++i) {
      account["SecurityGroups"].push_back(
          group("sg-n" + std::to_string(i), "n" + std::to_string(i)));
    }
  }
  const Played played(account, direct_request());
  CHECK(played.plan.obstacles.count() == 1);
  CHECK(played.plan.obstacles.test(static_cast<std::size_t>(expected)));
  CHECK(played.created_names() == "lambda-rds-1 rds-lambda-1");  // the plan stands
}

TEST_CASE("cutting back undoes an action", "[A-5]") {
  const Json account = unconnected(proxied_account());
  Snapshot snapshot = snapshot_of(account);
  Document document;
  document.read(proxied_request().dump());
  const Request request = resolve(read_request(document.root()), snapshot);
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Outcome outcome;
  const Network::Mark mark = snapshot.network.mark();
  act(decider, snapshot.network, request, outcome);
  REQUIRE(outcome.is_carried_out);
  snapshot.network.cut_back(outcome.before);
  const Decision after = decide(snapshot.network, request, table);
  CHECK(after.situation == outcome.decision.situation);
  CHECK(snapshot.network.vertex_count() == mark.vertices);
  CHECK(snapshot.network.largest_number(NamePattern::lambda_rdsproxy) == 0);
  CHECK(groups_of(snapshot.network, request.proxy).size() == 1);
}

}  // namespace
}  // namespace connectsim::tests
