#include "scenarios/builder/population.h"

#include <map>
#include <tuple>

#include "scenarios/builder/builder.h"
#include "scenarios/builder/situation_snapshot.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using Cell = std::tuple<DatabaseValue, ComputeValue, ProxyValue, TargetHealthValue>;

// What a number of scenarios hold altogether.
struct Census {
  double groups = 0;
  double rules = 0;
  double functions = 0;
  double with_two_clusters = 0;
  double refused = 0;
  double with_unknown_facts = 0;
  std::map<Cell, int> situations;
};

void count(const Network& network, Census& census) {
  std::uint32_t clusters = 0;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    census.functions += network.kind(v) == VertexKind::function ? 1 : 0;
    clusters += network.kind(v) == VertexKind::cluster ? 1 : 0;
  }
  for (Edge edge{0}; edge.index < network.edge_count(); ++edge.index) {
    census.rules += network.edge(edge).kind != EdgeKind::association ? 1 : 0;
  }
  census.groups += network.group_count();
  census.with_two_clusters += clusters >= 2 ? 1 : 0;
}

Census census_of(Profile profile, std::uint64_t scenario_count) {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  Census census;
  for (std::uint64_t number = 0; number < scenario_count; ++number) {
    SeededChoices choices(3, number);
    build(choices, profile, scenario);
    count(scenario.network(), census);
    decider.decide(scenario.network(), scenario.request, decision);
    census.with_unknown_facts += decision.unknown.empty() ? 0 : 1;
    if (decision.verdict == Verdict::refused) {
      ++census.refused;
      continue;
    }
    const Situation& situation = decision.situation;
    ++census.situations[{situation.database, situation.compute, situation.proxy,
                         situation.target_health}];
  }
  const auto total = static_cast<double>(scenario_count);
  for (double* figure : {&census.groups, &census.rules, &census.functions,
                         &census.with_two_clusters, &census.refused, &census.with_unknown_facts}) {
    *figure /= total;
  }
  return census;
}

TEST_CASE("the default population is as large and as clean as the documentation says") {
  const Census census = census_of(Profile::near_miss, 100'000);
  CHECK(census.groups >= 12);
  CHECK(census.rules >= 15);
  CHECK(census.functions >= 2);
  CHECK(census.with_two_clusters >= 1.0 / 3);
  CHECK(census.refused <= 0.15);
  CHECK(census.refused >= 0.05);
  CHECK(census.with_unknown_facts <= 0.15);
}

TEST_CASE("every situation that can occur occurs 100 times in 1,000,000 scenarios", "[slow]") {
  const Census census = census_of(Profile::near_miss, 1'000'000);
  CHECK(census.situations.size() == 148);
  for (const Situation& situation : all_situations()) {
    if (reason_against(situation)) {
      continue;
    }
    const auto found = census.situations.find(
        {situation.database, situation.compute, situation.proxy, situation.target_health});
    CAPTURE(text_of(situation.database), text_of(situation.compute), text_of(situation.proxy),
            text_of(situation.target_health));
    CHECK((found == census.situations.end() ? 0 : found->second) >= 100);
  }
}

TEST_CASE("the other profiles differ from the default as their names say") {
  const Census uniform = census_of(Profile::uniform, 20'000);
  const Census fleet = census_of(Profile::fleet, 20'000);
  CHECK(uniform.refused > 0.4);
  CHECK(fleet.with_two_clusters > 0.5);
  CHECK(fleet.with_unknown_facts < 0.1);
}

}  // namespace
}  // namespace connectsim
