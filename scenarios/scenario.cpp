// Decides whether a document is a scenario, and reads it (M-2).
#include "scenarios/scenario.h"

#include "model/json/members.h"
#include "scenarios/expectation.h"

namespace connectsim {
namespace {

Value required(const Value& document, std::string_view member) {
  const Value found = document.find(member);
  if (!found) {
    throw document.error("lacks \"" + std::string(member) + "\", which every scenario has");
  }
  return found.object();
}

// A number is as good as a text, but must come out of a report as it went in.
Value id_of(const Value& document) {
  const Value id = document.find("id");
  if (id && id.kind() != JsonKind::text && id.kind() != JsonKind::integer) {
    throw id.wrong("a string or a whole number");
  }
  return id;
}

}  // namespace

bool is_scenario(const Value& document) {
  if (const Value format = document.find("format"); format && format.is_text()) {
    return format.text() == scenario_format;
  }
  return static_cast<bool>(document.find("request")) &&
         static_cast<bool>(document.find("snapshot"));
}

bool is_scenario_text(std::string_view text) {
  const auto holds = [text](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  };
  if (!holds("connectsim.scenario") && !(holds("\"request\"") && holds("\"snapshot\""))) {
    return false;
  }
  Document document;
  return document.reads(text) && is_scenario(document.root());
}

void read_scenario(const Value& document, Scenario& scenario) {
  static_cast<void>(document.object());  // or an error
  refuse_other_members(document, {"format", "id", "tags", "snapshot", "request", "expect"},
                       FreeMembers::allowed);
  if (const Value format = document.find("format"); format && format.text() != scenario_format) {
    throw format.wrong("\"" + std::string(scenario_format) + "\"");
  }
  scenario.id = id_of(document);
  scenario.tags = document.find("tags");
  if (scenario.tags) {
    for (const Value tag : scenario.tags.list().children()) {
      static_cast<void>(tag.text());
    }
  }
  scenario.snapshot = required(document, "snapshot");
  scenario.request = read_request(required(document, "request"));
  scenario.expect = document.find("expect");
  if (scenario.expect) {
    check_expectation(scenario.expect);
  }
}

}  // namespace connectsim
