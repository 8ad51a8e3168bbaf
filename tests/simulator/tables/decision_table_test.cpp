#include "simulator/tables/decision_table.h"

#include <map>

#include "tests/support/catch.h"

namespace connectsim {
namespace {

template <typename Visit>
void visit_situations(Visit visit) {
  for (std::size_t database = 0; database < value_counts[0]; ++database) {
    for (std::size_t compute = 0; compute < value_counts[1]; ++compute) {
      for (std::size_t proxy = 0; proxy < value_counts[2]; ++proxy) {
        Situation situation;
        situation.database = static_cast<DatabaseValue>(database);
        situation.compute = static_cast<ComputeValue>(compute);
        situation.proxy = static_cast<ProxyValue>(proxy);
        visit(situation);
      }
    }
  }
}

// The rows once more, as one reads them off the page: without masks, tables or order.
std::vector<std::uint32_t> rows_by_hand(const Situation& s) {
  const bool direct = s.proxy == ProxyValue::not_used;
  const bool database_good = s.database == DatabaseValue::usable;
  const bool database_nearly = database_good || s.database == DatabaseValue::usable_once_associated;
  const bool compute_good = s.compute == ComputeValue::usable;
  const bool compute_unusable =
      s.compute == ComputeValue::unusable || s.compute == ComputeValue::unusable_with_spare;
  const bool compute_spare =
      s.compute == ComputeValue::unusable_with_spare || s.compute == ComputeValue::none_with_spare;
  const bool proxy_good = s.proxy == ProxyValue::usable;
  const bool proxy_unusable =
      s.proxy == ProxyValue::unusable || s.proxy == ProxyValue::unusable_with_spare;
  const bool proxy_spare =
      s.proxy == ProxyValue::unusable_with_spare || s.proxy == ProxyValue::none_with_spare;
  const bool proxy_bad =
      proxy_unusable || s.proxy == ProxyValue::none || s.proxy == ProxyValue::none_with_spare;
  std::vector<std::uint32_t> rows;
  if (database_good && compute_good && (direct || proxy_good)) rows.push_back(1);
  if (!database_nearly && !compute_good && (direct || proxy_bad)) rows.push_back(2);
  if (database_nearly && compute_unusable && (direct || proxy_unusable)) rows.push_back(3);
  if (database_nearly && compute_spare && (direct || proxy_spare)) rows.push_back(4);
  if (!database_nearly && compute_good && (direct || proxy_good)) rows.push_back(5);
  if (!database_nearly && !compute_good && (direct || proxy_bad)) rows.push_back(6);
  return rows;
}

TEST_CASE("the published table covers each of the 140 situations as the page's rows do",
          "[T-1][T-2]") {
  const DecisionTable table = shipped_table("aurora-lambda");
  std::vector<std::uint32_t> covering;
  std::size_t seen = 0;
  visit_situations([&](const Situation& situation) {
    ++seen;
    const std::uint32_t deciding = table.match(situation, covering);
    const std::vector<std::uint32_t> expected = rows_by_hand(situation);
    INFO(text_of(situation.database)
         << " / " << text_of(situation.compute) << " / " << text_of(situation.proxy));
    CHECK(covering == expected);
    // 4 goes before 3; otherwise at most one kind of row covers a situation.
    const bool both = expected == std::vector<std::uint32_t>{3, 4};
    CHECK(deciding == (expected.empty() ? 0 : both ? 4 : expected.front()));
  });
  CHECK(seen == 140);
}

TEST_CASE("the published table's silences and conflicts are these many", "[T-2]") {
  const DecisionTable table = shipped_table("aurora-lambda");
  std::map<std::string, int> count;
  std::vector<std::uint32_t> covering;
  visit_situations([&](const Situation& situation) {
    const std::string mode = situation.proxy == ProxyValue::not_used ? "direct " : "proxied ";
    table.match(situation, covering);
    bool conflict = false;
    for (const std::uint32_t row : covering) {
      conflict =
          conflict || table.rows()[row - 1].action != table.rows()[covering.front() - 1].action;
    }
    ++count[mode + (covering.empty() ? "silent" : conflict ? "conflict" : "clear")];
  });
  // Direct: {usable, usable_once_associated} x none, and usable_once_associated x usable.
  CHECK(count["direct silent"] == 3);
  CHECK(count["direct conflict"] == 2);
  CHECK(count["direct clear"] == 15);
  CHECK(count["proxied conflict"] == 2);
  CHECK(count["proxied silent"] + count["proxied clear"] == 118);
}

TEST_CASE("an available target satisfies the database cell of rows 2, 5 and 6, and no other cell",
          "[T-3]") {
  const DecisionTable published = shipped_table("aurora-lambda");
  std::vector<std::uint32_t> covering;
  std::vector<std::uint32_t> with_bad_database;
  visit_situations([&](Situation situation) {
    Situation bad = situation;
    bad.database = DatabaseValue::none;
    bad.target_health = TargetHealthValue::not_available;
    published.match(bad, with_bad_database);
    situation.target_health = TargetHealthValue::available;
    published.match(situation, covering);
    for (const std::uint32_t row : {2u, 5u, 6u}) {
      CHECK(std::count(covering.begin(), covering.end(), row) ==
            std::count(with_bad_database.begin(), with_bad_database.end(), row));
    }
    for (const std::uint32_t row : {1u, 3u, 4u}) {
      Situation without = situation;
      without.target_health = TargetHealthValue::not_available;
      CHECK(published.rows()[row - 1].covers(ColumnValues::of(situation)) ==
            published.rows()[row - 1].covers(ColumnValues::of(without)));
    }
  });
}

TEST_CASE("what an available target adds, the evaluation order settles as a person expects",
          "[T-1][T-3]") {
  const DecisionTable published = shipped_table("aurora-lambda");
  std::vector<std::uint32_t> covering;
  Situation situation;
  situation.database = DatabaseValue::usable;
  situation.compute = ComputeValue::usable;
  situation.proxy = ProxyValue::usable;
  situation.target_health = TargetHealthValue::available;
  CHECK(published.match(situation, covering) == 1);
  CHECK(covering == std::vector<std::uint32_t>{1, 5});
  situation.compute = ComputeValue::none;
  situation.proxy = ProxyValue::none;
  CHECK(published.match(situation, covering) == 2);
  CHECK(covering == std::vector<std::uint32_t>{2, 6});
  situation.compute = ComputeValue::unusable_with_spare;
  situation.proxy = ProxyValue::unusable_with_spare;
  CHECK(published.match(situation, covering) == 4);
  CHECK(covering == std::vector<std::uint32_t>{2, 3, 4, 6});
}

TEST_CASE("the negated table differs where the target is available alone", "[T-3]") {
  const DecisionTable published = shipped_table("aurora-lambda");
  const DecisionTable negated = shipped_table("aurora-lambda-negated");
  std::vector<std::uint32_t> covering;
  std::vector<std::uint32_t> covering_negated;
  visit_situations([&](Situation situation) {
    situation.target_health = TargetHealthValue::not_available;
    published.match(situation, covering);
    negated.match(situation, covering_negated);
    CHECK(covering == covering_negated);
    situation.target_health = TargetHealthValue::available;
    negated.match(situation, covering_negated);
    for (const std::uint32_t row : {2u, 5u, 6u}) {
      CHECK(std::count(covering_negated.begin(), covering_negated.end(), row) == 0);
    }
  });
}

TEST_CASE("the observed table is the published one under spare_peer = unusable, row by row",
          "[T-3][D-5]") {
  const DecisionTable published = shipped_table("aurora-lambda");
  const DecisionTable observed = shipped_table("aurora-lambda-observed");
  Readings readings;
  readings.spare_peer = SparePeer::unusable;
  CHECK(observed.readings() == readings);
  CHECK(observed.columns() == published.columns());
  CHECK(observed.order() == published.order());
  REQUIRE(observed.rows().size() == published.rows().size());
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(published.rows()[i].alternatives == observed.rows()[i].alternatives);
    CHECK(published.rows()[i].action == observed.rows()[i].action);
    CHECK(published.rows()[i].citation == observed.rows()[i].citation);
  }
}

TEST_CASE("rows 2 and 6 of the published table are the same and every row cites the page",
          "[T-1]") {
  const DecisionTable table = shipped_table("aurora-lambda");
  CHECK(table.rows()[1].alternatives == table.rows()[5].alternatives);
  CHECK(table.order() == std::vector<std::uint32_t>{1, 4, 3, 5, 2, 6});
  for (const TableRow& row : table.rows()) {
    CHECK_FALSE(row.citation.empty());
  }
}

}  // namespace
}  // namespace connectsim
