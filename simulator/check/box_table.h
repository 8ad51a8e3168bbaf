#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "simulator/check/box_space.h"

namespace connectsim {

/// A row as the checker sees it: the cells it covers, any of its boxes, and an action as a number.
struct BoxRow {
  std::vector<Box> boxes;
  std::uint32_t action = 0;
};

/// A decision table over any columns: rows in page order, and the order in which they are asked
/// (positions in `rows`). A cell is decided by the first row that covers it.
struct BoxTable {
  static constexpr std::uint32_t action_count_max = 8;

  BoxTable(BoxSpace its_space, std::vector<BoxRow> its_rows, std::vector<std::uint32_t> its_order)
      : space(std::move(its_space)), rows(std::move(its_rows)), order(std::move(its_order)) {}

  BoxSpace space;
  std::vector<BoxRow> rows;
  std::vector<std::uint32_t> order;
};

}  // namespace connectsim
