#include "reports/check/table_layout.h"

#include <nlohmann/json.hpp>

#include "simulator/diff/table_diff.h"
#include "simulator/tables/decision_table.h"
#include "simulator/tables/embedded_documents.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

std::string laid_out(std::string_view text) {
  Document document;
  document.read(text);
  return table_layout(document.root());
}

DecisionTable table_of(const std::string& text) {
  Document document;
  document.read(text);
  return DecisionTable::read(document.root());
}

TEST_CASE("the shipped tables are in the one layout", "[T-1]") {
  for (const EmbeddedDocument& table : embedded_tables()) {
    CHECK(laid_out(table.text) == table.text);
    // From one line, with members in the order of their names, as from any other layout.
    CHECK(laid_out(nlohmann::json::parse(table.text).dump()) == table.text);
  }
}

TEST_CASE("rows are numbered, columns and values sorted, repeated values told once", "[T-1]") {
  const std::string text = R"({"rows": [
    {"action": "none", "when": [{"proxy": ["none", "usable", "none"], "database": ["usable"]}]},
    {"cites": "\u884c 2", "when": {}, "action": "create"},
    {"when": [{"database": ["none"]}, {}], "action": "create"}],
    "readings": {"spare_peer": "unusable"}, "order": [3,2,1],
    "columns": ["database", "proxy"], "name": "n", "format": "connectsim.table/1"})";
  const std::string expected = R"({
  "format": "connectsim.table/1",
  "name": "n",
  "columns": ["database", "proxy"],
  "readings": {"spare_peer": "unusable"},
  "order": [3, 2, 1],
  "rows": [
    {
      "row": 1,
      "when": {
        "database": ["usable"],
        "proxy": ["usable", "none"]
      },
      "action": "none"
    },
    {
      "row": 2,
      "when": {},
      "action": "create",
      "cites": "行 2"
    },
    {
      "row": 3,
      "when": [
        {
          "database": ["none"]
        },
        {}
      ],
      "action": "create"
    }
  ]
}
)";
  CHECK(laid_out(text) == expected);
  CHECK(laid_out(expected) == expected);
  const TableDiff diff = difference(table_of(text), table_of(expected));
  CHECK(diff.has_no_effect());
  CHECK(diff.other_rows.empty());
}

}  // namespace
}  // namespace connectsim
