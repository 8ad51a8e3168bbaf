// `diff BEFORE AFTER` and `diff BEFORE --patch` of snapshots (S-1, S-2): what changes for whom,
// and whether it is meant.
#include "cli/verbs/diff_snapshots.h"

#include <utility>

#include "cli/input/intent_choice.h"
#include "cli/input/planned_input.h"
#include "cli/input/read_files.h"
#include "cli/input/single_document.h"
#include "cli/input/snapshot_input.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/report_output.h"
#include "cli/output/version.h"
#include "model/json/patched_document.h"
#include "reports/diff/intent_json.h"
#include "reports/diff/kept_code.h"
#include "reports/diff/snapshot_diff_json.h"
#include "reports/diff/snapshot_diff_text.h"
#include "reports/report/table_report.h"

namespace connectsim {
namespace {

struct SnapshotPair {
  Snapshot before;
  Snapshot after;
  std::vector<PlannedChange> plan;
};

SnapshotPair patched_snapshots(const Arguments& arguments, const std::string& patch,
                               const AccountChoice& choice, BadRule bad_rule,
                               const Messages& messages) {
  std::vector<std::string> warnings;
  SingleDocument document = single_document(arguments, warnings);
  for (const std::string& warning : warnings) {
    messages.warning("before", warning);
  }
  document.file.text = patched_document(document.file.text, read_text_file(patch), patch);
  SnapshotPair pair{std::move(document.snapshot), {}, {}};
  try {
    pair.after = load_snapshot({document.file}, document.is_as_it_stands ? choice : AccountChoice{},
                               Keep::ids, bad_rule);
  } catch (const InputError& error) {
    throw error.within(patch + ": afterwards");
  }
  return pair;
}

// The captured account, and what the plan makes of it.
SnapshotPair planned_snapshots(const Arguments& arguments, const Messages& messages) {
  if (arguments.inputs().size() != 1 || arguments.has("--patch")) {
    throw UsageError("takes one snapshot and no --patch with --plan");
  }
  if (arguments.inputs()[0] == "-" && arguments.text("--plan") == "-") {
    throw UsageError("standard input cannot be both snapshot and plan");
  }
  std::vector<std::string> warnings;
  const std::vector<SavedFile> files = read_saved_files(arguments.inputs(), warnings);
  for (const std::string& warning : warnings) {
    messages.warning("before", warning);
  }
  PlannedInput input = planned_input(arguments, files, Keep::ids);
  return {std::move(input.before), std::move(input.after), std::move(input.changes)};
}

SnapshotPair compared_snapshots(const Arguments& arguments, const Messages& messages) {
  const std::vector<std::string>& inputs = arguments.inputs();
  const std::string patch = arguments.text("--patch");
  const AccountChoice choice{arguments.text("--account"), arguments.text("--region")};
  if (arguments.has("--plan")) {
    return planned_snapshots(arguments, messages);
  }
  const BadRule bad_rule = chosen_bad_rule(arguments);
  if (arguments.has("--patch")) {
    if (inputs.size() != 1) {
      throw UsageError("takes one snapshot with --patch, are " + std::to_string(inputs.size()));
    }
    if (patch == "-" && inputs[0] == "-") {
      throw UsageError("standard input cannot be both snapshot and patch");
    }
    return patched_snapshots(arguments, patch, choice, bad_rule, messages);
  }
  if (inputs.size() != 2) {
    throw UsageError("takes two snapshots, BEFORE and AFTER, or one and --patch; are " +
                     std::to_string(inputs.size()));
  }
  return {load_inputs({inputs[0]}, choice, Keep::ids, bad_rule),
          load_inputs({inputs[1]}, choice, Keep::ids, bad_rule),
          {}};
}

void warn(const Snapshot& snapshot, const std::string& which, const Messages& messages) {
  for (const std::string& warning : snapshot.warnings) {
    messages.warning(which, warning);
  }
}

std::string change_text(const ConnectionChange& change) {
  std::string text = change.function + " -> " + change.cluster + " (" + change.via +
                     "): " + std::string(word_of_intended(change.what)) + " " +
                     std::string(change.before) + " -> " + std::string(change.after);
  for (const NamedCause& cause : change.causes) {
    text += ", by";
    for (const std::string* part : {&cause.edit, &cause.group, &cause.rule}) {
      text += part->empty() ? "" : " " + *part;
    }
  }
  return text;
}

// Without an intent no change is meant; with one, what differs from it is told.
ExitStatus status_by_intent(const SnapshotDiffView& view) {
  if (view.intent != nullptr) {
    for (const std::size_t position : view.comparison.unlisted) {
      Messages::problem("not intended: " + change_text(view.changes[position]));
    }
    for (const std::size_t entry : view.comparison.missing) {
      Messages::problem(
          "intended, but did not happen: " +
          change_text(std::get<ConnectionChange>(view.intent->changes[entry].change)));
    }
  }
  return view.comparison.is_met() ? ExitStatus::clean : ExitStatus::unlisted_change;
}

void write_diff(const SnapshotDiffView& view, const DecisionTable& table,
                const Arguments& arguments, WrittenReports& reports) {
  for (WrittenReports::Written& written : reports.all()) {
    if (written.format == "json") {
      append_snapshot_diff_json(view, {program_version(), &table}, written.output.text());
    } else if (written.format == "text") {
      append_snapshot_diff_text(view, chosen_style(arguments, written.output),
                                written.output.text());
    }
  }
  if (wants_report(reports)) {
    const Language language = chosen_language(arguments);
    std::string json;
    append_snapshot_diff_json(view, {program_version(), &table, language}, json);
    Document document;
    document.read(json);
    Report report = snapshot_diff_report(document.root(), language);
    set_file(report, file_to_point_at(arguments.has("--plan") ? arguments.text("--plan")
                                                              : arguments.inputs().back()));
    add_run(arguments, report);
    write_report(report, arguments, reports);
  }
}

}  // namespace

ExitStatus diff_snapshots(const Arguments& arguments) {
  const Messages messages(arguments);
  if (arguments.has("--keep") && !arguments.has("--plan")) {
    throw UsageError("--keep needs --plan");
  }
  const DecisionTable table = chosen_table(arguments);
  const std::optional<Intent> intent = chosen_intent(arguments);
  WrittenIntent written_intent(arguments);
  WrittenReports reports(arguments, "text");
  const SnapshotPair pair = compared_snapshots(arguments, messages);
  warn(pair.before, "before", messages);
  warn(pair.after, "after", messages);
  const SnapshotMatch match(pair.before, pair.after);
  const SnapshotDiff diff = difference(match, table);
  const std::vector<ConnectionChange> changes = connection_changes(diff, match, &rule_in_intents);
  const SnapshotDiffView view{diff,
                              match,
                              arguments.has("--plan") ? &pair.plan : nullptr,
                              intent ? &*intent : nullptr,
                              changes,
                              compared(changes, intent.value_or(Intent{}))};
  if (arguments.has("--keep")) {
    append_kept_code(pair.plan, reports.answer().text());
  } else {
    write_diff(view, table, arguments, reports);
  }
  reports.commit();
  const ExitStatus status =
      worse(warn_of_unknown(diff.unknown[0], pair.before, "before", arguments, messages),
            warn_of_unknown(diff.unknown[1], pair.after, "after", arguments, messages));
  written_intent.write(intent_of(changes));
  return worse(status, status_by_intent(view));
}

}  // namespace connectsim
