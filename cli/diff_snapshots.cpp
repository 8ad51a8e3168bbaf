#include "cli/diff_snapshots.h"

#include <utility>

#include "cli/chosen_style.h"
#include "cli/load_inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/read_files.h"
#include "cli/snapshot_input.h"
#include "cli/table_choice.h"
#include "model/patched_document.h"
#include "reports/snapshot_diff_json.h"
#include "reports/snapshot_diff_markdown.h"
#include "reports/snapshot_diff_text.h"

namespace connectsim {
namespace {

struct SnapshotPair {
  Snapshot before;
  Snapshot after;
};

SnapshotPair compared_snapshots(const Arguments& arguments) {
  const std::vector<std::string>& inputs = arguments.inputs();
  const AccountChoice choice{arguments.text("--account"), arguments.text("--region")};
  if (!arguments.has("--patch")) {
    if (inputs.size() != 2) {
      throw UsageError("takes two snapshots, BEFORE and AFTER, or one and --patch; are " +
                       std::to_string(inputs.size()));
    }
    if (inputs[0] == "-" && inputs[1] == "-") {
      throw UsageError("standard input cannot be both snapshots");
    }
    return {load_inputs({inputs[0]}, choice, Keep::ids),
            load_inputs({inputs[1]}, choice, Keep::ids)};
  }
  if (inputs.size() != 1) {
    throw UsageError("takes one snapshot with --patch, are " + std::to_string(inputs.size()));
  }
  const std::string patch = arguments.text("--patch");
  if (patch == "-" && inputs[0] == "-") {
    throw UsageError("standard input cannot be both snapshot and patch");
  }
  // Only what is written out can be patched, so everything of it is kept.
  SnapshotPair pair{load_inputs(inputs, choice, Keep::everything), {}};
  const std::string document =
      patched_document(snapshot_json(pair.before), read_text_file(patch), patch);
  pair.after = load_snapshot({{patch + " (patched)", document}}, AccountChoice{}, Keep::ids);
  return pair;
}

void warn(const Snapshot& snapshot, const std::string& which, const Messages& messages) {
  for (const std::string& warning : snapshot.warnings) {
    messages.warning(which, warning);
  }
}

}  // namespace

ExitStatus diff_snapshots(const Arguments& arguments) {
  const Messages messages(arguments);
  const DecisionTable table = chosen_table(arguments);
  const SnapshotPair pair = compared_snapshots(arguments);
  warn(pair.before, "before", messages);
  warn(pair.after, "after", messages);
  const SnapshotMatch match(pair.before, pair.after);
  const SnapshotDiff diff = difference(match, table);
  const SnapshotDiffView view{diff, match};
  Output output(arguments);
  const std::string format = arguments.text("--format");
  const Style style = chosen_style(arguments, output);
  if (format == "json") {
    append_snapshot_diff_json(view, output.text());
  } else if (format == "markdown") {
    append_snapshot_diff_markdown(view, style.language, output.text());
  } else {
    append_snapshot_diff_text(view, style, output.text());
  }
  output.commit();
  const ExitStatus status =
      worse(warn_of_unknown(diff.unknown[0], pair.before, arguments, messages),
            warn_of_unknown(diff.unknown[1], pair.after, arguments, messages));
  // Here an intent decides instead which of `named_changes` are meant.
  return diff.changes.empty() ? status : worse(status, ExitStatus::unlisted_change);
}

}  // namespace connectsim
