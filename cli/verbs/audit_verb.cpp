// `audit`: a whole account, and whether anything in it needs attention.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/snapshot_input.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "reports/account/audit_json.h"
#include "reports/account/audit_text.h"

namespace connectsim {
namespace {

constexpr std::array audit_option_list = {
    Option{"--all", "", "also what is in order, and clusters and functions without managed groups",
           "--all"},
    Option{"--fail-on", "never|attention", "exit status 2 when something needs attention",
           "--fail-on attention"},
    Option{"--strict", "", "exit status 5 when the snapshot lacks a needed fact", "--strict"},
};
const OptionGroup audit_options = {"The audit", audit_option_list};

ExitStatus run_audit(const Arguments& arguments) {
  const Messages messages(arguments);
  const DecisionTable table = chosen_table(arguments);
  const Snapshot snapshot = snapshot_input(arguments, messages);
  const Audit found = audit(snapshot, table);
  const AuditExtent extent = arguments.has("--all") ? AuditExtent::all : AuditExtent::managed;
  Output output(arguments);
  const std::string format = arguments.text("--format");
  if (format == "json") {
    append_audit_json(found, snapshot, extent, output.text());
  } else if (format == "jsonl") {
    append_audit_lines(found, snapshot, extent, output.text());
  } else {
    append_audit_text(found, snapshot, extent, chosen_style(arguments, output), output.text());
  }
  output.commit();
  const ExitStatus status = warn_of_unknown(found.unknown, snapshot, arguments, messages);
  const bool fails = arguments.text("--fail-on") == "attention" && found.needs_attention();
  return fails ? worse(status, ExitStatus::differs) : status;
}

constexpr std::array audit_groups = {&audit_options, &place_options, &table_options,
                                     &output_options};

}  // namespace

extern const Verb audit_verb;
constinit const Verb audit_verb = {
    "audit",
    "INPUT...",
    "a whole account: what is listed, works, can be reused, has drifted",
    "audit account/ --fail-on attention",
    "text|json|jsonl",
    audit_groups,
    &run_audit,
};

}  // namespace connectsim
