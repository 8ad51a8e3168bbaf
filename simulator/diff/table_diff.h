#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "simulator/check/situation_space.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What a request gets by a table: an action, or none because the table is silent. `refused` is
/// never the answer of a table alone, but with other readings a request may be refused.
enum class TableAnswer : std::uint8_t { none, create, associate, silent, refused };
template <>
inline constexpr std::array<std::string_view, 5> words_of<TableAnswer> = {
    "none", "create", "associate", "silent", "refused"};

TableAnswer answer_of(Action action);

/// What is answered by one table and by the other.
struct AnswerChange {
  TableAnswer before = TableAnswer::none;
  TableAnswer after = TableAnswer::none;
  friend auto operator<=>(const AnswerChange&, const AnswerChange&) = default;
};

/// A situation, and what both tables answer in it.
struct AnsweredSituation {
  Situation situation;
  AnswerChange answer;
};

/// Situations whose answer changes alike, by the rows that decide; row 0 is silence.
struct RowChange {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  std::uint64_t situations = 0;
};

/// The situations whose answer changes from one to another.
struct ChangedSituations {
  AnswerChange answer;
  std::vector<Situation> situations;  // in the order of their values
  std::vector<RowChange> rows;
};

/// A reading that two tables set differently: positions among `reading_switches()`, its values.
struct ReadingChange {
  std::size_t reading = 0;
  std::size_t before = 0;
  std::size_t after = 0;
  friend bool operator==(const ReadingChange&, const ReadingChange&) = default;
};

/// What changes from one table to another, over every situation of the columns of both that can
/// occur with the readings of either (T-6). Columns that neither table uses have their first
/// values in situations.
struct TableDiff {
  SituationSpace space;                       // of the columns of both
  std::vector<AnsweredSituation> situations;  // all of them, changed or not
  std::vector<ChangedSituations> changes;     // by answer before and after
  /// The action stays, another row decides: no observable effect, rows may have been renumbered.
  std::vector<RowChange> other_rows;
  std::vector<ReadingChange> readings;

  /// Proven: every situation that can occur is answered alike, and read alike off a snapshot.
  [[nodiscard]] bool has_no_effect() const { return changes.empty() && readings.empty(); }
  [[nodiscard]] std::uint64_t changed_count() const {
    std::uint64_t count = 0;
    for (const ChangedSituations& change : changes) {
      count += change.situations.size();
    }
    return count;
  }
};

/// Compares two tables.
TableDiff difference(const DecisionTable& before, const DecisionTable& after);

}  // namespace connectsim
