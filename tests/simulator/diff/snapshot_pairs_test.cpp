// The difference of two snapshots against every pair asked alone, and against what the properties
// say of a request that is carried out (S-1).

#include <map>
#include <set>
#include <tuple>

#include "scenarios/builder/builder.h"
#include "scenarios/builder/labels_of_scenario.h"
#include "simulator/action/act_on_snapshot.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "simulator/connection/registration.h"
#include "simulator/replay/play.h"
#include "tests/support/catch.h"
#include "tests/support/random_network.h"
#include "tests/support/snapshot_changes.h"

namespace connectsim::tests {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // function, cluster, via
struct Values {
  std::string reachable;
  std::string listed;
  std::string usable;
  std::string set_up;
};

// Every pair by every way of one snapshot, one by one.
std::map<Key, Values> by_brute_force(const Snapshot& snapshot) {
  const Network& network = snapshot.network;
  const DecisionTable table = shipped_table(default_table_name);
  std::map<Key, Values> all;
  const auto add = [&](Vertex function, Vertex cluster, Vertex proxy) {
    Request request;
    request.function = function;
    request.cluster = cluster;
    request.proxy = proxy;
    request.proxy_mode = proxy == no_vertex ? ProxyMode::none : ProxyMode::existing;
    ConnectionState state;
    const Decision decision = decide(network, request, table);
    state.is_there = true;
    state.is_asked = true;
    state.verdict = decision.verdict;
    state.action = decision.action;
    state.row = decision.row;
    state.unmet = decision.unmet;
    const std::string via =
        proxy == no_vertex ? "direct" : "proxy:" + std::string(snapshot.labels.id(proxy));
    all[{std::string(snapshot.labels.id(function)), std::string(snapshot.labels.id(cluster)),
         via}] = {std::string(text_of(reach_as_requested(network, request).result)),
                  is_listed_as_requested(network, table.readings(), request) ? "yes" : "no",
                  state.is_usable() ? "yes" : "no", state.set_up()};
  };
  for (Vertex cluster = 0; cluster < network.vertex_count(); ++cluster) {
    if (network.kind(cluster) != VertexKind::cluster) {
      continue;
    }
    for (Vertex function = 0; function < network.vertex_count(); ++function) {
      if (network.kind(function) != VertexKind::function) {
        continue;
      }
      add(function, cluster, no_vertex);
      for (Vertex proxy = 0; proxy < network.vertex_count(); ++proxy) {
        if (network.kind(proxy) == VertexKind::proxy && proxy_belongs_to(network, proxy, cluster)) {
          add(function, cluster, proxy);
        }
      }
    }
  }
  return all;
}

using Changes = std::set<
    std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>>;

Changes changes_by_brute_force(const Snapshot& before, const Snapshot& after) {
  const Values absent{"blocked", "no", "no", "absent"};
  const std::map<Key, Values> old = by_brute_force(before);
  const std::map<Key, Values> now = by_brute_force(after);
  std::set<Key> keys;
  for (const auto* each : {&old, &now}) {
    for (const auto& [key, values] : *each) {
      keys.insert(key);
    }
  }
  Changes changes;
  for (const Key& key : keys) {
    const Values was = old.contains(key) ? old.at(key) : absent;
    const Values is = now.contains(key) ? now.at(key) : absent;
    const auto add = [&](const char* what, const std::string& one, const std::string& other) {
      if (one != other) {
        changes.emplace(std::get<0>(key), std::get<1>(key), std::get<2>(key), what, one, other);
      }
    };
    add("reachable", was.reachable, is.reachable);
    add("listed", was.listed, is.listed);
    add("usable", was.usable, is.usable);
    add("set-up", was.set_up, is.set_up);
  }
  return changes;
}

Changes changes_of(const ComparedAccounts& compared) {
  Changes changes;
  for (const ChangedConnection& change : compared.diff().changes) {
    const NamedEnds ends = named_ends(compared.match(), change.ends);
    for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      if (!change.has_changed(aspect)) continue;
      const bool is_new =
          changes
              .emplace(ends.function, ends.cluster, ends.via, text_of(aspect),
                       value_text(change.before, aspect), value_text(change.after, aspect))
              .second;
      CHECK(is_new);
    }
  }
  return changes;
}

