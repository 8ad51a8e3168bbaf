#include <nlohmann/json.hpp>

#include "model/text/input_error.h"
#include "simulator/tables/decision_table.h"
#include "tests/support/bad_tables.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using nlohmann::json;

using tests::small_table;

std::string problem_of(const json& table) {
  Document document;
  document.read(table.dump(), "t.json");
  try {
    DecisionTable::read(document.root());
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("a column that a row does not name takes any value, alternatives add up", "[T-1]") {
  Document document;
  document.read(small_table().dump());
  const DecisionTable table = DecisionTable::read(document.root());
  std::vector<std::uint32_t> covering;
  Situation situation;
  situation.database = DatabaseValue::usable;
  situation.proxy = ProxyValue::none;
  CHECK(table.match(situation, covering) == 1);
  CHECK(covering == std::vector<std::uint32_t>{1, 2});
  situation.database = DatabaseValue::none;
  situation.proxy = ProxyValue::usable;
  CHECK(table.match(situation, covering) == 2);
  situation.database = DatabaseValue::unusable;
  CHECK(table.match(situation, covering) == 0);
  CHECK(covering.empty());
}

TEST_CASE("the evaluation order decides among covering rows, page order without one", "[T-1]") {
  json changed = small_table();
  changed["order"] = {2, 1};
  Document document;
  document.read(changed.dump());
  const DecisionTable table = DecisionTable::read(document.root());
  std::vector<std::uint32_t> covering;
  Situation situation;
  situation.database = DatabaseValue::usable;
  situation.proxy = ProxyValue::none;
  CHECK(table.match(situation, covering) == 2);
  CHECK(covering == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("a bad table document is refused with its path and what is allowed", "[T-1]") {
  CHECK(tests::bad_tables().size() >= 20);
  for (const tests::BadTable& bad : tests::bad_tables()) {
    INFO(bad.patch);
    const std::string problem = problem_of(small_table().patch(json::parse(bad.patch)));
    CHECK_THAT(problem, Catch::Matchers::StartsWith(bad.problem));
    CHECK(problem.find('\n') == std::string::npos);
  }
}

TEST_CASE("an unknown shipped table is answered with the names there are", "[T-3]") {
  CHECK_THROWS_WITH(shipped_table("aurora"),
                    Catch::Matchers::Contains("aurora-lambda-negated") &&
                        Catch::Matchers::Contains("aurora-lambda-observed"));
}

}  // namespace
}  // namespace connectsim
