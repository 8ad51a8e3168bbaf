#include <nlohmann/json.hpp>

#include "model/input_error.h"
#include "simulator/decision_table.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using nlohmann::json;

json small_table() {
  return json::parse(R"({
    "format": "connectsim.table/1",
    "name": "small",
    "columns": ["database", "proxy"],
    "rows": [{"when": {"database": ["usable"]}, "action": "none"},
             {"when": [{"proxy": ["none"]}, {"database": ["none"]}], "action": "create"}]
  })");
}

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
  const auto [change, expected] = GENERATE(table<const char*, const char*>({
      {R"([{"op":"remove","path":"/format"}])", "t.json: lacks \"format\""},
      {R"([{"op":"replace","path":"/format","value":"x"}])",
       "t.json: format: must be \"connectsim.table/1\", is \"x\""},
      {R"([{"op":"add","path":"/row","value":1}])", "t.json: row: is no member"},
      {R"([{"op":"replace","path":"/columns/0","value":"lambda"}])",
       "t.json: columns/0: must be one of database, compute, proxy, target_health"},
      {R"([{"op":"replace","path":"/columns/1","value":"database"}])",
       "t.json: columns/1: names a column twice"},
      {R"([{"op":"replace","path":"/columns","value":[]}])",
       "t.json: columns: must name at least one of"},
      {R"([{"op":"add","path":"/readings","value":{"proxy_rules":"two"}}])",
       "t.json: readings/proxy_rules: reading proxy_rules: must be one of exactly_one"},
      {R"([{"op":"add","path":"/readings","value":{"x":"y"}}])",
       "t.json: readings/x: no reading is named \"x\"; there are database_pattern_with_proxy"},
      {R"([{"op":"replace","path":"/rows","value":[]}])", "t.json: rows: must hold at least one"},
      {R"([{"op":"replace","path":"/rows","value":{}}])", "t.json: rows: must be a list"},
      {R"([{"op":"replace","path":"/rows/0","value":3}])", "t.json: rows/0: must be an object"},
      {R"([{"op":"replace","path":"/rows/0/action","value":"delete"}])",
       "t.json: rows/0/action: must be one of none, create, associate, is \"delete\""},
      {R"([{"op":"remove","path":"/rows/1/when"}])", "t.json: rows/1: lacks \"when\""},
      {R"([{"op":"replace","path":"/rows/1/when","value":"all"}])",
       "t.json: rows/1/when: must be an object of columns"},
      {R"([{"op":"replace","path":"/rows/1/when","value":[]}])",
       "t.json: rows/1/when: must hold at least one alternative"},
      {R"([{"op":"replace","path":"/rows/0/when/database/0","value":"good"}])",
       "t.json: rows/0/when/database/0: must be one of usable, usable_once_associated, unusable"},
      {R"([{"op":"add","path":"/rows/0/when/compute","value":["usable"]}])",
       "t.json: rows/0/when/compute: is no column of this table"},
      {R"([{"op":"replace","path":"/rows/0/when/database","value":[]}])",
       "t.json: rows/0/when/database: must name at least one of usable"},
      {R"([{"op":"add","path":"/order","value":[1]}])", "t.json: order: must name each of the 2"},
      {R"([{"op":"add","path":"/order","value":[1,3]}])",
       "t.json: order/1: must be a row number from 1 to 2, is 3"},
      {R"([{"op":"add","path":"/order","value":[1,1]}])", "t.json: order/1: names row 1 twice"},
      {R"([{"op":"add","path":"/rows/0/row","value":2}])", "t.json: rows/0/row: must be 1"},
  }));
  const std::string problem = problem_of(small_table().patch(json::parse(change)));
  INFO(change);
  CHECK_THAT(problem, Catch::Matchers::StartsWith(expected));
  CHECK(problem.find('\n') == std::string::npos);
}

TEST_CASE("an unknown shipped table is answered with the names there are", "[T-3]") {
  CHECK_THROWS_WITH(shipped_table("aurora"),
                    Catch::Matchers::Contains("aurora-lambda-literal") &&
                        Catch::Matchers::Contains("aurora-lambda-observed"));
}

}  // namespace
}  // namespace connectsim
