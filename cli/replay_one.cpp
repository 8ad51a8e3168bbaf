#include "cli/replay_one.h"

#include <memory>

#include "cli/chosen_style.h"
#include "cli/output.h"
#include "cli/replay_options.h"
#include "cli/scenario_source.h"
#include "model/input_error.h"
#include "reports/decision_json.h"
#include "reports/explanation_text.h"
#include "reports/json_writer.h"
#include "reports/replay_text.h"
#include "scenarios/scenario_id.h"
#include "scenarios/scenario_json.h"
#include "simulator/replay.h"

namespace connectsim {
namespace {

struct NumberedScenario {
  ReplaySource source;
  std::uint64_t number = 0;
};

void check_version(const std::string& id, std::uint32_t version, std::uint32_t current) {
  if (version != current) {
    throw InputError(id + ": is of version " + std::to_string(version) +
                     " of the generator; this program has version " + std::to_string(current));
  }
}

NumberedScenario numbered_scenario(const std::string& id) {
  NumberedScenario found;
  if (const auto generated = scenario_id(id)) {
    check_version(id, generated->version, generator_version);
    found.source.profile = generated->profile;
    found.source.seed = generated->seed;
    found.number = generated->number;
    return found;
  }
  if (const auto bounded = bounded_id(id);
      bounded && bounded->bound >= 1 && bounded->bound <= bound_max) {
    check_version(id, bounded->version, bounded_builder_version);
    found.source.kind = ReplaySource::Kind::bounded;
    found.source.bound = bounded->bound;
    found.number = bounded->number;
    return found;
  }
  throw UsageError(
      "--replay must be the id of a scenario, like g1-near_miss-1-42 or b1-2-4711, is \"" + id +
      "\"");
}

void append_properties_json(const PropertyValues& values, JsonWriter& json) {
  json.name("properties").open_object();
  for (std::size_t i = 0; i < property_count; ++i) {
    json.member(words_of<Property>[i], text_of(values.of(static_cast<Property>(i))));
  }
  json.close_object();
}

}  // namespace

ExitStatus replay_one(const Arguments& arguments, const DecisionTable& table,
                      const Findings& findings) {
  const std::string id = arguments.text("--replay");
  const NumberedScenario asked = numbered_scenario(id);
  std::optional<GeneratedScenario> generated = scenario_of(asked.source, asked.number);
  if (!generated) {
    throw InputError(id + ": the bounded space has fewer scenarios");
  }
  const std::string line = scenario_json(id, *generated);
  if (arguments.has("--emit")) {
    Output emitted(arguments.text("--emit"));
    emitted.text() = line + "\n";
    emitted.commit();
  }
  // From here on it is a scenario like any other that someone hands in.
  const std::unique_ptr<CaseSource> source = scenario_document(id, line, Keep::ids);
  Case current;  // borrows from the source
  source->next(current);
  const Decision decision = decide(current.snapshot.network, current.request, table);
  ActionPlan plan;
  if (decision.verdict == Verdict::decided) {
    plan = action_plan(current.snapshot.network, current.request, decision, table.readings(),
                       &current.snapshot.labels);
  }
  const AnsweredCase answer{
      current.scenario, current.snapshot,
      current.request,  table,
      decision,         decision.verdict == Verdict::decided ? &plan : nullptr};
  const PropertySet properties = replay_properties(arguments);
  Player player(table, properties);
  Played& played = player.play(current.snapshot.network, current.request);
  SampledVariations(table, properties, 1)
      .play(current.snapshot.network, current.request, asked.number, played.properties);
  ReplayResult result{
      table,      findings, asked.source,
      properties, 1,        ReplayTally(table.rows().size(), findings.list().size())};
  ReplayCount(table, findings, properties)
      .count(played, current.snapshot.network, current.request, asked.number, result.tally);
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
    append_explanation_text(Explanation(answer), style, output.text());
    append_properties_text(played.properties, result, style, output.text());
  }
  output.commit();
  return result.is_clean() ? ExitStatus::clean : ExitStatus::differs;
}

}  // namespace connectsim
