#include "simulator/check/box_check.h"

#include "tests/support/catch.h"
#include "tests/support/random_boxes.h"

namespace connectsim {
namespace {

// Two columns of four values; each row a pair of masks and an action.
struct Row {
  std::uint64_t first;
  std::uint64_t second;
  std::uint32_t action;
};

BoxTable table_of(const std::vector<Row>& rows) {
  std::vector<BoxRow> box_rows;
  std::vector<std::uint32_t> order;
  for (const Row& row : rows) {
    order.push_back(static_cast<std::uint32_t>(order.size()));
    box_rows.push_back({{Box{row.first | row.second << 4}}, row.action});
  }
  return {BoxSpace({4, 4}), std::move(box_rows), std::move(order)};
}

BoxCheck checked_everywhere(const BoxTable& table) {
  return checked(table, {table.space.all()}, CheckBounds{});
}

TEST_CASE("a row that one earlier row covers is shadowed by it", "[T-5]") {
  const BoxCheck check = checked_everywhere(table_of({{0xF, 0x3, 0}, {0x1, 0x1, 1}}));
  CHECK(check.rows[1].decided == 0);
  CHECK(check.rows[1].shadowed_by == std::vector<std::uint32_t>{0});
  CHECK(check.rows[1].is_shadowed_everywhere);
  CHECK(check.rows[0].shadowed_by.empty());
  REQUIRE(check.conflicts.size() == 1);
  CHECK(check.conflicts[0].cells == 1);
}

TEST_CASE("a row that only several earlier rows cover is shadowed by their union", "[T-5]") {
  const BoxCheck check =
      checked_everywhere(table_of({{0x3, 0xF, 0}, {0x8, 0x8, 0}, {0xC, 0xF, 1}, {0x6, 0x6, 2}}));
  CHECK(check.rows[3].decided == 0);
  // Row 2 does not meet it.
  CHECK(check.rows[3].shadowed_by == std::vector<std::uint32_t>{0, 2});
  CHECK(check.rows[1].decided == 1);
}

TEST_CASE("a duplicate is told once, a pair with one action is a harmless overlap", "[T-5]") {
  const BoxCheck check =
      checked_everywhere(table_of({{0x3, 0x3, 1}, {0x6, 0x6, 1}, {0x3, 0x3, 1}}));
  CHECK(check.rows[2].duplicate_of == 0u);
  CHECK_FALSE(check.rows[1].duplicate_of);
  CHECK(check.conflicts.empty());
  REQUIRE(check.overlaps.size() == 2);  // 1 and 2, 2 and 3
  CHECK(check.overlaps[0].cells == 1);
}

TEST_CASE("a row is a duplicate by its cells, however its alternatives are written", "[T-5]") {
  BoxTable table = table_of({{0x3, 0x1, 1}, {0x3, 0x3, 2}});
  table.rows[0].boxes = {Box{0x31}, Box{0x32}, Box{0x12}};
  const BoxCheck check = checked_everywhere(table);
  CHECK(check.rows[1].duplicate_of == 0u);
  CHECK(check.conflict_count == 1);  // with other actions, and so a conflict as well
}

TEST_CASE("what cannot occur does not count", "[T-5]") {
  const BoxTable table = table_of({{0x1, 0xF, 0}, {0x3, 0x1, 1}, {0x8, 0x8, 2}});
  // Everything but value 2 in the first column and value 4 in both.
  const std::vector<Box> possible = {Box{0x5 | 0xF0}, Box{0x8 | 0x70}};
  const BoxCheck check = checked(table, possible, CheckBounds{});
  CHECK(check.rows[1].decided == 1);
  CHECK(check.rows[1].decided_possible == 0);
  CHECK(check.rows[1].shadowed_by == std::vector<std::uint32_t>{0});
  CHECK_FALSE(check.rows[1].is_shadowed_everywhere);
  CHECK(check.rows[2].covered == 1);
  CHECK(check.rows[2].covered_possible == 0);
  CHECK(check.conflicts[0].possible_cells == 1);
}

TEST_CASE("a row is shadowed exactly when it decides nothing, by rows that cover it", "[T-5]") {
  std::size_t shadowed = 0;
  std::size_t by_several = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    tests::RandomTable kind;
    kind.value_counts = {3, 3, 3};
    kind.row_count = 10;
    kind.taken_percent = 60;
    const BoxTable table = tests::random_table(kind, seed);
    const BoxCheck check = checked_everywhere(table);
    for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
      const std::vector<std::uint32_t>& by = check.rows[row].shadowed_by;
      CHECK(by.empty() == (check.rows[row].decided > 0));
      if (by.empty()) {
        continue;
      }
      ++shadowed;
      by_several += by.size() > 1 ? 1 : 0;
      std::vector<Box> left = table.rows[row].boxes;
      for (const std::uint32_t other : by) {
        CHECK_FALSE(left.empty());
        left = difference(table.space, left, table.rows[other].boxes);
      }
      CHECK(left.empty());
    }
  }
  CHECK(shadowed > 100);
  CHECK(by_several > 20);
}

}  // namespace
}  // namespace connectsim
