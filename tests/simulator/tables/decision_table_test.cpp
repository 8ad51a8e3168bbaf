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

TEST_CASE("the literal table's rows 2, 5 and 6 also cover every available target", "[T-3]") {
  const DecisionTable published = shipped_table("aurora-lambda");
  const DecisionTable literal = shipped_table("aurora-lambda-literal");
  std::vector<std::uint32_t> covering;
  std::vector<std::uint32_t> covering_literally;
  visit_situations([&](Situation situation) {
    situation.target_health = TargetHealthValue::not_available;
    published.match(situation, covering);
    literal.match(situation, covering_literally);
    CHECK(covering == covering_literally);
    situation.target_health = TargetHealthValue::available;
    literal.match(situation, covering_literally);
    for (const std::uint32_t row : {2u, 5u, 6u}) {
      CHECK(std::count(covering_literally.begin(), covering_literally.end(), row) == 1);
    }
  });
}

TEST_CASE("the observed table differs from the published one in row 4 alone, which creates",
          "[T-3]") {
  const DecisionTable published = shipped_table("aurora-lambda");
  const DecisionTable observed = shipped_table("aurora-lambda-observed");
  REQUIRE(observed.rows().size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(published.rows()[i].alternatives == observed.rows()[i].alternatives);
    CHECK((published.rows()[i].action == observed.rows()[i].action) == (i != 3));
  }
  CHECK(observed.rows()[3].action == Action::create);
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
