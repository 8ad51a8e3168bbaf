// Reads the one snapshot of a verb about an account, and warns of facts that it lacks (I-1).
#include "cli/input/snapshot_input.h"

#include <chrono>
#include <string>
#include <utility>

#include "cli/input/planned_input.h"
#include "cli/input/read_files.h"
#include "reports/decision/unknown_entries.h"

namespace connectsim {

Snapshot snapshot_input(const Arguments& arguments, const Messages& messages) {
  if (arguments.inputs().empty()) {
    throw UsageError("needs an input: a snapshot folder or files, or -");
  }
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::string> warnings;
  const std::vector<SavedFile> files = read_saved_files(arguments.inputs(), warnings);
  Snapshot snapshot = account_input(arguments, files, Keep::ids);
  snapshot.warnings.insert(snapshot.warnings.begin(), warnings.begin(), warnings.end());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  for (const std::string& warning : snapshot.warnings) {
    messages.warning("", warning);
  }
  messages.detail(std::to_string(snapshot.network.group_count()) + " groups loaded in " +
                  std::to_string(seconds.count()) + " s");
  return snapshot;
}

ExitStatus warn_of_unknown(std::vector<Unknown> unknown, const Snapshot& snapshot,
                           const Arguments& arguments, const Messages& messages) {
  constexpr std::size_t warnings_max = 10;
  if (unknown.empty()) {
    return ExitStatus::clean;
  }
  Decision decision;
  decision.unknown = std::move(unknown);
  UnknownEntries entries;
  std::size_t count = 0;
  for (const std::string_view entry : entries.of(decision, snapshot)) {
    if (++count <= warnings_max || arguments.has("--verbose")) {
      messages.warning("", "unknown: " + std::string(entry));
    }
  }
  if (count > warnings_max && !arguments.has("--verbose")) {
    messages.warning(
        "", "unknown: " + std::to_string(count - warnings_max) + " more facts (-v names them)");
  }
  return arguments.has("--strict") ? ExitStatus::inconclusive : ExitStatus::clean;
}

}  // namespace connectsim
