// Tells whether rows, the comparison and the check of drawn tables are what going through every
// situation gives.

#include "tests/properties/drawn_tables.h"

#include <algorithm>
#include <map>
#include <set>

#include "simulator/check/table_check.h"
#include "simulator/diff/table_diff.h"
#include "simulator/tables/column_values.h"
#include "tests/properties/property_check.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

TEST_CASE("a row of a drawn table covers what its document says", "[T-1]") {
  check_property("rows cover what they say", 300, [] {
    const TableDocument drawn = *any_table_document();
    const DecisionTable table = table_of(drawn.text);
    const auto index = *rc::gen::inRange<std::size_t>(0, situation_count);
    const Situation situation = situation_at(index);
    std::vector<std::uint32_t> expected;
    const Json document = Json::parse(drawn.text);
    for (std::uint32_t row = 1; row <= document["rows"].size(); ++row) {
      const Json& when = document["rows"][row - 1]["when"];
      for (const Json& alternative : when.is_array() ? when : Json::array({when})) {
        bool is_met = true;
        for (const auto& [column, values] : alternative.items()) {
          const Column tested = *value_of<Column>(column);
          const Json value = std::string(value_word(tested, situation.value(tested)));
          is_met = is_met && std::find(values.begin(), values.end(), value) != values.end();
        }
        if (is_met) {
          expected.push_back(row);
          break;
        }
      }
    }
    std::vector<std::uint32_t> covering;
    const std::uint32_t deciding = table.match(situation, covering);
    RC_ASSERT(covering == expected);
    const auto first = std::find_first_of(table.order().begin(), table.order().end(),
                                          expected.begin(), expected.end());
    RC_ASSERT(deciding == (first == table.order().end() ? 0 : *first));
  });
}

/// What a table answers, row by row.
struct PlainAnswer {
  TableAnswer answer = TableAnswer::silent;
  bool is_conflicting = false;
};

PlainAnswer answer_of(const DecisionTable& table, const Situation& situation) {
  PlainAnswer plain;
  std::set<Action> actions;
  for (const std::uint32_t number : table.order()) {
    const TableRow& row = table.rows()[number - 1];
    if (!row.covers(ColumnValues::of(situation))) continue;
    if (actions.empty()) plain.answer = connectsim::answer_of(row.action);
    actions.insert(row.action);
  }
  plain.is_conflicting = actions.size() > 1;
  return plain;
}

/// The values of some columns: situations that agree in them are one.
std::vector<std::size_t> values_in(const std::vector<Column>& columns, const Situation& situation) {
  std::vector<std::size_t> values;
  for (const Column column : columns) values.push_back(situation.value(column));
  return values;
}

TEST_CASE("the comparison of drawn tables is that of every situation that can occur", "[T-6]") {
  check_property("tables differ where some situation is answered otherwise", 40, [] {
    const DecisionTable before = table_of((*any_table_document(all_readings())).text);
    const DecisionTable after = table_of((*any_table_document(all_readings())).text);
    const TableDiff diff = difference(before, after);
    const std::vector<Column>& columns = diff.space.columns();
    std::map<std::vector<std::size_t>, AnswerChange> expected;
    for (const DecisionTable* table : {&before, &after}) {
      for (const PossibleSituation& possible : possible_situations(table->readings())) {
        const Situation& situation = possible.situation;
        expected[values_in(columns, situation)] = {answer_of(before, situation).answer,
                                                   answer_of(after, situation).answer};
      }
    }
    RC_ASSERT(diff.situations.size() == expected.size());
    for (const AnsweredSituation& each : diff.situations) {
      RC_ASSERT((expected.at(values_in(columns, each.situation)) == each.answer));
    }
    std::size_t changed = 0;
    for (const auto& [values, answer] : expected) changed += answer.before != answer.after ? 1 : 0;
    RC_ASSERT(diff.changed_count() == changed);
    for (const ChangedSituations& change : diff.changes) {
      RC_ASSERT((change.answer.before != change.answer.after));
      for (const Situation& situation : change.situations) {
        RC_ASSERT((expected.at(values_in(columns, situation)) == change.answer));
      }
    }
    RC_ASSERT(diff.readings.empty() == (before.readings() == after.readings()));
    RC_ASSERT(difference(after, after).has_no_effect());
  });
}

TEST_CASE("the check of a drawn table counts what going through every situation counts", "[T-5]") {
  check_property("silences and conflicts are counted exactly", 15, [] {
    const DecisionTable table = table_of((*any_table_document(all_readings())).text);
    const TableCheck check = checked(table);
    const std::vector<Column>& columns = check.situations.columns();
    std::map<std::vector<std::size_t>, PlainAnswer> possible;
    for (const PossibleSituation& each : possible_situations(table.readings())) {
      possible[values_in(columns, each.situation)] = answer_of(table, each.situation);
    }
    std::map<std::vector<std::size_t>, PlainAnswer> everywhere;
    for (std::size_t index = 0; index < situation_count; ++index) {
      const Situation situation = situation_at(index);
      everywhere[values_in(columns, situation)] = answer_of(table, situation);
    }
    const auto& counts = check.part(SituationPart::every);
    for (const auto& [answers, count] :
         {std::pair(&possible, &counts.possible), std::pair(&everywhere, &counts.everywhere)}) {
      std::size_t silent = 0;
      std::size_t conflicting = 0;
      for (const auto& [values, plain] : *answers) {
        silent += plain.answer == TableAnswer::silent ? 1 : 0;
        conflicting += plain.is_conflicting ? 1 : 0;
      }
      RC_ASSERT(count->clear() + silent + conflicting == answers->size());
      RC_ASSERT(count->silent == silent);
      RC_ASSERT(count->conflicting == conflicting);
    }
    RC_ASSERT(check.silences.empty() == (counts.possible.silent == 0));
    // Of rows that contradict each other only where nothing can occur, there is no region.
    const bool has_region = std::any_of(check.conflicts.begin(), check.conflicts.end(),
                                        [](const Conflict& each) { return !each.regions.empty(); });
    RC_ASSERT(has_region == (counts.possible.conflicting != 0));
  });
}

}  // namespace
}  // namespace connectsim::tests
