#include "simulator/account/connections.h"

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "scenarios/builder/builder.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/mismatch.h"
#include "simulator/connection/reachability.h"
#include "simulator/connection/registration.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/random_network.h"

namespace connectsim::tests {
namespace {

using Pair = std::tuple<Vertex, Vertex, Vertex>;  // cluster, proxy, function
using Answers = std::map<Pair, std::pair<bool, Reachability>>;

std::vector<Vertex> all_of(const Network& network, VertexKind kind) {
  std::vector<Vertex> found;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == kind) {
      found.push_back(v);
    }
  }
  return found;
}

// The readings of the list in turn.
Readings listing_readings(std::uint64_t number) {
  Readings readings;
  readings.listing = static_cast<ListingGroups>(number % 2);
  readings.listing_port = static_cast<ListingPort>(number / 2 % 2);
  return readings;
}

// Every pair, one by one.
Answers by_brute_force(const Network& network, const Readings& readings) {
  Answers answers;
  const auto add = [&](const Pair& pair, bool is_listed, Reachability result) {
    if (is_listed || result != Reachability::blocked) {
      answers[pair] = {is_listed, result};
    }
  };
  for (const Vertex cluster : all_of(network, VertexKind::cluster)) {
    for (const Vertex function : all_of(network, VertexKind::function)) {
      add({cluster, no_vertex, function}, is_listed_directly(network, readings, function, cluster),
          reach_directly(network, function, cluster).result);
      for (const Vertex proxy : all_of(network, VertexKind::proxy)) {
        if (proxy_belongs_to(network, proxy, cluster)) {
          add({cluster, proxy, function},
              is_listed_through(network, readings, function, proxy, cluster),
              reach_through_proxy(network, function, proxy, cluster).result);
        }
      }
    }
  }
  return answers;
}

// Also checks that nothing is told twice and that the counts are right.
Answers by_connections(const Network& network, const Readings& readings) {
  const Labels labels;
  const Connections connections(network, labels, readings);
  Answers answers;
  for (const WayToCluster& way : connections.ways()) {
    WayCount count;
    connections.for_each(way, [&](Vertex function, bool is_listed, Reachability result) {
      const bool is_new =
          answers.emplace(Pair{way.cluster, way.proxy, function}, std::pair(is_listed, result))
              .second;
      REQUIRE(is_new);
      count.listed += is_listed ? 1 : 0;
      count.reachable += result == Reachability::reachable ? 1 : 0;
      count.depends += result == Reachability::depends ? 1 : 0;
      count.listed_blocked += is_listed && result == Reachability::blocked ? 1 : 0;
      count.listed_reachable += is_listed && result == Reachability::reachable ? 1 : 0;
    });
    const WayCount counted = connections.count(way);
    REQUIRE(counted.listed == count.listed);
    REQUIRE(counted.reachable == count.reachable);
    REQUIRE(counted.depends == count.depends);
    REQUIRE(counted.listed_blocked == count.listed_blocked);
    REQUIRE(counted.listed_reachable == count.listed_reachable);
  }
  return answers;
}

TEST_CASE("all connections at once are those of every pair asked alone",
          "[V-1][V-2][V-3][H-1][H-2][H-3]") {
  std::size_t listed_count = 0;
  std::map<Reachability, std::size_t> counts;
  for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
    const Network network = random_network(seed);
    const Readings readings = listing_readings(seed);
    const Answers expected = by_brute_force(network, readings);
    if (by_connections(network, readings) != expected) {
      FAIL("they differ for seed " << seed);
    }
    for (const auto& [pair, answer] : expected) {
      listed_count += answer.first ? 1 : 0;
      ++counts[answer.second];
    }
  }
  // The networks are of use only when they connect things.
  CHECK(listed_count > 1000);
  CHECK(counts[Reachability::reachable] > 4000);
  CHECK(counts[Reachability::depends] > 1000);
  CHECK(counts[Reachability::blocked] > 100);  // listed, but blocked
}

