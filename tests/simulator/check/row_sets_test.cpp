#include "simulator/check/row_sets.h"

#include "tests/support/catch.h"
#include "tests/support/random_tables.h"

namespace connectsim {
namespace {

// Two columns, of which rows take some of the first four values; each row a pair of masks and an
// action.
struct Row {
  unsigned first;
  unsigned second;
  unsigned action;
};

ColumnValues values_of(unsigned first, unsigned second) {
  ColumnValues values = ColumnValues::all();
  values.remove(Column::database);
  values.remove(Column::compute);
  for (std::size_t value = 0; value < 4; ++value) {
    if ((first >> value & 1u) != 0) {
      values.add(Column::database, value);
    }
    if ((second >> value & 1u) != 0) {
      values.add(Column::compute, value);
    }
  }
  return values;
}

DecisionTable table_of(const std::vector<Row>& rows) {
  std::vector<TableRow> table_rows;
  for (const Row& row : rows) {
    table_rows.push_back({{values_of(row.first, row.second)}, static_cast<Action>(row.action), ""});
  }
  return {{Column::database, Column::compute}, std::move(table_rows)};
}

RowCheck checked_within(const DecisionTable& table, const SituationSet& possible) {
  return RowSets(table, SituationSpace(table)).checked(possible, 1'000);
}

RowCheck checked_everywhere(const DecisionTable& table) {
  return checked_within(table, SituationSet().set());
}

TEST_CASE("a row that one earlier row covers is shadowed by it", "[T-5]") {
  const RowCheck check = checked_everywhere(table_of({{0xF, 0x3, 0}, {0x1, 0x1, 1}}));
  CHECK(check.rows[1].decided == 0);
  CHECK(check.rows[1].shadowed_by == std::vector<std::uint32_t>{0});
  CHECK(check.rows[1].is_shadowed_everywhere);
  CHECK(check.rows[0].shadowed_by.empty());
  REQUIRE(check.conflicts.size() == 1);
  CHECK(check.conflicts[0].situations == 1);
}

TEST_CASE("a row that only several earlier rows cover is shadowed by their union", "[T-5]") {
  const RowCheck check =
      checked_everywhere(table_of({{0x3, 0xF, 0}, {0x8, 0x8, 0}, {0xC, 0xF, 1}, {0x6, 0x6, 2}}));
  CHECK(check.rows[3].decided == 0);
  // Row 2 does not meet it.
  CHECK(check.rows[3].shadowed_by == std::vector<std::uint32_t>{0, 2});
  CHECK(check.rows[1].decided == 1);
}

TEST_CASE("a duplicate is told once, a pair with one action is a harmless overlap", "[T-5]") {
  const RowCheck check =
      checked_everywhere(table_of({{0x3, 0x3, 1}, {0x6, 0x6, 1}, {0x3, 0x3, 1}}));
  CHECK(check.rows[2].duplicate_of == 0u);
  CHECK_FALSE(check.rows[1].duplicate_of);
  CHECK(check.conflicts.empty());
  REQUIRE(check.overlaps.size() == 2);  // 1 and 2, 2 and 3
  CHECK(check.overlaps[0].situations == 1);
}

TEST_CASE("a row is a duplicate by its cells, however its alternatives are written", "[T-5]") {
  std::vector<TableRow> rows = table_of({{0x3, 0x1, 1}, {0x3, 0x3, 2}}).rows();
  rows[0].alternatives = {values_of(0x1, 0x3), values_of(0x2, 0x3), values_of(0x2, 0x1)};
  const RowCheck check = checked_everywhere({{Column::database, Column::compute}, rows});
  CHECK(check.rows[1].duplicate_of == 0u);
  CHECK(check.conflict_count == 1);  // with other actions, and so a conflict as well
}

TEST_CASE("what cannot occur does not count", "[T-5]") {
  const DecisionTable table = table_of({{0x1, 0xF, 0}, {0x3, 0x1, 1}, {0x8, 0x8, 2}});
  // Everything but value 2 in the first column and value 4 in both.
  const SituationSet possible = SituationSpace(table).those([](const Situation& situation) {
    const ColumnValues values = ColumnValues::of(situation);
    return values_of(0x5, 0xF).includes(values) || values_of(0x8, 0x7).includes(values);
  });
  const RowCheck check = checked_within(table, possible);
  CHECK(check.rows[1].decided == 1);
  CHECK(check.rows[1].decided_possible == 0);
  CHECK(check.rows[1].shadowed_by == std::vector<std::uint32_t>{0});
  CHECK_FALSE(check.rows[1].is_shadowed_everywhere);
  CHECK(check.rows[2].covered == 1);
  CHECK(check.rows[2].covered_possible == 0);
  CHECK(check.conflicts[0].possible_situations == 1);
}

TEST_CASE("a row is shadowed exactly when it decides nothing, by rows that cover it", "[T-5]") {
  std::size_t shadowed = 0;
  std::size_t by_several = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    tests::RandomTable kind;
    kind.columns = {Column::target_health, Column::registered, Column::reachable};
    kind.row_count = 10;
    kind.taken_percent = 60;
    const DecisionTable table = tests::random_table(kind, seed);
    const RowSets sets(table, SituationSpace(table));
    const RowCheck check = checked_everywhere(table);
    for (std::uint32_t row = 0; row < table.rows().size(); ++row) {
      const std::vector<std::uint32_t>& by = check.rows[row].shadowed_by;
      CHECK(by.empty() == (check.rows[row].decided > 0));
      if (by.empty()) {
        continue;
      }
      ++shadowed;
      by_several += by.size() > 1 ? 1 : 0;
      SituationSet left = sets.row(row);
      for (const std::uint32_t other : by) {
        CHECK(left.any());
        left &= ~sets.row(other);
      }
      CHECK(left.none());
    }
  }
  CHECK(shadowed > 100);
  CHECK(by_several > 20);
}

TEST_CASE("a row that associates without asking for a spare is counted, as far as it decides",
          "[T-5][A-4]") {
  // Of the compute values 0 usable, 1 unusable, 2 unusable_with_spare and 3 none.
  const RowCheck check =
      checked_everywhere(table_of({{0x1, 0x4, 2}, {0x2, 0xF, 2}, {0x3, 0xF, 2}, {0xF, 0xF, 1}}));
  CHECK(check.rows[0].decided_without_spare == 0);
  CHECK(check.rows[1].decided_without_spare == 3);
  CHECK(check.rows[2].decided_without_spare == 3);
  CHECK(check.rows[3].decided_without_spare == 0);
}

}  // namespace
}  // namespace connectsim
