#include "simulator/check/table_check.h"

#include <nlohmann/json.hpp>

#include "tests/support/answered.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

// Clear, silent, in conflict.
using Counts = std::vector<std::uint64_t>;

Counts counts_of(const AnswerCounts& counts) {
  return {counts.situations, counts.clear(), counts.silent, counts.conflicting};
}

DecisionTable table_of(const nlohmann::json& text) {
  Document document;
  document.read(text.dump());
  return DecisionTable::read(document.root());
}

// What a witness is answered by the table.
Verdict verdict_of(const Region& region, const DecisionTable& table) {
  const auto scenario = nlohmann::json::parse(region.scenario);
  const tests::Answered answered(scenario["snapshot"], scenario["request"], table);
  return answered.answer().decision.verdict;
}

TEST_CASE("the published table: silences and conflicts by mode", "[T-2][T-5]") {
  const TableCheck check = checked(shipped_table("aurora-lambda"));
  const PartCounts& direct = check.part(SituationPart::direct);
  CHECK(direct.everywhere.situations == 60);
  CHECK(counts_of(direct.possible) == Counts{18, 14, 2, 2});
  const PartCounts& proxied = check.part(SituationPart::proxied);
  CHECK(proxied.everywhere.situations == 360);
  CHECK(counts_of(proxied.possible) == Counts{130, 57, 66, 7});
  CHECK(check.part(SituationPart::every).everywhere.situations == 420);
  CHECK(counts_of(check.part(SituationPart::every).possible) == Counts{148, 71, 68, 9});
  CHECK(counts_of(check.part(SituationPart::existing_proxy).possible) == Counts{130, 57, 66, 7});
  CHECK(counts_of(check.part(SituationPart::new_proxy).possible) == Counts{20, 18, 2, 0});
}

TEST_CASE("the published table: row 6 repeats row 2, row 3 and row 4 contradict each other",
          "[T-5]") {
  const TableCheck check = checked(shipped_table("aurora-lambda"));
  for (std::uint32_t row = 0; row < 6; ++row) {
    CHECK(check.rows.rows[row].duplicate_of.has_value() == (row == 5));
    CHECK((check.rows.rows[row].decided_possible == 0) == (row == 5));
  }
  CHECK(check.rows.rows[5].duplicate_of == 1u);
  CHECK(check.rows.rows[5].shadowed_by == std::vector<std::uint32_t>{1});
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const Conflict& conflict : check.conflicts) {
    pairs.emplace_back(conflict.pair.row + 1, conflict.pair.other + 1);
  }
  CHECK(pairs ==
        std::vector<std::pair<std::uint32_t, std::uint32_t>>{{1, 5}, {2, 4}, {3, 4}, {4, 6}});
  CHECK(check.conflicts[2].pair.possible_situations == 5);
}

TEST_CASE("the negated table is silent where the letter's rows 2 and 6 create", "[T-3][T-5]") {
  const TableCheck check = checked(shipped_table("aurora-lambda-negated"));
  REQUIRE(check.conflicts.size() == 1);
  CHECK(check.conflicts[0].pair.row == 2);
  CHECK(check.conflicts[0].pair.other == 3);
  CHECK(counts_of(check.part(SituationPart::direct).possible) == Counts{18, 14, 2, 2});
  CHECK(counts_of(check.part(SituationPart::proxied).possible) == Counts{130, 52, 75, 3});
}

TEST_CASE("every silence and conflict has a witness that the table answers so", "[T-2][T-5]") {
  const std::string name =
      GENERATE("aurora-lambda", "aurora-lambda-negated", "aurora-lambda-observed");
  const DecisionTable table = shipped_table(name);
  const TableCheck check = checked(table);
  std::uint64_t silent = 0;
  for (const Region& region : check.silences) {
    silent += region.situations;
    CHECK(region.without_witness == 0);
    CHECK(verdict_of(region, table) == Verdict::silent);
  }
  CHECK(silent == check.part(SituationPart::every).possible.silent);
  for (const Conflict& conflict : check.conflicts) {
    std::uint64_t situations = 0;
    for (const Region& region : conflict.regions) {
      situations += region.situations;
      CHECK(region.without_witness == 0);
      CHECK(verdict_of(region, table) == Verdict::decided);
    }
    CHECK(situations == conflict.pair.possible_situations);
  }
}

