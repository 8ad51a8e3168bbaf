// The verbs generate and shrink, run as a user runs them.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

TEST_CASE("generated scenarios with their expectations are a suite that is met") {
  const TemporaryFolder folder;
  for (const std::string table : {"aurora-lambda", "aurora-lambda-observed"}) {
    const std::string suite = folder.path("suite.jsonl");
    CHECK(run_program({"generate", "--count", "300", "--expected", "--table", table, "-o", suite})
              .status == 0);
    const Finished run = run_program({"replay", suite, "--table", table, "-f", "json"});
    CHECK(run.status == 0);
    CHECK(Json::parse(run.out)["expectations"]["stated"] == 300);
  }
  // By another table the same suite is not met.
  CHECK(run_program({"replay", folder.path("suite.jsonl"), "-q"}).status == 2);
  const std::string ten = run_program({"generate"}).out;
  CHECK(std::count(ten.begin(), ten.end(), '\n') == 10);
  CHECK(run_program({"generate", "x.json"}).status == 1);
}

TEST_CASE("a shrunk scenario still violates its property, and has nothing to spare") {
  const TemporaryFolder folder;
  const Finished run = run_program({"shrink", "g1-near_miss-1-29", "--properties", "connects"});
  REQUIRE(run.status == 0);
  const Json shrunk = Json::parse(run.out);
  CHECK(shrunk["snapshot"]["SecurityGroups"].size() == 4);
  const std::string file = folder.write("small.json", run.out);
  const Json replayed =
      Json::parse(run_program({"replay", file, "--properties", "connects", "-f", "json"}).out);
  CHECK(replayed["property_values"]["connects"]["violated"] == 1);
  CHECK(run_program({"shrink", file, "--properties", "connects"}).out == run.out);
}

TEST_CASE("a scenario that violates nothing asked for is not shrunk") {
  const Finished run = run_program({"shrink", "g1-near_miss-1-29", "--properties", "fresh_names"});
  CHECK(run.status == 5);
  CHECK(run.out.empty());
  CHECK(run_program({"shrink"}).status == 1);
  CHECK(run_program({"shrink", "nothing.json"}).status == 1);
}

TEST_CASE("secrets are repeated only when they are asked for") {
  Json scenario = Json::parse(run_program({"shrink", "g1-near_miss-1-29"}).out);
  scenario["snapshot"]["Functions"][0]["Environment"] = {{"Variables", {{"KEY", "hunter2"}}}};
  const TemporaryFolder folder;
  const std::string path = folder.write("scenario.json", scenario.dump());
  CHECK(run_program({"shrink", path}).out.find("hunter2") == std::string::npos);
  CHECK(run_program({"shrink", path, "--with-secrets"}).out.find("hunter2") != std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
