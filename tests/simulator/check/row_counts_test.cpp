#include <algorithm>
#include <set>

#include "simulator/check/row_sets.h"
#include "tests/support/catch.h"
#include "tests/support/random_tables.h"

namespace connectsim {
namespace {

// Situation by situation, as the table answers it.
struct Counted {
  AnswerCounts counts;
  std::vector<std::uint64_t> decided;  // by row
};

Counted counted(const DecisionTable& table, const SituationSpace& space,
                const SituationSet& within) {
  Counted found;
  found.decided.assign(table.rows().size(), 0);
  std::vector<std::uint32_t> covering;
  for (const Situation& situation : space.situations()) {
    if (!within.test(situation_index(situation))) {
      continue;
    }
    const std::uint32_t deciding = table.match(situation, covering);
    std::set<Action> actions;
    for (const std::uint32_t row : covering) {
      actions.insert(table.rows()[row - 1].action);
    }
    ++found.counts.situations;
    found.counts.silent += deciding == 0 ? 1 : 0;
    found.counts.conflicting += actions.size() > 1 ? 1 : 0;
    found.counts.overlapping += covering.size() > 1 && actions.size() == 1 ? 1 : 0;
    if (deciding != 0) {
      ++found.decided[deciding - 1];
    }
  }
  return found;
}

void check_counts(const tests::RandomTable& kind, std::uint64_t seed) {
  const DecisionTable table = tests::random_table(kind, seed);
  const SituationSpace space(table);
  const SituationSet within = tests::random_part(space, seed);
  const RowSets rows(table, space);
  const Counted expected = counted(table, space, within);
  const AnswerCounts found = rows.counts(within);
  CAPTURE(seed);
  CHECK(found.situations == expected.counts.situations);
  CHECK(found.silent == expected.counts.silent);
  CHECK(found.conflicting == expected.counts.conflicting);
  CHECK(found.overlapping == expected.counts.overlapping);
  const RowCheck check = rows.checked(within, 0);
  for (std::size_t row = 0; row < check.rows.size(); ++row) {
    CHECK(check.rows[row].decided_possible == expected.decided[row]);
  }
  // Disjoint boxes that hold the silent situations and no other.
  const SituationSet silent = within & ~rows.covered();
  CHECK(cell_count(space.space(), space.boxes(silent)) == silent.count());
}

TEST_CASE("sets count what asking the table situation by situation does", "[T-5]") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    tests::RandomTable kind;
    kind.columns = {Column::proxy, Column::database, Column::listed, Column::compute};
    kind.row_count = static_cast<std::uint32_t>(1 + seed % 12);
    kind.alternatives_max = static_cast<std::uint32_t>(1 + seed % 3);
    kind.tested_percent = static_cast<std::uint32_t>(30 + seed % 70);
    kind.taken_percent = static_cast<std::uint32_t>(20 + seed % 60);
    check_counts(kind, seed);
  }
}

TEST_CASE("a table of one column, or of all, is counted right, too", "[T-5]") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    tests::RandomTable kind;
    kind.row_count = 6;
    for (const Column column : tests::all_columns()) {
      kind.columns = {column};
      check_counts(kind, seed);
    }
    kind.columns = tests::all_columns();
    check_counts(kind, seed);
  }
}

TEST_CASE("a space has the situations that its columns tell apart, each once", "[T-5]") {
  const SituationSpace space(shipped_table("aurora-lambda"),
                             shipped_table("aurora-lambda-negated"));
  CHECK(space.situations().size() == 420);
  std::set<std::size_t> numbers;
  for (std::size_t number = 0; number < situation_count; ++number) {
    numbers.insert(space.index(situation_at(number)));
  }
  CHECK(numbers.size() == 420);
  for (const Situation& situation : space.situations()) {
    CHECK(numbers.contains(situation_index(situation)));
  }
}

TEST_CASE("a table of 1,000 rows over all columns is counted", "[T-5]") {
  tests::RandomTable kind;
  kind.columns = tests::all_columns();
  kind.row_count = 1'000;
  kind.alternatives_max = 4;
  kind.taken_percent = 30;
  const DecisionTable table = tests::random_table(kind, 1);
  const SituationSpace space(table);
  const RowSets rows(table, space);
  const SituationSet every = space.those([](const Situation&) { return true; });
  CHECK(every.count() == 7'560);
  const RowCheck check = rows.checked(every, 10);
  std::uint64_t decided = 0;
  for (const RowUse& use : check.rows) {
    decided += use.decided;
    CHECK(use.shadowed_by.empty() == (use.decided > 0));
  }
  CHECK(decided + rows.counts(every).silent == every.count());
  CHECK(check.conflicts.size() == 10);
  CHECK(check.conflict_count > 10);
}

}  // namespace
}  // namespace connectsim
