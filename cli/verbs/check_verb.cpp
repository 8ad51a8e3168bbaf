// `check`: what a table leaves out or contradicts (T-5), and from which level on that fails.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/findings_choice.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/report_output.h"
#include "cli/output/version.h"
#include "cli/verbs/replay_options.h"
#include "cli/verbs/told_witnesses.h"
#include "reports/check/check_json.h"
#include "reports/check/check_text.h"
#include "reports/json/indented_json.h"
#include "reports/report/table_report.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

// The published table has silences and conflicts of its own: without --fail-on they are told, and a
// build that uses the table goes on.
constexpr CheckLevel level_default = CheckLevel::property;

constexpr std::array check_option_list = {
    Option{
        "--fail-on", "silence|conflict|overlap|property|none",
        "exit status 3 for this or anything worse; from the mildest: overlap, silence, conflict, "
        "property (the default)",
        "--fail-on conflict"},
    Option{"--count", "N", "also replay so many generated scenarios (100000); 0: none at all",
           "--count 1000000"},
    Option{"--seed", "S", "of the generated scenarios (1)", "--seed 7"},
    Option{"--profile", "near_miss|uniform|fleet", "what generated scenarios are like",
           "--profile fleet"},
    Option{"--findings", "FILE", "what is known of the table", "--findings known.json"},
    Option{"--base", "TABLE", "a table whose violations are no news: only what differs is told",
           "--base aurora-lambda"},
    Option{"--reading", "NAME=VALUE", "how an unclear phrase of the page is read",
           "--reading target_health=all", Occurrence::many},
};
const OptionGroup check_options = {"The check", check_option_list};

Report report_of(const CheckedTable& checked, CheckLevel level, const Arguments& arguments) {
  std::string json;
  append_check_json(checked, {program_version(), &checked.table, chosen_language(arguments)}, json);
  Document document;
  document.read(json);
  Report report = check_report(document.root(), text_of(level), chosen_language(arguments));
  add_pictures_of_witnesses(checked.table, report);
  add_run(arguments, report);
  return report;
}

void write_check(const CheckedTable& checked, CheckLevel level, const Arguments& arguments) {
  WrittenReports reports(arguments, "text");
  for (WrittenReports::Written& written : reports.all()) {
    if (written.format == "json") {
      std::string line;
      append_check_json(checked, {program_version(), &checked.table}, line);
      append_indented_json(line, written.output.text());
    } else if (written.format == "text") {
      append_check_text(checked, chosen_style(arguments, written.output), written.output.text());
    }
  }
  if (wants_report(reports)) {
    write_report(report_of(checked, level, arguments), arguments, reports);
  }
  reports.commit();
}

constexpr std::uint64_t replayed_default = 100'000;

// P-1 to P-11 but for P-7 and P-8, which the check itself answers exactly.
PropertySet replayed_properties() {
  PropertySet properties;
  for (std::size_t i = 0; i < played_property_count; ++i) {
    const auto property = static_cast<Property>(i);
    properties.set(i, property != Property::covered && property != Property::unambiguous);
  }
  return properties;
}

ReplayResult replayed(const DecisionTable& table, const Findings& findings,
                      const DecisionTable* base, const ReplaySource& source, std::uint64_t count) {
  ReplayResult result{table,  findings,
                      source, replayed_properties(),
                      1,      ReplayTally(table.rows().size(), findings.list().size()),
                      base};
  const std::atomic<bool> stop = false;
  std::string emitted;
  ReplayPlan plan{table, findings, source, result.properties};
  plan.base = base;
  Replayer(plan).replay({0, count}, stop, result.tally, emitted);
  return result;
}

// Every scenario of the small space, and some generated ones.
std::vector<ReplayResult> replays(const Arguments& arguments, const DecisionTable& table,
                                  const Findings& findings, const DecisionTable* base) {
  std::vector<ReplayResult> results;
  const std::uint64_t count = replay_count(arguments, replayed_default);
  if (count > 0) {
    ReplaySource bounded;
    bounded.kind = ReplaySource::Kind::bounded;
    results.push_back(
        replayed(table, findings, base, bounded, bounded_scenario_count(bounded.bound)));
    results.push_back(replayed(table, findings, base, generated_source(arguments), count));
  }
  return results;
}

ExitStatus run_check(const Arguments& arguments) {
  if (arguments.inputs().size() > 1) {
    throw UsageError("takes one table, are " + std::to_string(arguments.inputs().size()));
  }
  const TableText text = table_text_of(arguments.inputs().empty() ? std::string(default_table_name)
                                                                  : arguments.inputs().front());
  const DecisionTable table = table_in(text, arguments);
  const std::optional<DecisionTable> base = chosen_base(arguments);
  const TableCheck check = checked(table, base ? &*base : nullptr);
  const Findings findings = chosen_findings(arguments, table);
  const CheckedTable found{table, check, text.place, lines_of_table(text.text),
                           replays(arguments, table, findings, base ? &*base : nullptr)};
  const CheckLevel level =
      value_of<CheckLevel>(arguments.text("--fail-on")).value_or(level_default);
  write_check(found, level, arguments);
  return reaches(level, check_messages(found, Language::en)) ? ExitStatus::finding
                                                             : ExitStatus::clean;
}

constexpr std::array check_groups = {&check_options, &report_options, &terse_output_options};

constexpr std::array check_statuses = {
    StatusHelp{ExitStatus::clean, "nothing at or above --fail-on"},
    status_failed,
    StatusHelp{ExitStatus::finding, "something at or above --fail-on"},
};

}  // namespace

extern const Verb check_verb;
constinit const Verb check_verb = {
    "check",
    "[TABLE]",
    "a decision table: silences, conflicts, rows that are of no use, exactly",
    "check my-table.json --fail-on conflict",
    "text|json|markdown|html|junit|sarif|github",
    check_groups,
    &run_check,
    check_statuses,
};

}  // namespace connectsim
