#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "simulator/check/situation_space.h"

namespace connectsim {

/// How a table answers some situations. What is silent or in conflict is not clear.
struct AnswerCounts {
  std::uint64_t situations = 0;
  std::uint64_t silent = 0;       // no row covers them
  std::uint64_t conflicting = 0;  // rows of different actions cover them
  std::uint64_t overlapping = 0;  // several rows cover them, all of one action

  [[nodiscard]] std::uint64_t clear() const { return situations - silent - conflicting; }
};

/// Two rows that cover situations in common, by their positions, the first one before the other.
struct RowPair {
  std::uint32_t row = 0;
  std::uint32_t other = 0;
  std::uint64_t situations = 0;           // in common
  std::uint64_t possible_situations = 0;  // of these, those that can occur
};

/// What is odd about one row, over all situations and over those that can occur.
struct RowUse {
  std::uint64_t covered = 0;
  std::uint64_t covered_possible = 0;
  std::uint64_t decided = 0;
  std::uint64_t decided_possible = 0;
  /// The possible ones of these for which it associates although there is no compute spare.
  std::uint64_t decided_without_spare = 0;
  /// An earlier row, in page order, that covers exactly the same situations.
  std::optional<std::uint32_t> duplicate_of;
  /// When it decides nothing that can occur: the rows asked before it that take its situations,
  /// none of which could be left out. One row, or a union of them. Empty when it covers nothing
  /// possible.
  std::vector<std::uint32_t> shadowed_by;
  /// Whether they take all of its situations, not only those that can occur.
  bool is_shadowed_everywhere = false;
};

/// All that a table's rows say about themselves, exactly (T-5).
struct RowCheck {
  std::vector<RowUse> rows;        // per row of the table
  std::vector<RowPair> conflicts;  // of rows with different actions
  std::vector<RowPair> overlaps;   // of rows with the same action that are no duplicates
  /// All of them; the lists hold at most as many as were asked for.
  std::uint64_t conflict_count = 0;
  std::uint64_t overlap_count = 0;
};

/// The rows of a table as the sets of situations that they cover.
class RowSets {
 public:
  RowSets(const DecisionTable& table, const SituationSpace& space);

  [[nodiscard]] const SituationSet& row(std::size_t position) const { return rows_[position]; }
  [[nodiscard]] const SituationSet& covered() const { return covered_; }
  [[nodiscard]] const SituationSet& conflicting() const { return conflicting_; }
  [[nodiscard]] AnswerCounts counts(const SituationSet& within) const;

  /// Checks the rows, listing at most `pairs_max` pairs of each kind.
  [[nodiscard]] RowCheck checked(const SituationSet& possible, std::size_t pairs_max) const;

 private:
  void add_pairs(const SituationSet& possible, std::size_t pairs_max, RowCheck& check) const;
  [[nodiscard]] std::vector<std::uint32_t> shadowing(std::size_t rank,
                                                     const SituationSet& taken) const;

  const DecisionTable& table_;
  std::vector<SituationSet> rows_;
  std::vector<SituationSet> decided_;  // per row: what no row takes that is asked before it
  SituationSet without_spare_;         // nothing in them asks for a compute spare
  SituationSet covered_;
  SituationSet conflicting_;
  SituationSet overlapping_;
};

}  // namespace connectsim