// I-1: without groups nothing is known, and a proxy that was not saved at one moment, or its
// targets, may have been a way then.
bool is_known(const Snapshot& before, const Snapshot& after, const std::string& via) {
  for (const Snapshot* snapshot : {&before, &after}) {
    const Network& network = snapshot->network;
    if (network.facts.security_groups == Known::no ||
        (via != "direct" && network.facts.proxies == Known::no)) {
      return false;
    }
    for (Vertex v = 0; v < network.vertex_count(); ++v) {
      if (network.kind(v) == VertexKind::proxy && network.proxy(v).targets == Known::no &&
          via == "proxy:" + std::string(snapshot->labels.id(v))) {
        return false;
      }
    }
  }
  return true;
}

// The button of a pair that nothing ties is not asked, so of set-up only this is the same: what the
// difference says is right, and where listing or reuse changes the button's change is told too.
void compare_with_brute_force(const Snapshot& before, const Snapshot& after,
                              std::map<std::string, std::size_t>& counts) {
  const ComparedAccounts compared(before, after);
  const Changes found = changes_of(compared);
  const Changes expected = changes_by_brute_force(before, after);
  std::set<Key> changed;
  for (const auto& change : expected) {
    if (std::get<3>(change) == "listed" || std::get<3>(change) == "usable") {
      changed.emplace(std::get<0>(change), std::get<1>(change), std::get<2>(change));
    }
  }
  for (const auto& change : expected) {
    if (!is_known(before, after, std::get<2>(change))) {
      REQUIRE_FALSE(found.contains(change));
      continue;
    }
    const bool is_set_up = std::get<3>(change) == "set-up";
    if (!is_set_up ||
        changed.contains(Key{std::get<0>(change), std::get<1>(change), std::get<2>(change)})) {
      REQUIRE(found.contains(change));
      ++counts[std::get<3>(change)];
    }
  }
  for (const auto& change : found) {
    REQUIRE(expected.contains(change));
  }
  for (const ChangedConnection& change : compared.diff().changes) {
    for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
      if (change.has_changed(static_cast<Aspect>(i)) && change.causes[i].empty()) {
        ++counts["without a cause: " + std::string(words_of<Aspect>[i])];
      }
    }
  }
}

Snapshot labelled(const Network& network) {
  Snapshot snapshot;
  snapshot.network = network;
  std::map<VertexKind, int> numbers;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    const VertexKind kind =
        network.kind(v) == VertexKind::unknown_group ? VertexKind::group : network.kind(v);
    snapshot.labels.set_id(
        v, std::to_string(static_cast<int>(kind)) + "-" + std::to_string(++numbers[kind]));
  }
  return snapshot;
}

TEST_CASE("the difference of any two networks is that of every pair asked alone",
          "[S-1][H-1][V-1]") {
  std::map<std::string, std::size_t> counts;
  for (std::uint64_t seed = 1; seed <= 2500; ++seed) {
    INFO("seed " << seed);
    compare_with_brute_force(labelled(random_network(seed)), labelled(random_network(seed + 1)),
                             counts);
  }
  CHECK(counts["reachable"] > 3000);
  CHECK(counts["listed"] > 500);
  CHECK(counts["without a cause: reachable"] == 0);
  CHECK(counts["without a cause: listed"] == 0);
}

// A network with one rule or association taken out: the cause is known.
TEST_CASE("one edge taken out of a network is the only cause of all that is lost", "[S-1]") {
  std::size_t changes = 0;
  for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
    const Snapshot before = labelled(random_network(seed));
    Snapshot after = before;
    const Edge taken{static_cast<std::uint32_t>(seed * 7) % before.network.edge_count()};
    after.network.unlink(taken);
    const ComparedAccounts compared(before, after);
    INFO("seed " << seed);
    const EdgeRecord& record = before.network.edge(taken);
    for (const ChangedConnection& change : compared.diff().changes) {
      for (const Aspect aspect : {Aspect::reachable, Aspect::listed}) {
        if (!change.has_changed(aspect)) {
          continue;
        }
        ++changes;
        const std::vector<ChangeCause>& causes = change.causes[static_cast<std::size_t>(aspect)];
        REQUIRE(causes.size() == 1);
        CHECK(causes.front().edge == taken);
        CHECK(causes.front().change == CauseChange::removed);
        CHECK(causes.front().subject.before == record.source);
      }
      CHECK(change.meaning != ChangeMeaning::reachability_gained);
      CHECK(change.meaning != ChangeMeaning::listing_gained);
    }
    const ComparedAccounts back(after, before);
    REQUIRE(back.diff().changes.size() == compared.diff().changes.size());
    for (const ChangedConnection& change : back.diff().changes) {
      for (const Aspect aspect : {Aspect::reachable, Aspect::listed}) {
        if (change.has_changed(aspect)) {
          const auto& causes = change.causes[static_cast<std::size_t>(aspect)];
          REQUIRE(causes.size() == 1);
          CHECK(causes.front().edge == taken);
          CHECK(causes.front().change == CauseChange::added);
        }
      }
    }
  }
  CHECK(changes > 300);
}

