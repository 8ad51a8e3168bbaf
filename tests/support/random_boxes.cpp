#include "tests/support/random_boxes.h"

#include <algorithm>
#include <numeric>

#include "scenarios/builder/choices.h"

namespace connectsim::tests {
namespace {

Box random_box(const BoxSpace& space, const RandomTable& kind, SeededChoices& choices) {
  Box box;
  for (std::size_t column = 0; column < space.column_count(); ++column) {
    if (choices.pick(100) >= kind.tested_percent) {
      box.bits |= space.mask(column);
      continue;
    }
    for (std::uint32_t value = 0; value < space.value_count(column); ++value) {
      box.bits |= choices.pick(100) < kind.taken_percent ? space.bit(column, value) : 0;
    }
    if ((box.bits & space.mask(column)) == 0) {
      box.bits |= space.bit(column, choices.pick(space.value_count(column)));
    }
  }
  return box;
}

}  // namespace

BoxTable random_table(const RandomTable& kind, std::uint64_t seed) {
  SeededChoices choices(seed, 0);
  const BoxSpace space(kind.value_counts);
  std::vector<BoxRow> rows(kind.row_count);
  for (BoxRow& row : rows) {
    row.action = choices.pick(3);
    for (std::uint32_t left = 1 + choices.pick(kind.alternatives_max); left > 0; --left) {
      row.boxes.push_back(random_box(space, kind, choices));
    }
  }
  std::vector<std::uint32_t> order(kind.row_count);
  std::iota(order.begin(), order.end(), 0u);
  for (std::uint32_t i = kind.row_count; i > 1; --i) {
    std::swap(order[i - 1], order[choices.pick(i)]);
  }
  return {space, std::move(rows), std::move(order)};
}

std::vector<Box> random_part(const BoxSpace& space, std::uint64_t seed) {
  SeededChoices choices(seed, 1);
  std::vector<Box> cells;
  space.append_cells(space.all(), cells);
  std::erase_if(cells, [&](Box) { return choices.pick(2) == 0; });
  return merged(space, std::move(cells));
}

}  // namespace connectsim::tests
