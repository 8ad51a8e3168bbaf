// The two ways from a generated scenario to the prose oracle: converted, and written and read.

#include "tests/support/oracle_account.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "scenarios/builder/builder.h"
#include "scenarios/scenario_json.h"
#include "simulator/decision/decide.h"
#include "simulator/tables/column_values.h"
#include "tests/support/catch.h"
#include "tests/support/oracle_answers.h"

namespace connectsim {
namespace {

constexpr std::uint64_t account_seed = 20'240'603;

TEST_CASE("20,000 converted scenarios of each profile are those that are written and read",
          "[slow]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  GeneratedScenario scenario;
  OracleAccount converted;
  for (std::uint64_t number = 0; number < 20'000; ++number) {
    SeededChoices choices(account_seed, number);
    build(choices, profile, scenario);
    converted.convert(scenario);
    const nlohmann::json document = nlohmann::json::parse(scenario_json("", scenario));
    const bool is_same =
        converted.account() == prose_oracle::read_account(document.at("snapshot")) &&
        converted.request() == prose_oracle::read_request(document.at("request"));
    CAPTURE(number);
    REQUIRE(is_same);
  }
}

// A decision with one member changed, another one for every `which`.
Decision spoiled(Decision decision, std::uint64_t which) {
  const std::uint64_t what = which / 9;
  switch (which % 9) {
    case 0:
      decision.verdict = static_cast<Verdict>(what % 3);
      break;
    case 1:
      decision.situation.set_value(static_cast<Column>(what % 4),
                                   what / 4 % value_counts[what % 4]);
      break;
    case 2:
      decision.rows.push_back(6);
      break;
    case 3:
      decision.row = static_cast<std::uint32_t>(what % 7);
      break;
    case 4:
      decision.action = static_cast<Action>(what % 3);
      break;
    case 5:
      decision.unmet.flip(what % decision.unmet.size());
      break;
    case 6:
      decision.missing_permissions.flip(what % decision.missing_permissions.size());
      break;
    case 7:
      decision.notes.flip(static_cast<std::size_t>(Note::proxy_not_available));
      break;
    default:
      if (decision.unknown.empty()) {
        decision.unknown.push_back({UnknownFact::cluster_vpc, no_index});
      } else {
        decision.unknown.clear();
      }
  }
  return decision;
}

TEST_CASE("answers agree exactly when their texts have no difference") {
  const DecisionTable table = shipped_table(default_table_name);
  GeneratedScenario scenario;
  OracleAccount converted;
  std::map<std::string, int> noticed;
  for (std::uint64_t number = 0; number < 4'000; ++number) {
    SeededChoices choices(account_seed, number);
    build(choices, number % 2 == 0 ? Profile::near_miss : Profile::uniform, scenario);
    converted.convert(scenario);
    const Decision decision = decide(scenario.network(), scenario.request, table);
    const auto answer = prose_oracle::decide(converted.account(), converted.request());
    CAPTURE(number);
    REQUIRE(text_of(differences(decision, answer)) == "");
    REQUIRE(agree(decision, answer));
    for (std::uint64_t which = number % 7; which < 240; which += 7) {
      const Decision other = spoiled(decision, which);
      const std::vector<Disagreement> found = differences(other, answer);
      CAPTURE(number, which, text_of(found));
      REQUIRE(agree(other, answer) == found.empty());
      for (const Disagreement& each : found) {
        ++noticed[each.member];
      }
    }
  }
  for (const char* member : {"verdict", "situation", "rows", "row", "action", "unmet",
                             "missing_permissions", "notes", "unknown"}) {
    CAPTURE(member);
    CHECK(noticed[member] > 100);
  }
}

}  // namespace
}  // namespace connectsim
