// Decides what a corpus keeps of a scenario: its behaviour, story, expectation and table.
#include "cli/verbs/corpus_entry.h"

#include <cctype>
#include <optional>

#include "cli/verbs/shrunk_expectation.h"
#include "model/json/json_writer.h"
#include "model/snapshots/secrets.h"
#include "reports/json/indented_json.h"
#include "simulator/replay/replay_result.h"
#include "simulator/replay/shrunk_scenario.h"

namespace connectsim {
namespace {

// What was expected takes part in the name: one behaviour can be wrong in several ways.
std::string name_of(const Behaviour& behaviour, const std::vector<UnmetMember>& unmet,
                    const DecisionTable& table) {
  std::string name = behaviour_name(behaviour, table);
  for (const UnmetMember& each : unmet) {
    name += "-expected-" + each.member + "-" + each.expected;
  }
  for (char& character : name) {
    const bool is_plain = std::isalnum(static_cast<unsigned char>(character)) != 0 ||
                          character == '_' || character == '-';
    character = is_plain ? character : '-';
  }
  return name;
}

std::string story_of(const Behaviour& behaviour, const std::vector<UnmetMember>& unmet,
                     const DecisionTable& table) {
  std::string story;
  if (behaviour.property) {
    story = std::string(sentence_of(*behaviour.property).clause) + " " +
            std::string(text_of(*behaviour.property)) + " is violated: ";
  }
  story += behaviour.verdict == Verdict::decided
               ? "row " + std::to_string(behaviour.row) + " decides " +
                     std::string(text_of(behaviour.action))
               : "the request is " + std::string(text_of(behaviour.verdict));
  if (behaviour.verdict == Verdict::silent) {
    story = (behaviour.property ? story.substr(0, story.find(':') + 2) : "") + "no row covers";
  }
  if (behaviour.verdict != Verdict::refused) {
    story += " (" + situation_text(behaviour.situation, table) + ")";
  }
  for (const UnmetMember& each : unmet) {
    story += ", expected " + each.member + " " + each.expected + ", got " + each.got;
  }
  return story + ".";
}

}  // namespace

CorpusEntries::CorpusEntries(const PlayedBy& played_by, PropertySet properties)
    : played_by_(played_by), properties_(properties), player_(played_by, properties) {}

CorpusEntry CorpusEntries::entry_of(const std::string& scenario) {
  player_.play(scenario);
  const DecisionTable& table = played_by_.table;
  Document document;
  document.read(scenario);
  const Value own_story = document.root().find("story");
  ShrunkExpectation expectation(scenario, table);
  const std::vector<UnmetMember> unmet = expectation.unmet(player_);
  const std::optional<Property> property = player_.violated(properties_);
  KeptBehaviour kept;
  kept.behaviour = player_.behaviour(property);
  kept.explained = property && !player_.is_news(*property) ? Explained::yes : Explained::no;
  if (!unmet.empty()) {
    kept.also = [&](ScenarioPlayer& player) { return expectation.is_unmet_alike(unmet, player); };
  }
  const std::string shrunk = shrunk_scenario(scenario, played_by_, kept);
  player_.play(shrunk);
  CorpusEntry entry;
  entry.is_as_expected = unmet.empty();
  entry.name = name_of(kept.behaviour, unmet, table);
  std::string line;
  JsonWriter json(line);
  json.open_object();
  json.name("format").text(scenario_format);
  json.name("id").text(entry.name);
  json.name("story");
  if (own_story) {
    json.json(own_story.json());
  } else {
    json.text(story_of(kept.behaviour, unmet, table));
  }
  json.name("x-table").open_object();
  json.name("name").text(table.name());
  json.name("hash").text(fingerprint(table));
  json.close_object();
  json.name("expect").json(unmet.empty() ? expectation_of(player_.played().decision)
                                         : ShrunkExpectation::of_unmet(unmet));
  json.close_object();
  line.pop_back();  // the snapshot and the request are those of the shrunk one
  line += "," + shrunk.substr(shrunk.find("\"snapshot\""));
  append_indented_json(without_secrets(line), entry.text);
  return entry;
}

}  // namespace connectsim
