// `connected`: the console's list (M-5, V-1), with --reachable also what works without being
// listed.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/snapshot_input.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/report_output.h"
#include "model/named_in_snapshot.h"
#include "reports/account/connected_json.h"
#include "reports/account/connected_text.h"
#include "reports/account/connected_texts.h"
#include "reports/report/account_report.h"
#include "simulator/account/snapshot_unknowns.h"

namespace connectsim {
namespace {

constexpr std::array connected_option_list = {
    Option{"--cluster", "NAME", "only this cluster", "--cluster orders"},
    Option{"--reachable", "", "also what works without being listed, and what does not work",
           "--reachable"},
    Option{"--reading", "NAME=VALUE", "how the page's conditions for the list are read",
           "--reading listing=several_groups", Occurrence::many},
    Option{"--strict", "", "exit status 5 when the snapshot lacks a needed fact", "--strict"},
    Option{"--keep-going", "", "leave out a group with a rule that cannot be read", "--keep-going"},
};
const OptionGroup connected_options = {"The connections", connected_option_list};

void append_in(WrittenReports::Written& written, const ConnectedView& view,
               const Arguments& arguments) {
  Output& output = written.output;
  const auto between = [&] { output.flush_if_large(); };
  if (written.format == "json") {
    append_connected_json(view, between, output.text());
  } else if (written.format == "jsonl") {
    append_connected_lines(view, between, output.text());
  } else if (written.format == "text") {
    append_connected_text(view, chosen_style(arguments, output), between, output.text());
  }
}

// Entry by entry: a large account has more of them than fit in memory as text.
Report report_of(ConnectedView view, const Arguments& arguments) {
  view.language = chosen_language(arguments);
  ConnectedReport report(CaseResult::noted, view.language);
  std::string line;
  Document entry;
  append_connected_lines(
      view,
      [&] {
        entry.read(line);
        report.add(entry.root());
        line.clear();
      },
      line);
  return std::move(report).report();
}

ExitStatus run_connected(const Arguments& arguments) {
  const Messages messages(arguments);
  const Snapshot snapshot = snapshot_input(arguments, messages);
  Readings readings;
  set_readings(readings, arguments);
  const Connections connections(snapshot.network, snapshot.labels, readings);
  ConnectedView view{snapshot, connections};
  if (arguments.has("--reachable")) {
    view.choice = EntryChoice::listed_or_reachable;
  }
  if (arguments.has("--cluster")) {
    view.only_cluster = cluster_named(snapshot, arguments.text("--cluster"));
  }
  WrittenReports reports(arguments, "text");
  bool has_json = false;
  for (WrittenReports::Written& written : reports.all()) {
    append_in(written, view, arguments);
    has_json = has_json || written.format == "json" || written.format == "jsonl";
  }
  if (wants_report(reports)) {
    Report report = report_of(view, arguments);
    add_run(arguments, report);
    write_report(report, arguments, reports);
  }
  reports.commit();
  if (has_json && view.choice == EntryChoice::listed_or_reachable) {
    messages.warning("", texts::only_groups_modelled.in(Language::en));
  }
  return warn_of_unknown(unknown_for_connections(snapshot.network), snapshot, "", arguments,
                         messages);
}

constexpr std::array connected_groups = {&connected_options, &place_options, &report_options,
                                         &output_options};

constexpr std::array connected_statuses = {
    StatusHelp{ExitStatus::clean, "listed; an account without connections too"},
    status_failed,
    StatusHelp{ExitStatus::inconclusive,
               "clusters or functions were not saved, or --strict and a needed fact is missing"},
};

}  // namespace

extern const Verb connected_verb;
constinit const Verb connected_verb = {
    "connected",
    "INPUT...",
    "what the console lists; what works, and why the two differ",
    "connected account/ --reachable",
    "text|json|jsonl|markdown|html|junit",
    connected_groups,
    &run_connected,
    connected_statuses,
};

}  // namespace connectsim
