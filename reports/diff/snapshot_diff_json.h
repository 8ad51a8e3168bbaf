#pragma once

#include <string>

#include "reports/diff/snapshot_diff_words.h"
#include "reports/json/result_form.h"

namespace connectsim {

/// What results of a difference of snapshots say they are.
inline constexpr std::string_view snapshot_diff_format = "connectsim.snapshot-diff/1";

/// Appends a difference of snapshots as one JSON object, a connection a line: "summary" (how many
/// connections by meaning, what was edited) and "connections", the most important first, each with
/// "function", "cluster", "via", "meaning" and "changes": "what", "before", "after", "causes". With
/// a plan also "plan", everything that it does, and in causes the "address" and "path" that do it.
void append_snapshot_diff_json(const SnapshotDiffView& view, const ResultForm& form,
                               std::string& out);

}  // namespace connectsim
