#include "simulator/check/table_lines.h"

#include "simulator/tables/embedded_documents.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using Lines = std::vector<std::uint32_t>;

TEST_CASE("rows of a shipped table stand where their braces open", "[T-1]") {
  const TableLines lines = lines_of_table(table_text("aurora-lambda"));
  CHECK(lines.rows == 10);
  CHECK(lines.each_row == Lines{11, 21, 38, 48, 58, 75});
}

TEST_CASE("brackets and names inside of texts do not count", "[T-1]") {
  const TableLines lines = lines_of_table(R"({"title": "\"rows\": [{",
"rows"
: [
{"when": [{}, {"rows": [
{}]}], "cites": "}]"}, {"when": {}}
, {}], "name": [{}]})");
  CHECK(lines.rows == 2);
  CHECK(lines.each_row == Lines{4, 5, 6});
}

TEST_CASE("of rows that are given twice the last ones count, as for the reader", "[T-1]") {
  CHECK(lines_of_table("{\"rows\": [{}],\n\"rows\": [\n{}]}").each_row == Lines{3});
}

TEST_CASE("a text that is no table has no rows", "[T-1]") {
  CHECK(lines_of_table("").each_row.empty());
  CHECK(lines_of_table("]]}\"\\").rows == 1);
}

}  // namespace
}  // namespace connectsim
