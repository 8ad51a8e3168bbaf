#pragma once

#include <string>

#include "reports/diff/snapshot_diff_words.h"

namespace connectsim {

/// Appends a difference of snapshots as a comment on a pull request: a table for each meaning, at
/// most 100 rows of each, so that it stays a comment.
void append_snapshot_diff_markdown(const SnapshotDiffView& view, Language language,
                                   std::string& out);

}  // namespace connectsim
