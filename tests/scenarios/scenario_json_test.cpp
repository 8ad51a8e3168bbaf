#include "scenarios/scenario_json.h"

#include "model/answers/snapshot_parts.h"
#include "model/snapshots/snapshot_json.h"
#include "scenarios/builder/builder.h"
#include "scenarios/scenario.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

// What a decision says, without the vertices that it says it of.
std::string decision_text(const Decision& decision) {
  std::string text(text_of(decision.verdict));
  text += " row " + std::to_string(decision.row) + " of";
  for (const std::uint32_t row : decision.rows) {
    text += " " + std::to_string(row);
  }
  text += " unmet " + decision.unmet.to_string() + " missing " +
          decision.missing_permissions.to_string();
  if (decision.verdict != Verdict::refused) {
    for (const Column column : {Column::database, Column::compute, Column::proxy,
                                Column::target_health, Column::registered}) {
      text += " ";
      text += value_word(column, decision.situation.value(column));
    }
  }
  std::array<int, words_of<UnknownFact>.size()> unknown{};
  for (const Unknown& fact : decision.unknown) {
    ++unknown[static_cast<std::size_t>(fact.fact)];
  }
  for (const int count : unknown) {
    text += " " + std::to_string(count);
  }
  return text;
}

TEST_CASE("a generated scenario written as JSON and read again is decided alike",
          "[M-1][M-2][slow]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision generated;
  Decision read;
  GeneratedScenario scenario;
  Document document;
  SnapshotReader reader;
  Scenario line;
  SnapshotParts parts;
  Snapshot snapshot;
  std::uint32_t different = 0;
  for (std::uint64_t number = 0; number < 20'000; ++number) {
    SeededChoices choices(11, number);
    build(choices, profile, scenario);
    document.read(scenario_json("", scenario));
    read_scenario(document.root(), line);
    parts.clear();
    add_parts(line.snapshot, parts);
    reader.read(parts, Keep::ids, snapshot);
    decider.decide(scenario.network(), scenario.request, generated);
    decider.decide(snapshot.network, resolve(line.request, snapshot), read);
    if (decision_text(generated) != decision_text(read) && ++different == 1) {
      CAPTURE(number);
      CHECK(decision_text(generated) == decision_text(read));
      CHECK(snapshot.network.edge_count() == scenario.network().edge_count());
    }
  }
  CHECK(different == 0);
}

TEST_CASE("a scenario line names its format, id, snapshot and request", "[M-2]") {
  GeneratedScenario scenario;
  RecordedChoices simplest({});
  build(simplest, Profile::near_miss, scenario);
  Document document;
  document.read(scenario_json("simplest", scenario));
  CHECK(document.root().find("format").text() == "connectsim.scenario/1");
  CHECK(document.root().find("id").text() == "simplest");
  CHECK(document.root().find("request").find("Proxy").find("Mode").text() == "none");
  CHECK(document.root().find("snapshot").find("SecurityGroups").size() == 1);
  document.read(scenario_json("", scenario));
  CHECK_FALSE(document.root().find("id"));
}

}  // namespace
}  // namespace connectsim
