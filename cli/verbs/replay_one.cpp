// `replay --replay ID`: one scenario, its explanation and the properties that it keeps.
#include "cli/verbs/replay_one.h"

#include <memory>

#include "cli/input/case_source.h"
#include "cli/input/numbered_scenario.h"
#include "cli/output/chosen_style.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_options.h"
#include "model/json/json_writer.h"
#include "reports/decision/decision_json.h"
#include "reports/explanation/explanation_text.h"
#include "reports/replay/replay_text.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

void append_properties_json(const PropertyValues& values, JsonWriter& json) {
  json.name("properties").open_object();
  for (std::size_t i = 0; i < property_count; ++i) {
    json.member(words_of<Property>[i], text_of(values.of(static_cast<Property>(i))));
  }
  json.close_object();
}

}  // namespace

ExitStatus replay_one(const Arguments& arguments, const DecisionTable& table,
                      const Findings& findings, const DecisionTable* base) {
  const std::string id = arguments.text("--replay");
  const std::string line = numbered_scenario(id);
  if (arguments.has("--emit")) {
    write_file(arguments.text("--emit"), line + "\n");
  }
  // From here on it is a scenario like any other that someone hands in.
  const std::unique_ptr<CaseSource> source = scenario_document(id, line, Keep::ids);
  Case current;  // borrows from the source
  source->next(current);
  Decider decider(table);
  Outcome outcome;
  intend(decider, current.snapshot.network, current.request, outcome, &current.snapshot.labels);
  const AnsweredCase answer(current.scenario, current.snapshot, current.request, table, outcome);
  const PropertySet properties = replay_properties(arguments);
  Player player(table, properties);
  Played& played = player.play(current.snapshot.network, current.request);
  SampledVariations(table, properties, 1)
      .play(current.snapshot.network, current.request, 0, played.properties);
  BaseComparison(base, properties, 1)
      .compare(current.snapshot.network, current.request, 0, played.properties);
  ReplayResult result{
      table,      findings, ReplaySource{},
      properties, 1,        ReplayTally(table.rows().size(), findings.list().size()),
      base};
  ReplayCount(table, findings, properties)
      .count(played, current.snapshot.network, current.request, 0, result.tally);
  Output output(arguments);
  if (arguments.text("--format") == "json") {
    JsonWriter json(output.text());
    json.open_object().name("decision").open_object();
    DecisionJson().append_members(answer, output.text());
    json.close_object();
    append_properties_json(played.properties, json);
    json.name("scenario");
    output.text() += line + "}\n";
  } else {
    const Style style = chosen_style(arguments, output);
    append_explanation_text(
        answer,
        explanation_of(answer.snapshot.network, answer.request, answer.table, answer.decision),
        style, output.text());
    append_properties_text(played.properties, result, style, output.text());
  }
  output.commit();
  return result.is_clean() ? ExitStatus::clean : ExitStatus::differs;
}

}  // namespace connectsim
