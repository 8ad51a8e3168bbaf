#pragma once

#include <vector>

#include "simulator/diff/intent.h"
#include "simulator/diff/snapshot_diff.h"

namespace connectsim {

/// The changes of a difference as intent documents name them: each aspect of each connection, in
/// the order of the difference. Another row with the same action is no change here.
std::vector<ConnectionChange> connection_changes(const SnapshotDiff& diff,
                                                 const SnapshotMatch& match);

}  // namespace connectsim
