// Milliseconds to check a shipped table and to compare two, witnesses included, and to check tables
// of 1,000 rows over all seven columns, by the clock of this process. Best of several rounds.

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "simulator/check/table_check.h"
#include "simulator/diff/table_effect.h"
#include "tests/support/random_tables.h"

namespace {

using namespace connectsim;

template <typename Work>
double best_milliseconds(int round_count, Work work) {
  double best = 1e9;
  for (int round = 0; round < round_count; ++round) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
  }
  return best;
}

void measure_shipped(std::string_view name) {
  const DecisionTable table = shipped_table(name);
  const DecisionTable published = shipped_table(default_table_name);
  std::size_t silences = 0;
  std::size_t changes = 0;
  const double check_time =
      best_milliseconds(7, [&] { silences = checked(table).silences.size(); });
  const double diff_time = best_milliseconds(7, [&] {
    const TableDiff diff = difference(published, table);
    changes = effect_of(diff, published, table).groups.size();
  });
  std::printf("%-24s check %6.2f ms (%zu silences), diff %6.2f ms (%zu groups)\n",
              table.name().c_str(), check_time, silences, diff_time, changes);
}

// Counting alone: witnesses of thousands of regions are another matter.
void measure_large(const char* name, const tests::RandomTable& kind) {
  const DecisionTable table = tests::random_table(kind, 1);
  const SituationSpace space(table);
  const SituationSet every = space.those([](const Situation&) { return true; });
  RowCheck check;
  AnswerCounts counts;
  const double milliseconds = best_milliseconds(2, [&] {
    const RowSets rows(table, space);
    check = rows.checked(every, 200);
    counts = rows.counts(every);
  });
  const auto idle = std::count_if(check.rows.begin(), check.rows.end(),
                                  [](const RowUse& use) { return use.decided == 0; });
  const auto share = [&](std::uint64_t count) {
    return 100.0 * static_cast<double>(count) / static_cast<double>(counts.situations);
  };
  std::printf(
      "1,000 rows, %-34s %7.1f ms (silent %.1f %%, conflict %.1f %%, %td rows never decide)\n",
      name, milliseconds, share(counts.silent), share(counts.conflicting), idle);
}

}  // namespace

int main() {
  for (const std::string& name : shipped_table_names()) {
    measure_shipped(name);
  }
  tests::RandomTable kind;
  kind.columns = tests::all_columns();
  kind.row_count = 1'000;
  measure_large("each tests all columns", kind);
  kind.alternatives_max = 4;
  measure_large("the same, 1 to 4 alternatives", kind);
  kind.alternatives_max = 1;
  kind.taken_percent = 80;
  measure_large("all columns, most values", kind);
  kind.alternatives_max = 4;
  measure_large("the same, 1 to 4 alternatives", kind);
  kind.alternatives_max = 1;
  kind.taken_percent = 17;
  measure_large("all columns, few values", kind);
  kind.taken_percent = 50;
  kind.tested_percent = 70;
  measure_large("7 of 10 tests", kind);
  kind.tested_percent = 50;
  measure_large("half of the tests", kind);
  kind.tested_percent = 30;
  measure_large("3 of 10 tests", kind);
  kind.taken_percent = 17;
  measure_large("3 of 10 tests, few values", kind);
  return 0;
}
