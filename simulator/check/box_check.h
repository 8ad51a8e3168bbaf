#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "simulator/check/box_sweep.h"

namespace connectsim {

/// Two rows that cover cells in common, by their positions, the first one before the other.
struct RowPair {
  std::uint32_t row = 0;
  std::uint32_t other = 0;
  std::uint64_t cells = 0;           // in common
  std::uint64_t possible_cells = 0;  // of these, those that can occur
};

/// What is odd about one row, over the whole space and over the cells that can occur.
struct RowUse {
  std::uint64_t covered = 0;
  std::uint64_t covered_possible = 0;
  std::uint64_t decided = 0;
  std::uint64_t decided_possible = 0;
  /// An earlier row, in page order, that covers exactly the same cells.
  std::optional<std::uint32_t> duplicate_of;
  /// When it decides nothing that can occur: the rows asked before it that take its cells, none of
  /// which could be left out. One row, or a union of them. Empty when it covers nothing possible.
  std::vector<std::uint32_t> shadowed_by;
  /// Whether they take all of its cells, not only those that can occur.
  bool is_shadowed_everywhere = false;
};

/// How many details a check lists; counts are exact whatever these are.
struct CheckBounds {
  std::size_t pairs = 1'000;                // of rows, each kind
  std::size_t silent_boxes = 10'000;        // as found, before they are merged
  std::uint64_t shadow_steps = 20'000'000;  // to find `shadowed_by`, of all rows together
};

/// All that a table's rows say about themselves, exactly (T-5).
struct BoxCheck {
  Sweep everywhere;
  Sweep possible;
  std::vector<RowUse> rows;        // per row of the table
  std::vector<RowPair> conflicts;  // of rows with different actions
  std::vector<RowPair> overlaps;   // of rows with the same action that are no duplicates
  std::uint64_t conflict_count = 0;
  std::uint64_t overlap_count = 0;
};

/// Checks a table. `possible` are the cells that can occur, as disjoint boxes.
BoxCheck checked(const BoxTable& table, const std::vector<Box>& possible,
                 const CheckBounds& bounds);

/// The cells that two rows have in common, as disjoint boxes.
std::vector<Box> common_boxes(const BoxSpace& space, const BoxRow& one, const BoxRow& other);

/// The cells of `boxes` that are also in `within`, as disjoint boxes when both are.
std::vector<Box> common_boxes(const BoxSpace& space, const std::vector<Box>& boxes,
                              const std::vector<Box>& within);

}  // namespace connectsim
