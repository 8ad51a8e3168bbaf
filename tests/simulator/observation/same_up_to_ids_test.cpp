#include "simulator/observation/same_up_to_ids.h"

#include <rapidcheck.h>

#include <algorithm>
#include <functional>

#include "scenarios/builder/builder.h"
#include "simulator/replay/variation.h"
#include "tests/support/applied_scenario.h"
#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"
#include "tests/support/random_network.h"
#include "tests/support/renamed_scenario.h"

namespace connectsim::tests {
namespace {

bool are_same(const Json& one, const Json& other, Numbers numbers = Numbers::ignored) {
  return same_up_to_ids(snapshot_of(one).network, snapshot_of(other).network, numbers).has_value();
}

// The snapshot under other ids, its lists in another order.
Json renamed(const Json& snapshot, const std::string& cluster) {
  const Json scenario = {{"snapshot", snapshot}, {"request", {{"DBClusterIdentifier", cluster}}}};
  const std::string other = with_ids(scenario.dump(), other_ids(scenario));
  return with_shuffled_lists(Json::parse(other)["snapshot"], 7);
}

TEST_CASE("what an action leads to is the same under other ids") {
  std::size_t changed = 0;
  for (const auto& scenario : applied_scenarios()) {
    std::string after = json_of(scenario->after()).dump();
    for (std::size_t at = 0; (at = after.find("new:", at)) != std::string::npos;) {
      after.replace(at, 4, "new-");  // one word for the renaming
    }
    const std::string cluster(
        scenario->answer().snapshot.labels.id(scenario->answer().request.cluster));
    const Json other = renamed(Json::parse(after), cluster);
    CAPTURE(scenario->id());
    const auto map =
        same_up_to_ids(scenario->after().network, snapshot_of(other).network, Numbers::compared);
    REQUIRE(map.has_value());
    const bool is_changed =
        scenario->result().is_carried_out && scenario->result().plan.action != Action::none;
    CHECK(same_up_to_ids(scenario->answer().snapshot.network, snapshot_of(other).network)
              .has_value() != is_changed);
    changed += is_changed ? 1 : 0;
  }
  CHECK(changed > 5);
}

TEST_CASE("the map says which vertex is which") {
  const Json account = direct_account();
  const Snapshot one = snapshot_of(account);
  const Json scenario = {{"snapshot", account}, {"request", direct_request()}};
  const auto ids = other_ids(scenario);
  const Snapshot other = snapshot_of(renamed(account, "orders"));
  const auto map = same_up_to_ids(one.network, other.network);
  REQUIRE(map.has_value());
  for (Vertex v = 0; v < one.network.vertex_count(); ++v) {
    const std::string id(one.labels.id(v));
    CHECK(other.labels.id((*map)[v]) == (ids.contains(id) ? ids.at(id) : id));
  }
}

struct Edit {
  const char* what;
  std::function<void(Json&)> make;
};

TEST_CASE("one difference is enough") {
  const Json account = with_neighbours(proxied_account());
  REQUIRE(are_same(account, account));
  const auto rule_into = [](Json& edited, const char* id) -> Json& {
    return group_with_id(edited, id)["IpPermissions"][0];
  };
  const std::vector<Edit> edits = {
      {"port", [&](Json& it) { rule_into(it, "sg-d1")["ToPort"] = 3307; }},
      {"protocol", [&](Json& it) { rule_into(it, "sg-d1")["IpProtocol"] = "udp"; }},
      {"peer", [&](Json& it) { rule_into(it, "sg-d1") = pair(3306, "sg-l1"); }},
      {"peer that is a range",
       [&](Json& it) { rule_into(it, "sg-d1") = range(3306, "10.0.0.0/8"); }},
      {"peer's account",
       [&](Json& it) { rule_into(it, "sg-d1")["UserIdGroupPairs"][0]["UserId"] = "999900001111"; }},
      {"direction",
       [&](Json& it) {
         Json& group = group_with_id(it, "sg-d1");
         group["IpPermissions"].swap(group["IpPermissionsEgress"]);
       }},
      {"missing rule", [&](Json& it) { group_with_id(it, "sg-d1")["IpPermissions"].clear(); }},
      {"missing association", [](Json& it) { it["DBProxies"][0]["VpcSecurityGroupIds"].clear(); }},
      {"another group", [](Json& it) { it["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-l1"}; }},
      {"membership status",
       [](Json& it) { it["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "removing"; }},
      {"name", [](Json& it) { group_with_id(it, "sg-d1")["GroupName"] = "rds-lambda-1"; }},
      {"one more group", [](Json& it) { it["SecurityGroups"].push_back(group("sg-x", "x")); }},
      {"cluster's port", [](Json& it) { it["DBClusters"][0]["Port"] = 3307; }},
      {"cluster's member",
       [](Json& it) {
         it["DBClusters"][1]["DBClusterMembers"] = it["DBClusters"][0]["DBClusterMembers"];
       }},
      {"instance's class",
       [](Json& it) { it["DBInstances"][0]["DBInstanceClass"] = "db.serverless"; }},
      {"proxy's status", [](Json& it) { it["DBProxies"][0]["Status"] = "creating"; }},
      {"target's health",
       [](Json& it) { it["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE"; }},
      {"target", [](Json& it) { it["DBProxyTargets"]["px"].erase(0); }},
      {"function's VPC", [](Json& it) { it["Functions"][1]["VpcConfig"]["VpcId"] = "vpc-2"; }},
  };
  for (const Edit& edit : edits) {
    CAPTURE(edit.what);
    Json edited = account;
    edit.make(edited);
    CHECK_FALSE(are_same(account, edited));
    CHECK(are_same(edited, edited));
  }
}

void repeat_rule(Network& network, const EdgeRecord& rule, const Traffic& traffic) {
  network.add_rule(rule.source,
                   rule.kind == EdgeKind::inbound_rule ? Direction::inbound : Direction::outbound,
                   traffic, rule.target, rule.peer_account);
}

TEST_CASE("a doubled rule or association makes two networks differ") {
  const Network network = snapshot_of(direct_account()).network;
  for (std::uint32_t i = 0; i < network.edge_count(); ++i) {
    const EdgeRecord record = network.edge(Edge{i});
    Network doubled = network;
    if (record.kind == EdgeKind::association) {
      doubled.associate(record.source, record.target, record.status);
    } else {
      repeat_rule(doubled, record, record.traffic);
    }
    CHECK_FALSE(same_up_to_ids(network, doubled).has_value());
    Network without = network;
    without.unlink(Edge{i});
    CHECK_FALSE(same_up_to_ids(network, without).has_value());
    without.link(Edge{i});
    CHECK(same_up_to_ids(network, without).has_value());
  }
}

TEST_CASE("numbers of names count when they are compared", "[N-3]") {
  Json other = direct_account();
  group_with_id(other, "sg-l1")["GroupName"] = "lambda-rds-7";
  CHECK(are_same(direct_account(), other));
  CHECK_FALSE(are_same(direct_account(), other, Numbers::compared));
}

// Rules among plain groups, where every group looks like every other.
Network rings(const std::vector<std::uint32_t>& lengths) {
  Network network;
  const Vertex vpc = network.add_vpc();
  for (const std::uint32_t length : lengths) {
    const Vertex first = network.vertex_count();
    for (std::uint32_t i = 0; i < length; ++i) network.add_group(vpc, {});
    for (std::uint32_t i = 0; i < length; ++i) {
      network.add_rule(first + i, Direction::inbound, tcp_port(3306), first + (i + 1) % length);
    }
  }
  return network;
}

TEST_CASE("groups that look alike are told apart by how they hang together") {
  CHECK(same_up_to_ids(rings({6, 3, 3}), rings({3, 6, 3})).has_value());
  CHECK_FALSE(same_up_to_ids(rings({6}), rings({3, 3})).has_value());
  CHECK_FALSE(same_up_to_ids(rings({4, 5, 3}), rings({3, 3, 6})).has_value());
}

TEST_CASE("many that look alike are paired one after the other") {
  const std::vector<std::uint32_t> pairs(400, 2);
  std::vector<std::uint32_t> others = pairs;
  CHECK(same_up_to_ids(rings(pairs), rings(others)).has_value());
  others.resize(396);
  others.insert(others.end(), {4, 4});
  CHECK_FALSE(same_up_to_ids(rings(pairs), rings(others)).has_value());
}

TEST_CASE("pairs that are known stay pairs") {
  const Json account = with_neighbours(direct_account());
  const Snapshot one = snapshot_of(account);
  const auto pairs = vertices_with_the_same_id(one, one);
  CHECK(pairs.size() == one.network.vertex_count());
  const auto map = same_up_to_ids(one.network, one.network, Numbers::compared, pairs);
  REQUIRE(map.has_value());
  for (Vertex v = 0; v < map->size(); ++v) CHECK((*map)[v] == v);

  // The same for a third function that has the default group, too, but not under its id.
  Json swapped = account;
  swapped["SecurityGroups"][0]["GroupId"] = "sg-l1";
  swapped["SecurityGroups"][1]["GroupId"] = "sg-default";
  const Snapshot other = snapshot_of(swapped);
  CHECK_FALSE(same_up_to_ids(one.network, other.network, Numbers::ignored,
                             vertices_with_the_same_id(one, other))
                  .has_value());
}

// The network under other ids and in another order, or with other numbers in its names.
Variation varied(const Network& network, const Request& request, VariationKind kind,
                 std::uint64_t seed) {
  Variation variation;
  variation.make(network, request, kind, seed);
  return variation;
}

GeneratedScenario generated(std::uint64_t seed, Profile profile) {
  GeneratedScenario scenario;
  SeededChoices choices(seed, 0);
  build(choices, profile, scenario);
  return scenario;
}

// The edge with another port or status.
void add_differently(Network& network, const EdgeRecord& edge) {
  if (edge.kind == EdgeKind::association) {
    const bool is_active = edge.status == MembershipStatus::active;
    network.associate(edge.source, edge.target,
                      is_active ? MembershipStatus::adding : MembershipStatus::active);
    return;
  }
  Traffic traffic = edge.traffic;
  traffic.port_last = static_cast<std::uint16_t>(traffic.port_last ^ 1);
  repeat_rule(network, edge, traffic);
}

bool has_edge(const Network& network, Vertex source, Vertex target, const EdgeRecord& like) {
  const OutEdges edges = network.out_edges(source);
  return std::any_of(edges.begin(), edges.end(), [&](Edge each) {
    const EdgeRecord& record = network.edge(each);
    return record.target == target && record.kind == like.kind && record.traffic == like.traffic &&
           record.status == like.status && record.peer_account == like.peer_account;
  });
}

TEST_CASE("a generated network is the same under other ids, and its map keeps every edge",
          "[P-13]") {
  CHECK(rc::check("same under other ids", [](std::uint64_t seed, std::uint64_t other_seed) {
    const auto profile = *rc::gen::element(Profile::near_miss, Profile::uniform, Profile::fleet);
    const GeneratedScenario scenario = generated(seed, profile);
    const Network& network = scenario.network();
    const Variation other =
        varied(network, scenario.request, VariationKind::lists_reordered, other_seed);
    const auto map = same_up_to_ids(network, other.network(), Numbers::compared);
    RC_ASSERT(map.has_value());
    for (std::uint32_t i = 0; i < network.edge_count(); ++i) {
      const EdgeRecord& edge = network.edge(Edge{i});
      RC_ASSERT(has_edge(other.network(), (*map)[edge.source], (*map)[edge.target], edge));
    }
    const Variation renumbered =
        varied(network, scenario.request, VariationKind::names_renumbered, other_seed);
    RC_ASSERT(same_up_to_ids(network, renumbered.network()).has_value());
  }));
}

TEST_CASE("a generated network is another one after one edit") {
  CHECK(rc::check("another after one edit", [](std::uint64_t seed, std::uint64_t other_seed) {
    const GeneratedScenario scenario = generated(seed, Profile::near_miss);
    Variation other =
        varied(scenario.network(), scenario.request, VariationKind::lists_reordered, other_seed);
    const std::uint32_t edge_count = other.network().edge_count();
    RC_PRE(edge_count > 0u);
    const Edge edge{*rc::gen::inRange(std::uint32_t{0}, edge_count)};
    other.network().unlink(edge);
    RC_ASSERT(!same_up_to_ids(scenario.network(), other.network()).has_value());
    add_differently(other.network(), EdgeRecord(other.network().edge(edge)));
    RC_ASSERT(!same_up_to_ids(scenario.network(), other.network()).has_value());
    other.network().link(edge);
    RC_ASSERT(!same_up_to_ids(scenario.network(), other.network()).has_value());
  }));
}

TEST_CASE("random networks full of look-alikes are the same under other ids", "[P-13]") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Network network = random_network(seed);
    Request request;
    for (Vertex v = 0; v < network.vertex_count(); ++v) {
      if (network.kind(v) == VertexKind::cluster) request.cluster = v;
    }
    CAPTURE(seed);
    const Variation other = varied(network, request, VariationKind::lists_reordered, seed);
    REQUIRE(same_up_to_ids(network, other.network()).has_value());
    REQUIRE_FALSE(same_up_to_ids(network, random_network(seed + 1)).has_value());
  }
}

}  // namespace
}  // namespace connectsim::tests
