#include "simulator/check/box_cover.h"

#include <algorithm>

#include "scenarios/builder/choices.h"
#include "simulator/check/box_sweep.h"
#include "simulator/check/fewest_sets.h"
#include "tests/support/catch.h"
#include "tests/support/random_boxes.h"

namespace connectsim {
namespace {

std::vector<Box> silent_boxes(const BoxTable& table) {
  return swept(table, {table.space.all()}, {100'000, UINT64_MAX}).silent_boxes;
}

void check_cover(const BoxTable& table, const BoxCover& cover) {
  CHECK(difference(table.space, silent_boxes(table), cover.boxes).empty());
  for (const Box box : cover.boxes) {
    for (const BoxRow& row : table.rows) {
      CHECK(std::all_of(row.boxes.begin(), row.boxes.end(),
                        [&](Box taken) { return table.space.is_empty(intersection(box, taken)); }));
    }
  }
  CHECK(cover.count_min <= cover.boxes.size());
}

// Whether some choice of `count` sets holds every element, by trying all.
bool is_held_by(const std::vector<std::vector<std::uint32_t>>& holders, std::uint32_t set_count,
                int count) {
  for (std::uint32_t choice = 0; choice < (1u << set_count); ++choice) {
    if (std::popcount(choice) == count &&
        std::all_of(holders.begin(), holders.end(), [&](const auto& of_one) {
          return std::any_of(of_one.begin(), of_one.end(),
                             [&](std::uint32_t set) { return (choice >> set & 1u) != 0; });
        })) {
      return true;
    }
  }
  return false;
}

TEST_CASE("the fewest sets are the fewest", "[T-5]") {
  constexpr std::uint32_t set_count = 9;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SeededChoices choices(seed, 0);
    std::vector<std::vector<std::uint32_t>> holders(12);
    for (auto& of_one : holders) {
      for (std::uint32_t set = 0; set < set_count; ++set) {
        if (choices.pick(4) == 0) {
          of_one.push_back(set);
        }
      }
      if (of_one.empty()) {
        of_one.push_back(choices.pick(set_count));
      }
    }
    const FewestSets found = fewest_sets(holders, 100'000);
    const int count = static_cast<int>(found.sets.size());
    CHECK(found.count_min == found.sets.size());
    CHECK(is_held_by(holders, set_count, count));
    CHECK_FALSE(is_held_by(holders, set_count, count - 1));
  }
}

TEST_CASE("a search for the fewest sets that must end early says how few there may be", "[T-5]") {
  // Three elements, each two of three sets: two are needed, of which the bound knows one.
  const FewestSets found = fewest_sets({{0, 1}, {1, 2}, {0, 2}}, 0);
  CHECK(found.sets.size() == 2);
  CHECK(found.count_min == 1);
}

TEST_CASE("completing boxes cover all that is silent and nothing that is covered", "[T-5]") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    tests::RandomTable kind;
    kind.value_counts = {4, 3, 5};
    kind.row_count = 5;
    kind.alternatives_max = 2;
    const BoxTable table = tests::random_table(kind, seed);
    const BoxCover exact = completing_boxes(table, silent_boxes(table));
    check_cover(table, exact);
    CHECK(exact.is_minimal());
    CoverBounds bounds;
    bounds.cells = 0;  // no exact search
    const BoxCover grown = completing_boxes(table, silent_boxes(table), bounds);
    check_cover(table, grown);
    CHECK(grown.boxes.size() >= exact.boxes.size());
    CHECK(grown.count_min <= exact.boxes.size());
  }
}

TEST_CASE("two boxes that cross are the fewest for their union", "[T-5]") {
  // Uncovered: a row and a column of a 3 x 3 space.
  const BoxTable table(BoxSpace({3, 3}), {{{Box{0b101'101}}, 0}}, {0});
  const BoxCover cover = completing_boxes(table, silent_boxes(table));
  CHECK(cover.boxes.size() == 2);
  CHECK(cover.is_minimal());
}

}  // namespace
}  // namespace connectsim
