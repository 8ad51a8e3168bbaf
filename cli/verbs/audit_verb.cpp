// `audit`: a whole account, and whether anything in it needs attention.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/read_files.h"
#include "cli/input/snapshot_input.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/report_output.h"
#include "cli/output/version.h"
#include "reports/account/audit_json.h"
#include "reports/account/audit_text.h"
#include "reports/report/account_report.h"

namespace connectsim {
namespace {

constexpr std::array audit_option_list = {
    Option{"--all", "", "also what is in order, and clusters and functions without managed groups",
           "--all"},
    Option{"--fail-on", "never|attention", "exit status 2 when something needs attention",
           "--fail-on attention"},
    Option{"--strict", "", "exit status 5 when the snapshot lacks a needed fact", "--strict"},
    Option{"--keep-going", "", "leave out a group with a rule that cannot be read", "--keep-going"},
};
const OptionGroup audit_options = {"The audit", audit_option_list};

Report report_of(const Audit& found, const Snapshot& snapshot, const DecisionTable& table,
                 const Arguments& arguments) {
  const Language language = chosen_language(arguments);
  std::string json;
  append_audit_json(found, snapshot, AuditExtent::managed, {program_version(), &table, language},
                    json);
  Document document;
  document.read(json);
  const bool fails = arguments.text("--fail-on") == "attention";
  Report report =
      audit_report(document.root(), fails ? CaseResult::failed : CaseResult::noted, language);
  set_file(report, file_to_point_at(arguments.inputs().front()));
  return report;
}

ExitStatus run_audit(const Arguments& arguments) {
  const Messages messages(arguments);
  const DecisionTable table = chosen_table(arguments);
  const Snapshot snapshot = snapshot_input(arguments, messages);
  const Audit found = audit(snapshot, table);
  const AuditExtent extent = arguments.has("--all") ? AuditExtent::all : AuditExtent::managed;
  const bool fails_on_attention = arguments.text("--fail-on") == "attention";
  WrittenReports reports(arguments, "text");
  for (WrittenReports::Written& written : reports.all()) {
    std::string& out = written.output.text();
    if (written.format == "json") {
      append_audit_json(found, snapshot, extent, {program_version(), &table}, out);
    } else if (written.format == "jsonl") {
      append_audit_lines(found, snapshot, extent, out);
    } else if (written.format == "text") {
      append_audit_text(found, snapshot, extent, chosen_style(arguments, written.output), out);
    }
  }
  if (wants_report(reports)) {
    Report report = report_of(found, snapshot, table, arguments);
    add_run(arguments, report);
    write_report(report, arguments, reports);
  }
  reports.commit();
  const ExitStatus status = warn_of_unknown(found.unknown, snapshot, "", arguments, messages);
  return fails_on_attention && found.needs_attention() ? worse(status, ExitStatus::differs)
                                                       : status;
}

constexpr std::array audit_groups = {&audit_options, &place_options, &table_options,
                                     &report_options, &output_options};

constexpr std::array audit_statuses = {
    StatusHelp{ExitStatus::clean, "audited, whatever was found"},
    status_failed,
    StatusHelp{ExitStatus::differs, "--fail-on attention, and something needs attention"},
    StatusHelp{ExitStatus::inconclusive,
               "clusters or functions were not saved, or --strict and a needed fact is missing"},
};

}  // namespace

extern const Verb audit_verb;
constinit const Verb audit_verb = {
    "audit",
    "INPUT...",
    "a whole account: what is listed, works, can be reused, has drifted",
    "audit account/ --fail-on attention",
    "text|json|jsonl|markdown|html|junit|sarif|github",
    audit_groups,
    &run_audit,
    audit_statuses,
};

}  // namespace connectsim
