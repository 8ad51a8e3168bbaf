#pragma once

#include <string>

#include "reports/diff/snapshot_diff_words.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends a difference of snapshots for a person: totals first, then what changes and by which
/// edits, the most important first.
void append_snapshot_diff_text(const SnapshotDiffView& view, const Style& style, std::string& out);

}  // namespace connectsim
