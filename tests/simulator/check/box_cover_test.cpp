#include "simulator/check/box_cover.h"

#include <algorithm>

#include "simulator/check/row_sets.h"
#include "tests/support/catch.h"
#include "tests/support/random_tables.h"

namespace connectsim {
namespace {

// What is covered and what is silent in a random table, as boxes.
struct Problem {
  Problem(const std::vector<Column>& columns, std::uint64_t seed)
      : table(tests::random_table({columns, 5, 2, 100, 50}, seed)), situations(table) {
    const RowSets rows(table, situations);
    const SituationSet every = situations.those([](const Situation&) { return true; });
    silent = situations.boxes(every & ~rows.covered());
    for (const TableRow& row : table.rows()) {
      for (const ColumnValues alternative : row.alternatives) {
        taken.push_back(situations.box(alternative));
      }
    }
  }
  [[nodiscard]] const BoxSpace& space() const { return situations.space(); }
  [[nodiscard]] bool is_free(Box box) const {
    return std::all_of(taken.begin(), taken.end(),
                       [&](Box each) { return space().is_empty(intersection(box, each)); });
  }

  DecisionTable table;
  SituationSpace situations;
  std::vector<Box> taken;
  std::vector<Box> silent;
};

void check_cover(const Problem& problem, const BoxCover& cover) {
  CHECK(without(problem.space(), problem.silent, cover.boxes).empty());
  CHECK(std::all_of(cover.boxes.begin(), cover.boxes.end(),
                    [&](Box box) { return problem.is_free(box); }));
  CHECK(cover.count_min <= cover.boxes.size());
}

// The free boxes that no other free box includes, by trying all boxes.
std::vector<Box> maximal_free_boxes(const Problem& problem) {
  std::vector<Box> found;
  for (std::uint64_t bits = problem.space().all().bits; bits > 0; --bits) {
    const Box box{bits};
    if (!problem.space().is_empty(box) && problem.is_free(box) &&
        std::none_of(found.begin(), found.end(), [&](Box each) { return includes(each, box); })) {
      found.push_back(box);
    }
  }
  return found;
}

// Whether some choice of `count` boxes holds all that is silent, by trying all.
bool is_held_by(const Problem& problem, const std::vector<Box>& boxes, std::size_t count,
                std::size_t first = 0, const std::vector<Box>& chosen = {}) {
  if (count == 0) {
    return without(problem.space(), problem.silent, chosen).empty();
  }
  for (std::size_t i = first; i < boxes.size(); ++i) {
    std::vector<Box> more = chosen;
    more.push_back(boxes[i]);
    if (is_held_by(problem, boxes, count - 1, i + 1, more)) {
      return true;
    }
  }
  return false;
}

TEST_CASE("the fewest boxes are the fewest", "[T-5]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Problem problem({Column::target_health, Column::registered, Column::listed}, seed);
    const BoxCover cover = completing_boxes(problem.space(), problem.taken, problem.silent);
    const std::vector<Box> boxes = maximal_free_boxes(problem);
    CHECK(cover.is_minimal());
    check_cover(problem, cover);
    if (!cover.boxes.empty()) {
      ++seen;
      CHECK_FALSE(is_held_by(problem, boxes, cover.boxes.size() - 1));
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("a search for the fewest boxes that must end early says how few there may be", "[T-5]") {
  // Three cells of a cube, of which each two share one face and none all three: two faces are
  // needed, of which the bound knows one.
  const BoxSpace cube({2, 2, 2});
  CoverBounds bounds;
  bounds.steps = 0;
  const BoxCover cover = completing_boxes(
      cube, {Box{0b10'10'10}}, {Box{0b01'01'10}, Box{0b01'10'01}, Box{0b10'01'01}}, bounds);
  CHECK(cover.boxes.size() == 2);
  CHECK(cover.count_min == 1);
}

TEST_CASE("completing boxes cover all that is silent and nothing that is covered", "[T-5]") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Problem problem({Column::database, Column::target_health, Column::compute}, seed);
    const BoxCover exact = completing_boxes(problem.space(), problem.taken, problem.silent);
    check_cover(problem, exact);
    CHECK(exact.is_minimal());
    CoverBounds bounds;
    bounds.cells = 0;  // no exact search
    const BoxCover grown = completing_boxes(problem.space(), problem.taken, problem.silent, bounds);
    check_cover(problem, grown);
    CHECK(grown.boxes.size() >= exact.boxes.size());
    CHECK(grown.count_min <= exact.boxes.size());
  }
}

TEST_CASE("two boxes that cross are the fewest for their union", "[T-5]") {
  // Free: a row and a column of a 3 x 3 space.
  const BoxSpace space({3, 3});
  const std::vector<Box> taken = {Box{0b101'101}};
  const BoxCover cover = completing_boxes(space, taken, without(space, {space.all()}, taken));
  CHECK(cover.boxes.size() == 2);
  CHECK(cover.is_minimal());
}

}  // namespace
}  // namespace connectsim
