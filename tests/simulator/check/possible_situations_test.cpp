#include "simulator/check/possible_situations.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "scenarios/builder/bounded_builder.h"
#include "scenarios/builder/builder.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using FirstColumns =
    std::tuple<DatabaseValue, ComputeValue, ProxyValue, TargetHealthValue, ProxyMode>;

FirstColumns first_columns(const Situation& situation, ProxyMode mode) {
  return {situation.database, situation.compute, situation.proxy, situation.target_health, mode};
}

// A table that uses every column, with one reading set.
DecisionTable table_of_all_columns(std::string_view reading) {
  std::string text = R"({"format": "connectsim.table/1", "name": "all", "columns": ["database",
    "compute", "proxy", "target_health", "registered", "reachable", "listed"],
    "rows": [{"when": {}, "action": "none"}]})";
  Document document;
  document.read(text);
  DecisionTable table = DecisionTable::read(document.root());
  Readings readings;
  if (!reading.empty()) {
    const std::size_t equals = reading.find('=');
    set_reading(readings, reading.substr(0, equals), reading.substr(equals + 1));
  }
  table.set_readings(readings);
  return table;
}

bool knows_all_but_targets(const Decision& decision) {
  return std::all_of(decision.unknown.begin(), decision.unknown.end(), [](const Unknown& unknown) {
    return unknown.fact == UnknownFact::proxy_targets;
  });
}

TEST_CASE("by mode exactly the situations occur that may", "[T-5]") {
  std::set<FirstColumns> may_occur;
  for (const PossibleSituation& each : possible_situations(Readings{})) {
    for (const ProxyMode mode : {ProxyMode::none, ProxyMode::existing, ProxyMode::create}) {
      if (each.occurs_with(mode)) {
        may_occur.insert(first_columns(each.situation, mode));
      }
    }
  }
  CHECK(may_occur.size() == 18 + 130 + 20);
  std::set<FirstColumns> seen;
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  ExhaustiveChoices choices;
  do {
    build_bounded(choices, bound_default, scenario);
    decider.decide(scenario.network(), scenario.request, decision);
    seen.insert(first_columns(decision.situation, scenario.request.proxy_mode));
  } while (choices.advance() == ExhaustiveChoices::Position::at_combination);
  CHECK(seen == may_occur);
}

TEST_CASE("no generated scenario is in a situation that is said to be impossible",
          "[T-5][V-1][V-2][H-1][X-1]") {
  const std::string reading =
      GENERATE("", "available_proxy=also_needs_group", "available_proxy=replaces_a_missing_group",
               "spare_peer=unusable", "health_of=any_proxy_of_the_cluster",
               "proxy_rules=at_least_one", "default_egress=tolerated", "target_health=all",
               "database_pattern_with_proxy=also_rds_rdsproxy");
  const DecisionTable table = table_of_all_columns(reading);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  std::size_t decided = 0;
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    for (std::uint64_t number = 0; number < 10'000; ++number) {
      SeededChoices choices(3, number);
      build(choices, profile, scenario);
      decider.decide(scenario.network(), scenario.request, decision);
      // With a missing fact the columns say what the snapshot shows, not what is; but targets are
      // missing where the proxy is not registered (R-7).
      if (decision.verdict == Verdict::refused || !knows_all_but_targets(decision)) {
        continue;
      }
      ++decided;
      const Impossibility* reason = reason_against(decision.situation, table.readings());
      CAPTURE(reading, number, text_of(profile));
      REQUIRE((reason ? reason->name : "possible") == "possible");
      REQUIRE(may_occur_with(scenario.request.proxy_mode, decision.situation, table.readings()));
    }
  }
  CHECK(decided > 10'000);
}

TEST_CASE("each reason against further columns excludes some situations alone", "[T-5][X-7]") {
  Readings by_the_letter;
  by_the_letter.spare_peer = SparePeer::unusable;
  by_the_letter.available_proxy = AvailableProxy::replaces_a_missing_group;
  for (const Impossibility& reason : further_impossibilities()) {
    bool is_alone = false;
    for (Situation situation : all_situations()) {
      for (std::size_t further = 0; further < 18 && !is_alone; ++further) {
        situation.registered = static_cast<RegisteredValue>(further % 3);
        situation.reachable = static_cast<Reachability>(further / 3 % 3);
        situation.listed = static_cast<ListedValue>(further / 9);
        if (reason_against(situation, by_the_letter) != &reason) {
          continue;
        }
        std::size_t others = 0;
        for (const Impossibility& other : further_impossibilities()) {
          others += other.name != reason.name && other.applies(situation) ? 1 : 0;
        }
        is_alone = others == 0;
      }
    }
    CAPTURE(reason.name);
    CHECK(is_alone);
  }
}

}  // namespace
}  // namespace connectsim
