#include <map>

#include "scenarios/builder.h"
#include "scenarios/scenario_id.h"
#include "tests/support/catch.h"
#include "tests/support/oracle_comparison.h"

namespace connectsim {
namespace {

constexpr std::uint64_t seed = 20'240'601;
constexpr std::uint64_t scenarios_per_profile = 66'667;  // 200,001 in all

struct Kind {
  std::uint64_t count = 0;
  std::string first_id;
};
using Kinds = std::map<std::string, Kind>;

void count_disagreements(OracleComparison& comparison, const ScenarioId& id,
                         const Readings& readings, Kinds& kinds) {
  const std::string text = text_of(comparison.disagreements(readings));
  if (text.empty()) {
    return;
  }
  Kind& kind = kinds[text];
  if (kind.count++ == 0) {
    kind.first_id = text_of(id);
  }
}

TEST_CASE("engine and prose oracle answer 200,000 generated scenarios alike", "[slow]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  const std::vector<Readings> others = single_other_readings();
  OracleComparison comparison;
  GeneratedScenario scenario;
  Kinds kinds;
  for (std::uint64_t number = 0; number < scenarios_per_profile; ++number) {
    const ScenarioId id{generator_version, profile, seed, number};
    SeededChoices choices(id.seed, id.number);
    build(choices, id.profile, scenario);
    comparison.take(scenario);
    count_disagreements(comparison, id, Readings{}, kinds);
    if (number % 10 != 0) {
      continue;
    }
    for (const Readings& readings : others) {
      count_disagreements(comparison, id, readings, kinds);
    }
    count_disagreements(comparison, id, mixed_readings(number / 10), kinds);
  }
  for (const auto& [text, kind] : kinds) {
    UNSCOPED_INFO(kind.count << " times, first " << kind.first_id << ": " << text);
  }
  CHECK(kinds.empty());
}

TEST_CASE("the comparison with the oracle notices every reading that only one side has") {
  OracleComparison comparison;
  GeneratedScenario scenario;
  for (const Readings& readings : single_other_readings()) {
    if (readings.numbering != Numbering{}) {
      continue;  // no decision depends on it
    }
    std::uint32_t noticed = 0;
    for (std::uint64_t number = 0; number < 3'000 && noticed == 0; ++number) {
      SeededChoices choices(seed, number);
      build(choices, Profile::near_miss, scenario);
      comparison.take(scenario);
      noticed += comparison.disagreements(readings, Readings{}).empty() ? 0 : 1;
    }
    CHECK(noticed == 1);
  }
}

}  // namespace
}  // namespace connectsim