TEST_CASE("completing rows make the published table total, and no fewer do", "[T-5]") {
  const TableCheck check = checked(shipped_table("aurora-lambda"));
  CHECK(check.completion.is_total);
  CHECK(check.completion.rows.is_minimal());
  CHECK(check.completion.rows.boxes.size() == 7);
}

TEST_CASE("a silence says under which readings it disappears", "[T-2][T-5]") {
  const TableCheck check = checked(shipped_table("aurora-lambda"));
  // Usable once associated beside a usable compute column: as the other reading sees it, unusable.
  const Region& region = check.silences.front();
  CHECK(check.situations.values(region.box, Column::proxy) == std::vector<std::size_t>{0});
  REQUIRE(region.readings.size() == 1);
  CHECK(reading_switches()[region.readings[0].reading].name == "spare_peer");
  CHECK(region.readings[0].situations == region.situations);
}

TEST_CASE("with the other reading of spare peers nothing waits for a spare", "[D-5][T-5]") {
  DecisionTable table = shipped_table("aurora-lambda");
  Readings readings;
  readings.spare_peer = SparePeer::unusable;
  table.set_readings(readings);
  const TableCheck check = checked(table);
  std::vector<std::uint32_t> covering;
  std::uint64_t possible = 0;
  std::uint64_t silent = 0;
  for (const Situation& situation : all_situations()) {
    if (situation.proxy == ProxyValue::not_used &&
        situation.database != DatabaseValue::usable_once_associated &&
        reason_against(situation) == nullptr) {
      ++possible;
      silent += table.match(situation, covering) == 0 ? 1 : 0;
    }
  }
  CHECK(check.part(SituationPart::direct).possible.situations == possible);
  CHECK(check.part(SituationPart::direct).possible.silent == silent);
  CHECK(silent == 1);
}

TEST_CASE("further columns are checked with what can stand beside them", "[T-5]") {
  nlohmann::json text = nlohmann::json::parse(R"({"format": "connectsim.table/1", "name": "n",
    "columns": ["proxy", "registered", "reachable", "listed"],
    "rows": [{"when": {"proxy": ["not_used"]}, "action": "create"},
             {"when": {"registered": ["yes"]}, "action": "none"},
             {"when": {"registered": ["no"], "listed": ["yes"]}, "action": "associate"}]})");
  const DecisionTable table = table_of(text);
  const TableCheck check = checked(table);
  CHECK(check.conflicts.size() == 2);
  CHECK(check.conflicts[0].pair.possible_situations == 0);
  CHECK(check.rows.rows[2].covered_possible == 0);  // a listed proxy belongs to the cluster
  CHECK(check.part(SituationPart::direct).possible.silent == 0);
  CHECK(check.part(SituationPart::proxied).possible.silent > 0);
  CHECK(check.completion.is_total);
  for (const Region& region : check.silences) {
    if (!region.scenario.empty()) {
      CHECK(verdict_of(region, table) == Verdict::silent);
    }
  }
}

TEST_CASE("a table of one row for everything is total", "[T-5]") {
  const TableCheck check = checked(table_of(nlohmann::json::parse(
      R"({"format": "connectsim.table/1", "name": "n", "columns": ["database"],
          "rows": [{"when": {}, "action": "none"}]})")));
  CHECK(check.completion.is_total);
  CHECK(check.completion.rows.boxes.empty());
  CHECK(check.silences.empty());
}

}  // namespace
}  // namespace connectsim
