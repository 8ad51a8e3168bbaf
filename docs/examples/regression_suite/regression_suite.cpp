// Decides whether my-table.json may replace the published table: it differs where that is meant,
// and nowhere else; whatever it does keeps what the page promises.
#include <rapidcheck.h>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <connectsim/scenarios/rapidcheck_generators.h>
#include <connectsim/simulator/decision/decide.h>
#include <connectsim/simulator/diff/table_diff.h>
#include <connectsim/simulator/replay/play.h>

#include <fstream>
#include <iterator>

using namespace connectsim;

namespace {

const DecisionTable& my_table() {
  static const DecisionTable table = [] {
    std::ifstream file(TABLE_FILE);
    Document document;
    document.read(std::string(std::istreambuf_iterator<char>(file), {}), TABLE_FILE);
    return DecisionTable::read(document.root());
  }();
  return table;
}

const DecisionTable& published_table() {
  static const DecisionTable table = shipped_table(default_table_name);
  return table;
}

}  // namespace

TEST_CASE("where the published table associates, mine creates, and nothing else changes") {
  const TableDiff changed = difference(published_table(), my_table());
  REQUIRE(changed.changes.size() == 1);
  CHECK(changed.changes[0].answer == AnswerChange{TableAnswer::associate, TableAnswer::create});
}

TEST_CASE("scenarios are answered alike, unless the published table associates") {
  CHECK(rc::check([] {
    GeneratedScenario scenario = *any_scenario();
    const Decision published = decide(scenario.network(), scenario.request, published_table());
    const Decision mine = decide(scenario.network(), scenario.request, my_table());
    RC_PRE(published.action != Action::associate);
    RC_ASSERT(mine.verdict == published.verdict);
    RC_ASSERT(mine.action == published.action);
  }));
}

TEST_CASE("what it sets up touches nothing else, takes fresh names and opens no other way") {
  CHECK(rc::check([] {
    GeneratedScenario scenario = *any_scenario();
    Player player(my_table());
    const PropertyValues& kept = player.play(scenario.network(), scenario.request).properties;
    RC_ASSERT(kept.of(Property::frame) != Holding::violated);
    RC_ASSERT(kept.of(Property::fresh_names) != Holding::violated);
    RC_ASSERT(kept.of(Property::least_access) != Holding::violated);
  }));
}
