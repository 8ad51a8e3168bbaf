// Decides the exit status of a replay: violations, and recorded findings that were not seen
// (F-1).
#include "cli/verbs/replay_report.h"

#include <optional>

#include "cli/input/read_files.h"
#include "cli/output/chosen_style.h"
#include "cli/output/report_output.h"
#include "cli/output/version.h"
#include "cli/verbs/told_witnesses.h"
#include "reports/replay/replay_json.h"
#include "reports/replay/replay_text.h"
#include "reports/replay/replay_violation.h"
#include "reports/report/replay_report.h"
#include "simulator/replay/replay_reader.h"

namespace connectsim {
namespace {

// Nobody reads a hundred traces; the counts tell of the others.
constexpr std::size_t violations_in_reports = 10;

std::vector<ShownViolation> shown_violations(const ReplayResult& result, Language language) {
  std::vector<ShownViolation> shown;
  const std::vector<ViolationGroup> groups = violation_groups(result.tally);
  const auto smallest = smallest_violations(result, violations_in_reports);
  for (std::size_t i = 0; i < smallest.size(); ++i) {
    ShownViolation& added = shown.emplace_back();
    Paragraphs paragraphs(Style{language, Colour::none}, added.trace);
    append_violation(result, groups[i], smallest[i], paragraphs);
    if (smallest[i]) {
      added.scenario = smallest[i]->scenario;
      added.repeat = repeat_command(result, smallest[i]->id);
    }
  }
  return shown;
}

Report report_of(const ReplayResult& result, const Arguments& arguments) {
  const Language language = chosen_language(arguments);
  Report report = replay_report(result, shown_violations(result, language), language);
  add_pictures_of_witnesses(result.table, report);
  set_file(report, arguments.inputs().empty() ? "simulator/tables/" + result.table.name() + ".json"
                                              : file_to_point_at(arguments.inputs().front()));
  add_run(arguments, report);
  return report;
}

}  // namespace

void write_replay(const ReplayResult& result, const Arguments& arguments, WrittenReports& reports) {
  for (WrittenReports::Written& written : reports.all()) {
    if (written.format == "json") {
      append_replay_json(result, program_version(), written.output.text());
    } else if (written.format == "text") {
      append_replay_text(result, smallest_violations(result, violations_shown),
                         chosen_style(arguments, written.output), written.output.text());
    }
  }
  if (wants_report(reports)) {
    write_report(report_of(result, arguments), arguments, reports);
  }
}

void write_saved_replay(const Value& document, const Arguments& arguments,
                        WrittenReports& reports) {
  const ReplayHeader header = replay_header(document);
  DecisionTable table = shipped_table(header.table_name);
  table.set_readings(header.readings);
  const Findings findings = shipped_findings(header.table_name);
  ReplayResult result{table,
                      findings,
                      header.source,
                      header.properties,
                      header.variation_interval,
                      ReplayTally(table.rows().size(), findings.list().size())};
  result.parts = header.parts;
  std::optional<DecisionTable> base;
  if (!header.base_name.empty()) {
    base = shipped_table(header.base_name);
    base->set_readings(header.readings);
    result.base = &*base;
  }
  add_replay_json(document, result);
  write_replay(result, arguments, reports);
}

ExitStatus status_of(const ReplayResult& result) {
  if (!result.is_clean()) {
    return ExitStatus::differs;
  }
  return result.tally.scenarios == 0 ? ExitStatus::inconclusive : ExitStatus::clean;
}

ExitStatus status_of_coverage(const ReplayResult& result, const Messages& messages) {
  const Coverage findings = coverage_of(result).findings;
  std::uint64_t missing = findings.missing.size();
  if (result.source.kind == ReplaySource::Kind::bounded) {
    // The small space has no full lists, other engines or shared groups: not every finding is in
    // it.
    missing = 0;
    for (const std::string& name : findings.missing) {
      missing += name.starts_with("silence ") || name.starts_with("conflict ") ? 1 : 0;
    }
  }
  if (missing == 0 || result.tally.scenarios == 0) {
    return ExitStatus::clean;
  }
  messages.warning("", std::to_string(missing) + " of " + std::to_string(findings.all) +
                           " recorded findings were not seen: too few scenarios, or no longer so");
  return ExitStatus::inconclusive;
}

}  // namespace connectsim