TEST_CASE("so they are on scenarios that are nearly connected", "[V-1][V-2][H-1][H-3]") {
  GeneratedScenario scenario;
  std::size_t count = 0;
  for (std::uint64_t number = 0; number < 20'000; ++number) {
    SeededChoices choices(7, number);
    build(choices, Profile::near_miss, scenario);
    const Readings readings = listing_readings(number);
    const Answers expected = by_brute_force(scenario.network(), readings);
    if (by_connections(scenario.network(), readings) != expected) {
      FAIL("they differ for scenario " << number);
    }
    count += expected.size();
  }
  CHECK(count > 10'000);
}

TEST_CASE("every mismatch has a reason, and nothing else has one", "[V-3]") {
  std::set<Mismatch> seen;
  for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
    const Network network = random_network(seed);
    for (const auto& [pair, answer] : by_brute_force(network, listing_readings(seed))) {
      const auto& [cluster, proxy, function] = pair;
      const Path path = proxy == no_vertex ? reach_directly(network, function, cluster)
                                           : reach_through_proxy(network, function, proxy, cluster);
      const Mismatch mismatch =
          mismatch_of(network, path, answer.first ? ListedValue::yes : ListedValue::no);
      const bool differs = !answer.first || answer.second != Reachability::reachable;
      REQUIRE((mismatch != Mismatch::none) == differs);
      seen.insert(mismatch);
    }
  }
  for (std::size_t i = 0; i < words_of<Mismatch>.size(); ++i) {
    const auto mismatch = static_cast<Mismatch>(i);
    INFO(words_of<Mismatch>[i]);
    CHECK(seen.count(mismatch) == 1);
  }
}

std::string mismatches_of(const Json& account) {
  const Snapshot snapshot = snapshot_of(account);
  const Connections connections(snapshot.network, snapshot.labels, {});
  std::string text;
  for (const WayToCluster& way : connections.ways()) {
    connections.for_each(way, [&](Vertex function, bool is_listed, Reachability) {
      const Path path =
          way.is_direct() ? reach_directly(snapshot.network, function, way.cluster)
                          : reach_through_proxy(snapshot.network, function, way.proxy, way.cluster);
      text += way.is_direct() ? "direct " : "proxy ";
      text += text_of(
          mismatch_of(snapshot.network, path, is_listed ? ListedValue::yes : ListedValue::no));
    });
  }
  return text;
}

TEST_CASE("the reason names the first side that admits nothing", "[V-3][H-2]") {
  Json account = proxied_account();
  CHECK(mismatches_of(account) == "proxy none");
  SECTION("the proxy's way in") {
    group_with_id(account, "sg-p1")["IpPermissions"] = Json::array();
    CHECK(mismatches_of(account) == "proxy no-rule-into-proxy");
  }
  SECTION("the proxy's way out") {
    group_with_id(account, "sg-p1")["IpPermissionsEgress"] = Json::array();
    CHECK(mismatches_of(account) == "proxy no-rule-out-of-proxy");
  }
  SECTION("the cluster") {
    group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
    CHECK(mismatches_of(account) == "proxy no-rule-into-cluster");
  }
  SECTION("another VPC") {
    account["Functions"][0]["VpcConfig"]["VpcId"] = "vpc-2";
    CHECK(mismatches_of(account) == "proxy different-vpcs");
  }
  SECTION("the proxy's group has another name") {
    group_with_id(account, "sg-p1")["GroupName"] = "made-by-hand";
    CHECK(mismatches_of(account) == "proxy proxy-without-managed-group");
  }
  SECTION("the function's group has another name") {
    group_with_id(account, "sg-l1")["GroupName"] = "made-by-hand";
    CHECK(mismatches_of(account) == "proxy no-managed-group");
  }
  SECTION("the function's rule is no pair rule") {
    Json& rule = group_with_id(account, "sg-l1")["IpPermissionsEgress"][0];
    rule["FromPort"] = 3300;
    CHECK(mismatches_of(account) == "proxy no-rule-that-is-listed");
  }
}

}  // namespace
}  // namespace connectsim::tests
