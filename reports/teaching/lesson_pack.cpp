// Decides what an instructor's pack of cases must look like, and that what it expects is right.
#include "reports/teaching/lesson_pack.h"

#include "model/json/members.h"
#include "reports/decision/decision_json.h"
#include "scenarios/expectation.h"
#include "scenarios/scenario_reader.h"

namespace connectsim {
namespace {

// Texts by language, one at least.
Value texts_by_language(const Value& texts) {
  refuse_other_members(texts.object(), words_of<Language>);
  for (const Value text : texts.children()) static_cast<void>(text.text());
  if (texts.size() == 0) throw texts.error("has no text in any language");
  return texts;
}

// Without the columns of an expectation that speak of the ends as they are.
bool states_an_action(const Value& expect) {
  constexpr std::array<std::string_view, 7> of_action = {"verdict", "rows",    "row",     "action",
                                                         "unmet",   "created", "attached"};
  return std::any_of(of_action.begin(), of_action.end(),
                     [&](std::string_view member) { return bool(expect.find(member)); });
}

// The first member that the default table answers otherwise.
void check_expected(const Value& expect, const Scenario& scenario, const Snapshot& snapshot,
                    const Request& request) {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Outcome outcome;
  intend(decider, snapshot.network, request, outcome, &snapshot.labels);
  read_further_columns(snapshot.network, request, table.readings(), columns_named_by(expect),
                       outcome.decision);
  std::string answer;
  DecisionJson().append({scenario, snapshot, request, table, outcome}, answer);
  Document document;
  document.read(answer);
  for (const UnmetMember& unmet : unmet_members(expect, document.root(), Extent::decision)) {
    throw expect.error(unmet.member + ": must be what the table " + table.name() + " answers, " +
                       unmet.got + ", is " + unmet.expected);
  }
}

PackCase read_case(const Value& document, ScenarioReader& reader) {
  Scenario scenario;
  Snapshot snapshot;
  Request request;
  try {
    reader.read(document, scenario, snapshot, request);
  } catch (const InputError& error) {
    // Who asks for what is not in the snapshot is told so without a place.
    const bool has_place =
        std::string_view(error.what()).find(document.path()) != std::string_view::npos;
    if (has_place) throw;
    throw document.error(error.what());
  }
  if (!scenario.expect || !states_anything(scenario.expect, Extent::decision)) {
    throw document.error("lacks \"expect\", by which an answer is right");
  }
  check_expected(scenario.expect, scenario, snapshot, request);
  return {document, states_an_action(scenario.expect) ? Asks::action : Asks::ends};
}

}  // namespace

LessonPack read_pack(const Value& document) {
  refuse_other_members(document.object(), {"format", "title", "cases"}, FreeMembers::allowed);
  const Value format = required_member(document, "format");
  if (format.text() != pack_format) {
    throw format.wrong("\"" + std::string(pack_format) + "\"");
  }
  LessonPack pack{texts_by_language(required_member(document, "title")), {}};
  const Value cases = required_member(document, "cases");
  ScenarioReader reader(Keep::ids);
  for (const Value each : cases.list().children()) pack.cases.push_back(read_case(each, reader));
  if (pack.cases.empty()) throw cases.error("holds no case");
  return pack;
}

std::string_view pack_title(const LessonPack& pack, Language language) {
  const Value wanted = pack.title.find(text_of(language));
  return (wanted ? wanted : *pack.title.children().begin()).text();
}

}  // namespace connectsim
