#pragma once

#include <vector>

#include "simulator/diff/intent.h"
#include "simulator/diff/snapshot_diff.h"

namespace connectsim {

/// Situations whose answer changes, and no intended change covers them.
struct UnlistedSituations {
  AnswerChange answer;
  std::vector<Situation> situations;
};

/// An intended change that did not happen, or not everywhere.
struct MissingChange {
  std::size_t entry = 0;  // of the intent
  /// Where it did not happen: named, answered as before was said, and now not as intended. None
  /// when no situation that can occur is named and was answered so.
  std::vector<Situation> situations;
};

/// What a diff of two tables has that was not intended, and what it lacks. Entries about
/// connections are left to the diff of snapshots.
struct TableIntentComparison {
  std::vector<UnlistedSituations> unlisted;
  std::vector<ReadingChange> unlisted_readings;
  std::vector<MissingChange> missing;

  [[nodiscard]] bool is_met() const {
    return unlisted.empty() && unlisted_readings.empty() && missing.empty();
  }
  [[nodiscard]] bool lists(const AnswerChange& answer, const Situation& situation) const;
};

/// Holds a diff of tables against what was meant; with an empty intent every change is unlisted.
/// `InputError` "changes/0: ..." for an entry that names a column which neither table uses.
TableIntentComparison compared(const TableDiff& diff, const Intent& intent);

/// The same for changes of connections: an entry that means none is missing, a change that no entry
/// means is unlisted. Entries about tables and their readings are left to the diff of tables.
struct ConnectionIntentComparison {
  std::vector<std::size_t> unlisted;  // positions among the changes
  std::vector<std::size_t> missing;   // entries of the intent

  [[nodiscard]] bool is_met() const { return unlisted.empty() && missing.empty(); }
};

/// How a rule is called in intents.
using RuleName = std::string (*)(const Snapshot& snapshot, Edge rule);

/// The changes of a difference as intent documents name them: each aspect of each connection, in
/// the order of the difference, with its causes.
std::vector<ConnectionChange> connection_changes(const SnapshotDiff& diff,
                                                 const SnapshotMatch& match, RuleName rule_name);

ConnectionIntentComparison compared(const std::vector<ConnectionChange>& changes,
                                    const Intent& intent);

/// The intent that lists exactly the changes of a diff, each answer in as few boxes as possible:
/// with it the same diff is met.
Intent intent_of(const TableDiff& diff);
Intent intent_of(const std::vector<ConnectionChange>& changes);

}  // namespace connectsim
