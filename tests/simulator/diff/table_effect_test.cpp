// What changed answers come to, held against scenarios that are decided and carried out one by one.

#include "simulator/diff/table_effect.h"

#include <nlohmann/json.hpp>

#include "simulator/replay/replay.h"
#include "tests/support/answered.h"
#include "tests/support/catch.h"
#include "tests/support/changed_table.h"

namespace connectsim {
namespace {

using nlohmann::json;

const DecisionTable& published() {
  static const DecisionTable table = shipped_table(default_table_name);
  return table;
}

TableEffect effect_on(const DecisionTable& after, std::uint64_t count) {
  const TableDiff diff = difference(published(), after);
  TableEffect effect = effect_of(diff, published(), after);
  add_population(diff, published(), after, ReplaySource{}, {0, count}, effect);
  return effect;
}

// P-1 and P-2 as the player of replays sees them.
struct Seen {
  explicit Seen(const DecisionTable& table, std::uint64_t number) {
    GeneratedScenario scenario = *scenario_of(ReplaySource{}, number);
    Player player(table);
    const Played& played = player.play(scenario.network(), scenario.request);
    is_carried_out = played.is_carried_out;
    connects = played.properties.of(Property::connects);
    listed = played.properties.of(Property::listed);
    action = played.decision.action;
    is_decided = played.decision.verdict == Verdict::decided;
  }
  bool is_decided = false;
  bool is_carried_out = false;
  Action action = Action::none;
  Holding connects = Holding::does_not_apply;
  Holding listed = Holding::does_not_apply;
};

TEST_CASE("each witness is answered by both tables as its group says", "[T-6]") {
  const DecisionTable after = tests::table_with_row_4_creating();
  const TableDiff diff = difference(published(), after);
  const TableEffect effect = effect_of(diff, published(), after);
  std::size_t situations = 0;
  for (const EffectGroup& group : effect.groups) {
    REQUIRE(group.access);
    REQUIRE(group.witness);
    situations += group.situations.size();
    const auto scenario = json::parse(group.scenario);
    const tests::Answered old(scenario["snapshot"], scenario["request"], published());
    const tests::Answered changed(scenario["snapshot"], scenario["request"], after);
    CHECK(old.answer().decision.action == Action::associate);
    CHECK(changed.answer().decision.action == Action::create);
    CHECK(old.answer().decision.situation.compute == group.witness->compute);
  }
  CHECK(situations == 16);
}

TEST_CASE("the population changes as playing each scenario by each table says", "[T-6]") {
  constexpr std::uint64_t count = 3'000;
  const DecisionTable after = tests::table_with_row_4_creating();
  const TableEffect effect = effect_on(after, count);
  CHECK(effect.scenarios == count);
  std::uint64_t changed = 0;
  std::uint64_t reachable_gained = 0;
  std::uint64_t listed_lost = 0;
  for (std::uint64_t number = 0; number < count; ++number) {
    const Seen old(published(), number);
    const Seen other(after, number);
    if (old.is_decided != other.is_decided || old.action != other.action) {
      ++changed;
      const bool both = old.is_carried_out && other.is_carried_out;
      reachable_gained +=
          both && old.connects == Holding::violated && other.connects == Holding::holds ? 1 : 0;
      listed_lost +=
          both && old.listed == Holding::holds && other.listed == Holding::violated ? 1 : 0;
    }
  }
  CHECK(effect.changed_scenarios == changed);
  std::uint64_t in_groups = 0;
  std::uint64_t gained = 0;
  for (const EffectGroup& group : effect.groups) {
    in_groups += group.population.count;
    gained += group.access && group.access->reachable == Gain::gained ? group.population.count : 0;
  }
  CHECK(in_groups == changed);
  CHECK(reachable_gained > 0);
  CHECK(gained >= reachable_gained);
  CHECK(listed_lost == 0);  // only by a limit that keeps `create` from being carried out
}

TEST_CASE("the smallest scenario of a group is the smallest, and shows it", "[T-6]") {
  constexpr std::uint64_t count = 5'000;
  const DecisionTable after = shipped_table("aurora-lambda-negated");
  const TableEffect effect = effect_on(after, count);
  REQUIRE_FALSE(effect.groups.empty());
  BothTables both(published(), after);
  for (const EffectGroup& group : effect.groups) {
    Sightings seen;
    for (std::uint64_t number = 0; number < count; ++number) {
      GeneratedScenario scenario = *scenario_of(ReplaySource{}, number);
      const PlayedByBoth played = both.play(scenario.network(), scenario.request);
      if (played.answer == group.answer && played.access == group.access) {
        seen.see(scenario_size(scenario.network()), number);
      }
    }
    CHECK(seen == group.population);
    CHECK_FALSE(group.scenario.empty());
  }
}

TEST_CASE("no scenario changes but in the situations that change", "[T-6]") {
  const DecisionTable after = shipped_table("aurora-lambda-negated");
  const TableDiff diff = difference(published(), after);
  const TableEffect effect = effect_on(after, 20'000);
  for (const EffectGroup& group : effect.groups) {
    REQUIRE(diff.changes.size() == 1);
    CHECK(group.answer == diff.changes[0].answer);
    CHECK_FALSE(group.situations.empty());
    for (const Situation& situation : group.situations) {
      CHECK(std::count(diff.changes[0].situations.begin(), diff.changes[0].situations.end(),
                       situation) == 1);
    }
  }
}

TEST_CASE("requests that other readings refuse or admit are told", "[T-6]") {
  DecisionTable after = published();
  Readings readings;
  set_reading(readings, "serverless", "v1_only");
  after.set_readings(readings);
  const TableEffect effect = effect_on(after, 5'000);
  CHECK(effect.changed_scenarios > 0);
  for (const EffectGroup& group : effect.groups) {
    CHECK(group.answer.before == TableAnswer::refused);
    CHECK(group.situations.empty());
  }
}

TEST_CASE("nothing is left behind on a network that is played by both tables", "[T-6]") {
  const DecisionTable after = tests::table_with_row_4_creating();
  BothTables both(published(), after);
  for (std::uint64_t number = 0; number < 500; ++number) {
    GeneratedScenario scenario = *scenario_of(ReplaySource{}, number);
    const std::uint32_t size = scenario_size(scenario.network());
    const PlayedByBoth first = both.play(scenario.network(), scenario.request);
    CHECK(scenario_size(scenario.network()) == size);
    CHECK(both.play(scenario.network(), scenario.request).access == first.access);
  }
}

}  // namespace
}  // namespace connectsim
