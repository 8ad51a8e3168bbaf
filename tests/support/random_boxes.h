#pragma once

#include <cstdint>
#include <vector>

#include "simulator/check/box_table.h"

namespace connectsim::tests {

/// What random tables are like.
struct RandomTable {
  std::vector<std::uint32_t> value_counts;
  std::uint32_t row_count = 10;
  std::uint32_t alternatives_max = 1;
  std::uint32_t tested_percent = 100;  // how often a row tests a column at all
  std::uint32_t taken_percent = 50;    // how often it takes a value of a column that it tests
};

/// A table with random boxes, actions (three) and order; the same for the same seed.
BoxTable random_table(const RandomTable& kind, std::uint64_t seed);

/// Random disjoint boxes of a space, about half of it.
std::vector<Box> random_part(const BoxSpace& space, std::uint64_t seed);

}  // namespace connectsim::tests
