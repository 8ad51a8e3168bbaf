#pragma once

#include <cstdint>
#include <vector>

#include "simulator/check/box_table.h"

namespace connectsim {

/// How a table answers the cells of a part of its space, counted exactly.
struct Sweep {
  std::uint64_t cells = 0;
  std::uint64_t silent = 0;            // no row covers them
  std::uint64_t conflicting = 0;       // rows of different actions cover them
  std::uint64_t overlapping = 0;       // several rows cover them, all of one action
  std::vector<std::uint64_t> decided;  // per row of the table: cells that it decides
  /// The silent cells as disjoint boxes, when they were asked for; `has_all_silent` says whether
  /// the bound left some out.
  std::vector<Box> silent_boxes;
  bool has_all_silent = true;
  std::uint64_t steps = 0;
  bool is_complete = true;  // false: `SweepBounds::steps` ended it, the counts are too low

  [[nodiscard]] std::uint64_t clear() const { return cells - silent - conflicting; }
};

/// How much a sweep keeps, and how long it goes on.
struct SweepBounds {
  std::size_t silent_boxes = 0;  // as found; merging makes fewer of them
  std::uint64_t steps = UINT64_MAX;
};

/// Sweeps a table over disjoint boxes.
///
/// Splits the space column by column, values that the same rows take together, and follows only
/// what is undecided: rows that no longer fit are dropped, and so are rows that can change nothing
/// behind one that surely covers. The last columns, as many as make 64 cells, are done by bits.
/// Worst case: rows times cells / 64, which takes tables in which hardly any row covers whole
/// subspaces; docs/decisions/0005 has the figures.
Sweep swept(const BoxTable& table, const std::vector<Box>& within, const SweepBounds& bounds = {});

}  // namespace connectsim
