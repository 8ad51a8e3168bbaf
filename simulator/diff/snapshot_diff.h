#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulator/diff/connection_change.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What changes from one snapshot to another, for whom (S-1). `unknown` are facts that the answer
/// needs and the snapshot lacks (I-1), each once.
struct SnapshotDiff {
  std::vector<ChangedConnection> changes;  // by meaning, then cluster, way and function name
  SnapshotEdits edits;
  std::array<std::vector<Unknown>, 2> unknown;  // by moment
  std::array<std::uint32_t, words_of<ChangeMeaning>.size()> counts{};
};

/// Compares two snapshots by a table: every function on every way to a cluster whose reachability
/// or listing differs, and, of those that are listed or tied by managed groups in either, whether
/// the button's answer does. Linear in the edges of both, plus one bit for each function and host
/// of one VPC, plus what changes; each connection that is tied costs two decisions.
SnapshotDiff difference(const SnapshotMatch& match, const DecisionTable& table);

}  // namespace connectsim