// What a request that was carried out changes, by P-1, P-2 and P-5.
void check_asked_for(const Snapshot& before, const Snapshot& after, const NamedRequest& names,
                     const DescribedOutcome& done, const PropertyValues& properties,
                     const Changes& found, std::map<std::string, std::size_t>& counts) {
  const std::string proxy = done.new_proxy.empty() ? names.proxy : done.new_proxy;
  const std::string via = names.proxy_mode == ProxyMode::none ? "direct" : "proxy:" + proxy;
  if (!is_known(before, after, via)) {
    return;
  }
  Values was{"blocked", "no", "no", "absent"};
  const std::map<Key, Values> old = by_brute_force(before);
  if (const auto entry = old.find({names.function, names.cluster, via}); entry != old.end()) {
    was = entry->second;
  }
  const auto tells = [&](const std::string& what, const std::string& one,
                         const std::string& other) {
    return found.contains({names.function, names.cluster, via, what, one, other});
  };
  // P-1 does not ask whether a proxy belongs to the cluster; without a target it is no way to it.
  const bool is_way = by_brute_force(after).contains({names.function, names.cluster, via});
  const bool connects = is_way && properties.of(Property::connects) == Holding::holds;
  const bool is_listed = properties.of(Property::listed) == Holding::holds;
  CHECK(tells("reachable", was.reachable, "reachable") ==
        (connects && was.reachable != "reachable"));
  CHECK(tells("listed", "no", "yes") == (is_listed && was.listed == "no"));
  counts["connected"] += connects ? 1 : 0;
  counts["not connected"] += connects ? 0 : 1;
  if (properties.of(Property::least_access) == Holding::violated) {
    ++counts["opens more"];
    return;
  }
  for (const auto& [function, cluster, other_via, what, one, other] : found) {
    const bool is_asked =
        function == names.function && cluster == names.cluster && other_via == via;
    // P-5 is about functions that were there, and asks hop by hop: behind the proxy that the
    // function comes to reach, or that comes to reach the cluster, whole ways may open.
    if (!is_asked && what == "reachable" && !names.create_function) {
      INFO(function << " " << cluster << " " << other_via << " " << one << " " << other);
      CHECK(other_via == via);
      CHECK(via != "direct");
    }
    // New groups are named by no rule of any other function.
    if (what == "listed" && via == "direct" && done.plan.action == Action::create) {
      CHECK(is_asked);
    }
  }
}

TEST_CASE("so is that of generated scenarios, and what they become when carried out",
          "[S-1][P-1][P-2][P-5]") {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Player player(table);
  std::map<std::string, std::size_t> counts;
  GeneratedScenario scenario;
  Snapshot previous;
  for (std::uint64_t number = 0; number < 4000; ++number) {
    INFO("scenario " << number);
    SeededChoices choices(5, number);
    build(choices, Profile::near_miss, scenario);
    add_labels(scenario);
    const Snapshot before = scenario.snapshot;
    if (number > 0 && number % 4 == 0) {
      compare_with_brute_force(previous, before, counts);
    }
    previous = before;
    const Played& played = player.play(scenario.network(), scenario.request);
    const PropertyValues properties = played.properties;
    Snapshot after = before;
    const NamedRequest names = named_request(scenario);
    const DescribedOutcome done = act_on_snapshot(decider, names, scenario.request, after);
    if (number % 4 == 0) {
      compare_with_brute_force(before, after, counts);
    }
    const ComparedAccounts compared(before, after);
    const Changes found = changes_of(compared);
    if (!done.is_carried_out) {
      REQUIRE(found.empty());
      continue;
    }
    check_asked_for(before, after, names, done, properties, found, counts);
  }
  CHECK(counts["connected"] > 500);
  CHECK(counts["not connected"] > 5);
  CHECK(counts["without a cause: reachable"] == 0);
  CHECK(counts["without a cause: listed"] == 0);
  CHECK(counts["without a cause: set-up"] == 0);
}

}  // namespace
}  // namespace connectsim::tests
