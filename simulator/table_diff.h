#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "simulator/decision_table.h"

namespace connectsim {

/// What two tables answer in a situation: the action, or nothing where the table is silent.
struct AnswerChange {
  std::optional<Action> before;
  std::optional<Action> after;
  friend bool operator==(const AnswerChange&, const AnswerChange&) = default;
};

/// Situations whose answer changes alike, by the rows that decide; row 0 is silence.
struct RowChange {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  std::uint64_t situations = 0;
};

/// The situations whose answer changes from one action to another.
struct ChangedSituations {
  AnswerChange answer;
  std::vector<Situation> situations;  // in the order of their values
  std::vector<RowChange> rows;
  /// The one whose scenario is smallest, by groups and rules; nothing when no scenario was found.
  std::optional<Situation> witness;
  std::string scenario;  // of the witness, as one M-2 line
};

/// A reading that two tables set differently: positions among `reading_switches()`, its values.
struct ReadingChange {
  std::size_t reading = 0;
  std::size_t before = 0;
  std::size_t after = 0;
};

/// What changes from one table to another, over every situation of the columns of both that can
/// occur with the readings of either (T-6). Columns that neither table uses have their first
/// values in situations.
struct TableDiff {
  std::uint64_t situation_count = 0;
  std::vector<ChangedSituations> changes;  // by action before and after
  /// The action stays, another row decides: no observable effect, rows may have been renumbered.
  std::vector<RowChange> other_rows;
  std::vector<ReadingChange> readings;

  /// Proven: every situation that can occur is answered alike, and read alike off a snapshot.
  [[nodiscard]] bool has_no_effect() const { return changes.empty() && readings.empty(); }
};

/// Compares two tables.
TableDiff difference(const DecisionTable& before, const DecisionTable& after);

}  // namespace connectsim
