// What comes of generated scenarios, by the engine and by the prose oracle.

#include <map>

#include "scenarios/builder/builder.h"
#include "scenarios/builder/scenario_id.h"
#include "scenarios/scenario_json.h"
#include "tests/support/apply_comparison.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

constexpr std::uint64_t apply_seed = 20'240'602;
constexpr std::uint64_t scenarios_per_profile = 16'667;  // 50,001 in all

struct Kind {
  std::uint64_t count = 0;
  std::string first;
};

// Every third scenario with another numbering, every fifth with another list, every seventh with
// the proxy's spare, so that all of them are compared often.
Readings readings_for(std::uint64_t number) {
  Readings readings;
  readings.numbering = static_cast<Numbering>(number % 9 / 3 * (number % 3 == 0 ? 1 : 0));
  readings.listing = static_cast<ListingGroups>(number % 5 == 1 ? 1 : 0);
  readings.listing_port = static_cast<ListingPort>(number % 5 == 2 ? 1 : 0);
  readings.associate_with_proxy = static_cast<AssociateWithProxy>(number % 7 == 0 ? 1 : 0);
  return readings;
}

TEST_CASE("engine and prose oracle carry 50,000 generated scenarios out alike",
          "[A-2][A-3][A-4][A-6][A-7][A-8][H-1][H-2][H-3][N-3][V-1][V-2][slow]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  ApplyComparison comparison;
  GeneratedScenario scenario;
  std::map<std::string, Kind> kinds;  // by the members that differ
  std::map<std::string, std::uint64_t> outcomes;
  for (std::uint64_t number = 0; number < scenarios_per_profile; ++number) {
    const ScenarioId id{generator_version, profile, apply_seed, number};
    SeededChoices choices(id.seed, id.number);
    build(choices, id.profile, scenario);
    const auto& differences =
        comparison.disagreements(scenario_json(text_of(id), scenario), readings_for(number));
    const DescribedOutcome& result = comparison.result();
    ++outcomes[std::string(text_of(result.decision.verdict)) + " " +
               std::string(text_of(result.plan.action)) +
               (result.is_carried_out ? " carried out" : "")];
    std::string members;
    for (const Disagreement& difference : differences) {
      members.append(members.empty() ? "" : ", ").append(difference.member);
    }
    if (!members.empty() && kinds[members].count++ == 0) {
      kinds[members].first = text_of(id) + ": " + text_of(differences);
    }
  }
  for (const auto& [members, kind] : kinds) {
    UNSCOPED_INFO(kind.count << " times " << members << ", first " << kind.first);
  }
  CHECK(kinds.empty());
  // Nothing is compared where nothing happens.
  CHECK(outcomes["decided create carried out"] > 1000);
  CHECK(outcomes["decided associate carried out"] > 100);
}

}  // namespace
}  // namespace connectsim
