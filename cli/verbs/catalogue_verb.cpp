// `catalogue`: the told cases, as a list, or one after the other with story and answer (M-2).
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/case_source.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/output.h"
#include "reports/catalogue/catalogue_text.h"
#include "reports/decision/decision_text.h"
#include "reports/json/indented_json.h"
#include "scenarios/catalogue/catalogue.h"
#include "simulator/action/outcome.h"

namespace connectsim {
namespace {

// Also the three things that are not the same: usable, listed, reachable.
const ColumnSet told_columns = [] {
  ColumnSet columns;
  columns.set(static_cast<std::size_t>(Column::reachable));
  columns.set(static_cast<std::size_t>(Column::listed));
  return columns;
}();

void append_told(const std::string& name, const DecisionTable& table, const Style& style,
                 std::string& out) {
  Document document;
  document.read(told_case(name), name);
  append_story(document.root(), style, out);
  const auto source = scenario_document(name, std::string(told_case(name)), Keep::ids);
  Case told;
  source->next(told);
  Decider decider(table);
  Outcome outcome;
  intend(decider, told.snapshot.network, told.request, outcome, &told.snapshot.labels);
  read_further_columns(told.snapshot.network, told.request, table.readings(), told_columns,
                       outcome.decision);
  append_decision_text({told.scenario, told.snapshot, told.request, table, outcome}, style, out);
  append_way_to_explanation(name, style, out);
}

void append_line(std::string_view scenario, std::string& out) {
  Document document;
  document.read(scenario);
  document.root().append_json(out);
  out += '\n';
}

void append_list(const std::string& format, const Style& style, std::string& out) {
  if (format == "json") {
    std::string line;
    append_catalogue_json(line);
    append_indented_json(line, out);
  } else if (format == "jsonl") {
    for (const EmbeddedDocument& told : catalogue()) {
      append_line(told.text, out);
    }
  } else {
    append_catalogue_text(style, out);
  }
}

void append_cases(const Arguments& arguments, const std::string& format, const Style& style,
                  std::string& out) {
  const DecisionTable table = chosen_table(arguments);
  for (const std::string& name : arguments.inputs()) {
    if (format == "json") {
      out += told_case(name);
    } else if (format == "jsonl") {
      append_line(told_case(name), out);
    } else {
      out += out.empty() ? "" : "\n";
      append_told(name, table, style, out);
    }
  }
}

ExitStatus run_catalogue(const Arguments& arguments) {
  const std::string format = arguments.text("--format");
  if (format == "json" && arguments.inputs().size() > 1) {
    throw UsageError("-f json is one document, of one case; -f jsonl takes several");
  }
  Output output(arguments);
  const Style style = chosen_style(arguments, output);
  if (arguments.inputs().empty()) {
    append_list(format, style, output.text());
  } else {
    append_cases(arguments, format, style, output.text());
  }
  output.commit();
  return ExitStatus::clean;
}

constexpr std::array catalogue_groups = {&table_options, &output_options};

constexpr std::array catalogue_statuses = {
    StatusHelp{ExitStatus::clean, "the cases were told"},
    status_failed,
};

}  // namespace

extern const Verb catalogue_verb;
constinit const Verb catalogue_verb = {
    "catalogue",
    "[NAME...]",
    "told cases: a list of them; by name, the story and the answer",
    "catalogue second-function",
    "text|json|jsonl",
    catalogue_groups,
    &run_catalogue,
    catalogue_statuses,
};

}  // namespace connectsim
