#pragma once

#include <string>
#include <vector>

#include "model/infrastructure/planned_account.h"
#include "reports/language/language.h"
#include "simulator/diff/intent_comparison.h"

namespace connectsim {

/// What all reports about a difference of snapshots borrow.
struct SnapshotDiffView {
  const SnapshotDiff& diff;
  const SnapshotMatch& match;
  /// What the plan does that the snapshots differ by; null without one.
  const std::vector<PlannedChange>* plan = nullptr;
  const Intent* intent = nullptr;              // none: nothing was said to be meant
  std::vector<ConnectionChange> changes = {};  // all, with it
  ConnectionIntentComparison comparison = {};
};

/// "traffic: works -> blocked".
std::string aspect_text(const ChangedConnection& change, Aspect aspect, Language language);

/// One edit, without a full stop: "rule removed: db-1 (sg-1) lets in tcp 3306 from app (sg-2)".
std::string cause_text(const SnapshotMatch& match, const ChangeCause& cause, Language language);

/// What is told first, a paragraph each: how many connections change, between which edits, and
/// which lists of hosts the snapshots lack (I-1).
std::vector<std::string> summary_paragraphs(const SnapshotMatch& match, const SnapshotDiff& diff,
                                            Language language);

/// The way as a report names it: "direct", "proxy orders-px".
std::string way_text(const SnapshotMatch& match, const ConnectionEnds& ends, Language language);

}  // namespace connectsim
