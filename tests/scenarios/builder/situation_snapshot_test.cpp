#include "scenarios/builder/situation_snapshot.h"

#include <algorithm>
#include <array>

#include "scenarios/builder/bounded_builder.h"
#include "simulator/decision/decide.h"
#include "simulator/tables/column_values.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

struct Enumeration {
  std::uint32_t scenarios = 0;
  std::vector<Situation> seen;
};

Enumeration enumeration(std::uint32_t rules_max) {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  ExhaustiveChoices choices;
  Enumeration result;
  do {
    build_bounded(choices, rules_max, scenario);
    decider.decide(scenario.network(), scenario.request, decision);
    REQUIRE(decision.verdict != Verdict::refused);
    const Situation situation = page_columns(decision.situation);
    if (std::find(result.seen.begin(), result.seen.end(), situation) == result.seen.end()) {
      result.seen.push_back(situation);
    }
    ++result.scenarios;
  } while (choices.advance() == ExhaustiveChoices::Position::at_combination);
  return result;
}

TEST_CASE("148 of the 420 combinations of column values can occur") {
  const std::vector<Situation> all = all_situations();
  REQUIRE(all.size() == 420);
  const auto can_occur = [](const Situation& situation) { return !reason_against(situation); };
  CHECK(std::count_if(all.begin(), all.end(), can_occur) == 148);
  // Without the health, the page's 140: 18 of 20 direct ones and 102 of 120 through a proxy.
  int direct = 0;
  int proxied = 0;
  for (const Situation& situation : all) {
    if (can_occur(situation) && situation.target_health != TargetHealthValue::available) {
      ++(situation.target_health == TargetHealthValue::not_used ? direct : proxied);
    }
  }
  CHECK(direct == 18);
  CHECK(proxied == 102);
}

TEST_CASE("each reason against a situation excludes some that no other one does") {
  for (const Impossibility& reason : impossibilities()) {
    int alone = 0;
    for (const Situation& situation : all_situations()) {
      int others = 0;
      for (const Impossibility& other : impossibilities()) {
        others += other.applies(situation) ? 1 : 0;
      }
      alone += reason.applies(situation) && others == 1 ? 1 : 0;
    }
    CAPTURE(reason.name);
    CHECK(alone > 0);
  }
}

TEST_CASE("a snapshot built for a situation is in that situation",
          "[D-1][D-2][D-3][D-4][X-2][X-3][X-4][X-5][X-6][X-7]") {
  const DecisionTable table = shipped_table(default_table_name);
  GeneratedScenario scenario;
  for (const Situation& situation : all_situations()) {
    if (reason_against(situation)) {
      continue;
    }
    build_situation(situation, scenario);
    const Decision decision = decide(scenario.network(), scenario.request, table);
    CAPTURE(text_of(situation.database), text_of(situation.compute), text_of(situation.proxy),
            text_of(situation.target_health));
    CHECK(decision.verdict != Verdict::refused);
    CHECK(decision.unknown.empty());
    CHECK(page_columns(decision.situation) == situation);
  }
}

TEST_CASE("within the exhaustive bound exactly the situations without a reason occur",
          "[D-2][D-3][X-5][X-6][X-7][slow]") {
  const std::uint32_t rules_max = GENERATE(bound_default, bound_max);
  const Enumeration all = enumeration(rules_max);
  CHECK(all.scenarios == (rules_max == 1 ? 9'900 : 3'277'260));
  CHECK(all.seen.size() == 148);
  for (const Situation& situation : all.seen) {
    const Impossibility* reason = reason_against(situation);
    CHECK((reason ? reason->name : "can occur") == "can occur");
  }
}

}  // namespace
}  // namespace connectsim
