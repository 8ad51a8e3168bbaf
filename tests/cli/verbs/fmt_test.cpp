// The verb fmt, run as a user runs it.

#include "tests/support/catch.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

const std::string untidy = R"({"rows": [{"action": "none", "when": {"database": ["usable"]}}],
  "columns": ["database"], "name": "n", "format": "connectsim.table/1"})";
const std::string tidy = R"({
  "format": "connectsim.table/1",
  "name": "n",
  "columns": ["database"],
  "rows": [
    {
      "row": 1,
      "when": {
        "database": ["usable"]
      },
      "action": "none"
    }
  ]
}
)";

TEST_CASE("fmt prints the layout and leaves the file", "[T-1]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("t.json", untidy);
  const Finished run = run_program({"fmt", path});
  CHECK(run.status == 0);
  CHECK(run.out == tidy);
  CHECK(folder.read("t.json") == untidy);
  CHECK(run_program({"fmt", "-"}, untidy).out == tidy);
}

TEST_CASE("fmt --write writes what differs, in place", "[T-1]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("t.json", untidy);
  CHECK(run_program({"fmt", "--write", path}).status == 0);
  CHECK(folder.read("t.json") == tidy);
  const Finished again = run_program({"fmt", "-w", path});
  CHECK(again.status == 0);
  CHECK(again.out.empty());
  CHECK(folder.file_count() == 1);
  CHECK(run_program({"fmt", "--write", "-"}, untidy).status == 1);
  CHECK(run_program({"fmt", "--write", "aurora-lambda"}).status == 1);
}

TEST_CASE("fmt --check names the files that differ and ends with 1", "[T-1]") {
  const TemporaryFolder folder;
  const std::string bad = folder.write("bad.json", untidy);
  const std::string good = folder.write("good.json", tidy);
  const Finished run = run_program({"fmt", "--check", good, bad});
  CHECK(run.status == 1);
  CHECK(run.out == bad + "\n");
  CHECK(folder.read("bad.json") == untidy);
  CHECK(run_program({"fmt", "--check", good}).status == 0);
  CHECK(run_program({"fmt", "--check", "--write", good}).status == 1);
  CHECK(run_program({"fmt"}).status == 1);
}

TEST_CASE("fmt leaves a document alone that is no table", "[T-1]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("t.json", "{\"format\": \"x\"}");
  const Finished run = run_program({"fmt", "--write", path});
  CHECK(run.status == 1);
  CHECK(run.err.find("t.json: format: must be") != std::string::npos);
  CHECK(folder.read("t.json") == "{\"format\": \"x\"}");
}

}  // namespace
}  // namespace connectsim::tests
