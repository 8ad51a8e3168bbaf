#include "simulator/check/box_sweep.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/random_boxes.h"

namespace connectsim {
namespace {

// Cell by cell, as the definition says.
Sweep counted(const BoxTable& table, const std::vector<Box>& within, std::vector<Box>& silent) {
  Sweep sweep;
  sweep.decided.assign(table.rows.size(), 0);
  std::vector<Box> cells;
  for (const Box box : within) {
    table.space.append_cells(box, cells);
  }
  for (const Box cell : cells) {
    ++sweep.cells;
    std::uint32_t actions = 0;
    std::size_t rows = 0;
    for (const std::uint32_t row : table.order) {
      const auto& boxes = table.rows[row].boxes;
      if (std::any_of(boxes.begin(), boxes.end(), [&](Box box) { return includes(box, cell); })) {
        sweep.decided[row] += rows++ == 0 ? 1 : 0;
        actions |= 1u << table.rows[row].action;
      }
    }
    sweep.silent += rows == 0 ? 1 : 0;
    sweep.conflicting += std::popcount(actions) > 1 ? 1 : 0;
    sweep.overlapping += rows > 1 && std::popcount(actions) == 1 ? 1 : 0;
    if (rows == 0) {
      silent.push_back(cell);
    }
  }
  return sweep;
}

std::vector<std::uint64_t> cells_of(const BoxSpace& space, const std::vector<Box>& boxes) {
  std::vector<Box> cells;
  for (const Box box : boxes) {
    space.append_cells(box, cells);
  }
  std::vector<std::uint64_t> bits;
  for (const Box cell : cells) {
    bits.push_back(cell.bits);
  }
  std::sort(bits.begin(), bits.end());
  return bits;
}

void check_sweep(const tests::RandomTable& kind, std::uint64_t seed) {
  const BoxTable table = tests::random_table(kind, seed);
  const std::vector<Box> within =
      seed % 2 == 0 ? std::vector<Box>{table.space.all()} : tests::random_part(table.space, seed);
  std::vector<Box> silent;
  const Sweep expected = counted(table, within, silent);
  const Sweep found = swept(table, within, {100'000, UINT64_MAX});
  CAPTURE(seed);
  CHECK(found.cells == expected.cells);
  CHECK(found.silent == expected.silent);
  CHECK(found.conflicting == expected.conflicting);
  CHECK(found.overlapping == expected.overlapping);
  CHECK(found.decided == expected.decided);
  CHECK(found.is_complete);
  // Disjoint: no cell stands there twice.
  CHECK(cells_of(table.space, found.silent_boxes) == cells_of(table.space, silent));
}

TEST_CASE("a sweep counts what counting cell by cell does", "[T-5]") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    tests::RandomTable kind;
    kind.value_counts = {3, 4, 2, 5, 3};
    kind.row_count = static_cast<std::uint32_t>(1 + seed % 12);
    kind.alternatives_max = static_cast<std::uint32_t>(1 + seed % 3);
    kind.tested_percent = static_cast<std::uint32_t>(30 + seed % 70);
    kind.taken_percent = static_cast<std::uint32_t>(20 + seed % 60);
    check_sweep(kind, seed);
  }
}

TEST_CASE("a sweep of a space that is one word is right, too", "[T-5]") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    tests::RandomTable kind;
    kind.value_counts = {4, 4};
    kind.row_count = 6;
    check_sweep(kind, seed);
    kind.value_counts = {64};
    check_sweep(kind, seed);
    kind.value_counts = {2, 62};
    check_sweep(kind, seed);
  }
}

TEST_CASE("a sweep that may not go on says so", "[T-5]") {
  tests::RandomTable kind;
  kind.value_counts.assign(8, 6);
  kind.row_count = 50;
  const BoxTable table = tests::random_table(kind, 1);
  CHECK_FALSE(swept(table, {table.space.all()}, {0, 1'000}).is_complete);
  const Sweep bounded = swept(table, {table.space.all()}, {10, UINT64_MAX});
  CHECK(bounded.silent_boxes.size() <= 10);
  CHECK_FALSE(bounded.has_all_silent);
}

TEST_CASE("a table of 1,000 rows, 10 columns and 6 values is swept without counting cells",
          "[T-5]") {
  tests::RandomTable kind;
  kind.value_counts.assign(10, 6);
  kind.row_count = 1'000;
  const BoxTable table = tests::random_table(kind, 1);
  const Sweep sweep = swept(table, {table.space.all()});
  CHECK(sweep.cells == 60'466'176);
  std::uint64_t decided = 0;
  for (const std::uint64_t count : sweep.decided) {
    decided += count;
  }
  CHECK(decided + sweep.silent == sweep.cells);
  CHECK(sweep.steps < sweep.cells);
}

}  // namespace
}  // namespace connectsim
