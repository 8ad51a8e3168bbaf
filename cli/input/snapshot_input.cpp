// Reads the one snapshot of a verb about an account, and warns of facts that it lacks (I-1).
#include "cli/input/snapshot_input.h"

#include <algorithm>
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

namespace {

bool holds_none(const Network& network, VertexKind kind) {
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == kind) {
      return false;
    }
  }
  return true;
}

void warn_of_empty_lists(const Snapshot& snapshot, std::string_view which,
                         const Messages& messages) {
  const Network& network = snapshot.network;
  const auto warn = [&](Known known, VertexKind kind, const std::string& plural) {
    if (known == Known::yes && holds_none(network, kind)) {
      messages.warning(which, "nothing to look at: the snapshot has no " + plural);
    }
  };
  warn(network.facts.clusters, VertexKind::cluster, "clusters");
  warn(network.facts.functions, VertexKind::function, "functions");
}

}  // namespace

ExitStatus warn_of_unknown(std::span<const Unknown> unknown, const Snapshot& snapshot,
                           std::string_view which, const Arguments& arguments,
                           const Messages& messages) {
  constexpr std::size_t warnings_max = 10;
  warn_of_empty_lists(snapshot, which, messages);
  UnknownEntries entries;
  std::size_t count = 0;
  for (const std::string_view entry : entries.of(unknown, snapshot)) {
    if (++count <= warnings_max || arguments.has("--verbose")) {
      messages.warning(which, "unknown: " + std::string(entry));
    }
  }
  if (count > warnings_max && !arguments.has("--verbose")) {
    messages.warning(
        which, "unknown: " + std::to_string(count - warnings_max) + " more facts (-v names them)");
  }
  const bool looked_at_nothing =
      std::any_of(unknown.begin(), unknown.end(),
                  [](const Unknown& each) { return leaves_nothing_to_look_at(each.fact); });
  return looked_at_nothing || (!unknown.empty() && arguments.has("--strict"))
             ? ExitStatus::inconclusive
             : ExitStatus::clean;
}

}  // namespace connectsim
