// Decides what a table's rows leave out, contradict or repeat (T-5), by the sets of situations that
// each row covers.
#include "simulator/check/row_sets.h"

#include <algorithm>
#include <array>

namespace connectsim {

RowSets::RowSets(const DecisionTable& table, const SituationSpace& space)
    : table_(table), rows_(table.rows().size()), decided_(table.rows().size()) {
  std::vector<std::pair<std::size_t, ColumnValues>> situations;  // with their numbers
  for (const Situation& situation : space.situations()) {
    situations.emplace_back(situation_index(situation), ColumnValues::of(situation));
  }
  without_spare_ = space.those([](const Situation& situation) {
    return situation.compute != ComputeValue::unusable_with_spare &&
           situation.compute != ComputeValue::none_with_spare;
  });
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    for (const ColumnValues alternative : table.rows()[row].alternatives) {
      for (const auto& [number, values] : situations) {
        if (alternative.includes(values)) {
          rows_[row].set(number);
        }
      }
    }
  }
  std::array<SituationSet, words_of<Action>.size()> by_action;
  SituationSet twice;
  for (const std::uint32_t number : table.order()) {
    const SituationSet& row = rows_[number - 1];
    decided_[number - 1] = row & ~covered_;
    twice |= row & covered_;
    for (std::size_t action = 0; action < by_action.size(); ++action) {
      if (action != static_cast<std::size_t>(table.rows()[number - 1].action)) {
        conflicting_ |= row & by_action[action];
      }
    }
    by_action[static_cast<std::size_t>(table.rows()[number - 1].action)] |= row;
    covered_ |= row;
  }
  overlapping_ = twice & ~conflicting_;
}

AnswerCounts RowSets::counts(const SituationSet& within) const {
  return {within.count(), (within & ~covered_).count(), (within & conflicting_).count(),
          (within & overlapping_).count()};
}

RowCheck RowSets::checked(const SituationSet& possible, std::size_t pairs_max) const {
  RowCheck check;
  check.rows.resize(rows_.size());
  for (std::size_t rank = 0; rank < rows_.size(); ++rank) {
    const std::uint32_t row = table_.order()[rank] - 1;
    RowUse& use = check.rows[row];
    use.covered = rows_[row].count();
    use.covered_possible = (rows_[row] & possible).count();
    use.decided = decided_[row].count();
    use.decided_possible = (decided_[row] & possible).count();
    if (table_.rows()[row].action == Action::associate) {
      use.decided_without_spare = (decided_[row] & possible & without_spare_).count();
    }
    if (use.decided_possible == 0 && use.covered_possible > 0) {
      use.is_shadowed_everywhere = use.decided == 0;
      use.shadowed_by =
          shadowing(rank, use.is_shadowed_everywhere ? rows_[row] : rows_[row] & possible);
    }
  }
  add_pairs(possible, pairs_max, check);
  return check;
}

void RowSets::add_pairs(const SituationSet& possible, std::size_t pairs_max,
                        RowCheck& check) const {
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    for (std::uint32_t other = row + 1; other < rows_.size(); ++other) {
      const SituationSet common = rows_[row] & rows_[other];
      if (common.none()) {
        continue;
      }
      const bool is_conflict = table_.rows()[row].action != table_.rows()[other].action;
      if (rows_[row] == rows_[other]) {
        std::optional<std::uint32_t>& duplicate = check.rows[other].duplicate_of;
        duplicate = duplicate ? duplicate : row;
        if (!is_conflict) {
          continue;
        }
      }
      ++(is_conflict ? check.conflict_count : check.overlap_count);
      std::vector<RowPair>& pairs = is_conflict ? check.conflicts : check.overlaps;
      if (pairs.size() < pairs_max) {
        pairs.push_back({row, other, common.count(), (common & possible).count()});
      }
    }
  }
}

// One row if one is enough; else all that meet the situations, less what can be left out.
std::vector<std::uint32_t> RowSets::shadowing(std::size_t rank, const SituationSet& taken) const {
  std::vector<std::uint32_t> earlier;
  std::vector<SituationSet> left{taken};  // behind each of `earlier`
  for (std::size_t i = 0; i < rank; ++i) {
    const std::uint32_t row = table_.order()[i] - 1;
    if ((taken & ~rows_[row]).none()) {
      return {row};
    }
    if ((taken & rows_[row]).any()) {
      earlier.push_back(row);
      left.push_back(left.back() & ~rows_[row]);
    }
  }
  std::vector<std::uint32_t> needed;
  SituationSet taken_later;
  for (std::size_t position = earlier.size(); position-- > 0;) {
    if ((left[position] & ~taken_later).any()) {
      needed.push_back(earlier[position]);
      taken_later |= rows_[earlier[position]];
    }
  }
  std::sort(needed.begin(), needed.end());
  return needed;
}

}  // namespace connectsim
