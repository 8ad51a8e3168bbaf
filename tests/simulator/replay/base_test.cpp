#include <atomic>
#include <map>
#include <set>

#include "simulator/check/possible_situations.h"
#include "simulator/check/table_check.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/replay_result.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

constexpr std::uint64_t scenario_count = 400;

ReplayTally replayed(const DecisionTable& table, const DecisionTable* base) {
  const Findings none;
  ReplayPlan plan{table, none, ReplaySource{}};
  plan.variation_interval = 64;
  plan.base = base;
  ReplayTally tally(table.rows().size(), 0);
  std::atomic<bool> stop = false;
  std::string emitted;
  Replayer(plan).replay({0, scenario_count}, stop, tally, emitted);
  return tally;
}

// The table with another action in one row.
DecisionTable with_action(const DecisionTable& table, std::size_t row, Action action) {
  std::vector<TableRow> rows = table.rows();
  rows[row].action = action;
  return {table.columns(), rows, table.order()};
}

// Violations of the table that the base does not have, scenario by scenario, each played alone.
std::map<Property, std::uint64_t> news_by_hand(const DecisionTable& table,
                                               const DecisionTable& base) {
  std::map<Property, std::uint64_t> news;
  Player of_table(table);
  Player of_base(base);
  SampledVariations varied_table(table, ~PropertySet(), 64);
  SampledVariations varied_base(base, ~PropertySet(), 64);
  for (std::uint64_t number = 0; number < scenario_count; ++number) {
    GeneratedScenario scenario = *scenario_of(ReplaySource{}, number);
    PropertyValues mine = of_table.play(scenario.network(), scenario.request).properties;
    PropertyValues its = of_base.play(scenario.network(), scenario.request).properties;
    varied_table.play(scenario.network(), scenario.request, number, mine);
    varied_base.play(scenario.network(), scenario.request, number, its);
    for (std::size_t i = 0; i < property_count; ++i) {
      const auto property = static_cast<Property>(i);
      if (mine.of(property) == Holding::violated && its.of(property) != Holding::violated) {
        ++news[property];
      }
    }
  }
  return news;
}

std::map<Property, std::uint64_t> news_of(const ReplayTally& tally) {
  std::map<Property, std::uint64_t> news;
  for (const auto& [kind, sightings] : tally.unexplained) {
    news[kind.property] += sightings.count;
  }
  return news;
}

TEST_CASE("a copy of the base has nothing to tell", "[T-5]") {
  const DecisionTable base = shipped_table(default_table_name);
  const DecisionTable copy(base.columns(), base.rows(), base.order());
  const ReplayTally tally = replayed(copy, &base);
  CHECK(tally.unexplained.empty());
  CHECK_FALSE(replayed(copy, nullptr).unexplained.empty());
  const TableCheck check = checked(copy, &base);
  CHECK(check.silences.empty());
  CHECK(check.conflicts.empty());
  CHECK(check.part(SituationPart::every).possible.silent > 0);  // counts stay the table's
}

TEST_CASE("what is told beside a base is exactly what the base does not violate", "[T-5]") {
  const DecisionTable base = shipped_table(default_table_name);
  for (std::size_t row = 0; row < base.rows().size(); ++row) {
    for (const Action action : {Action::none, Action::create, Action::associate}) {
      const DecisionTable table = with_action(base, row, action);
      INFO("row " << row + 1);
      CHECK(news_of(replayed(table, &base)) == news_by_hand(table, base));
    }
  }
}

// Every single cell: one value of one column taken out of, or put into, one alternative of a row.
template <typename Visit>
void each_changed_cell(const DecisionTable& base, const Visit& visit) {
  for (std::size_t row = 0; row < base.rows().size(); ++row) {
    for (std::size_t place = 0; place < base.rows()[row].alternatives.size(); ++place) {
      for (const Column column : base.columns()) {
        for (std::size_t value = 0; value < column_words(column).size(); ++value) {
          std::vector<TableRow> rows = base.rows();
          ColumnValues& changed = rows[row].alternatives[place];
          const ColumnValues before = changed;
          changed.remove(column);
          for (std::size_t other = 0; other < column_words(column).size(); ++other) {
            if (before.has(column, other) != (other == value)) {
              changed.add(column, other);
            }
          }
          visit(DecisionTable(base.columns(), rows, base.order()));
        }
      }
    }
  }
}

std::uint64_t situations_of(const std::vector<Region>& regions) {
  std::uint64_t count = 0;
  for (const Region& region : regions) {
    count += region.situations;
  }
  return count;
}

TEST_CASE("a changed cell is told by its new silences, exactly", "[T-5][T-6]") {
  const DecisionTable base = shipped_table(default_table_name);
  std::vector<std::uint32_t> covering;
  std::set<std::size_t> possible;  // by the page's columns
  for (const PossibleSituation& each : possible_situations(base.readings())) {
    possible.insert(situation_index(page_columns(each.situation)));
  }
  int changed = 0;
  each_changed_cell(base, [&](const DecisionTable& table) {
    std::uint64_t silent = 0;
    for (const std::size_t index : possible) {
      const Situation situation = situation_at(index);
      silent += table.match(situation, covering) == 0 && base.match(situation, covering) != 0;
    }
    CHECK(situations_of(checked(table, &base).silences) == silent);
    changed += silent > 0 ? 1 : 0;
  });
  CHECK(changed > 10);
}

}  // namespace
}  // namespace connectsim
