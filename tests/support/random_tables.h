#pragma once

#include <cstdint>
#include <vector>

#include "simulator/check/situation_space.h"

namespace connectsim::tests {

/// What random tables are like.
struct RandomTable {
  std::vector<Column> columns;
  std::uint32_t row_count = 10;
  std::uint32_t alternatives_max = 1;
  std::uint32_t tested_percent = 100;  // how often a row tests a column at all
  std::uint32_t taken_percent = 50;    // how often it takes a value of a column that it tests
};

/// The columns of a table document, all seven.
std::vector<Column> all_columns();

/// A table with random alternatives, actions and order; the same for the same seed.
DecisionTable random_table(const RandomTable& kind, std::uint64_t seed);

/// Random situations of a space, about half of them.
SituationSet random_part(const SituationSpace& space, std::uint64_t seed);

}  // namespace connectsim::tests
