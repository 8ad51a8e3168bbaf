// The verbs generate and shrink, run as a user runs them.

#include <sstream>

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
  CHECK(shrunk["snapshot"]["SecurityGroups"].size() == 3);
  CHECK(run.err ==
        "kept: property=connects verdict=decided row=4 action=associate "
        "situation=usable,unusable_with_spare,none_with_spare,available "
        "proxy_mode=existing\n");
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

TEST_CASE("a shrunk scenario holds nothing that the product does not read") {
  Json scenario = Json::parse(run_program({"shrink", "g1-near_miss-1-29", "-q"}).out);
  scenario["snapshot"]["Functions"][0]["Environment"] = {{"Variables", {{"KEY", "hunter2"}}}};
  scenario["story"] = "as it was found";
  const Finished run = run_program({"shrink", "-"}, scenario.dump());
  CHECK(run.status == 0);
  CHECK(run.out.find("hunter2") == std::string::npos);
  CHECK(run.out.find("story") == std::string::npos);
}

TEST_CASE("parts of a behaviour are kept when they are named, and must be as they are said to be") {
  const Finished row = run_program({"shrink", "g1-near_miss-1-29", "--keep", "row=4"});
  CHECK(row.status == 0);
  CHECK(row.err == "kept: row=4\n");
  const TemporaryFolder folder;
  const std::string file = folder.write("row.json", row.out);
  CHECK(run_program({"decide", file, "--expect", "row=4"}).status == 0);
  // Less is kept than the whole behaviour, so that less is left.
  CHECK(row.out.size() < run_program({"shrink", "g1-near_miss-1-29", "-q"}).out.size());
  const Finished other = run_program({"shrink", "g1-near_miss-1-29", "--keep", "row=2"});
  CHECK(other.status == 5);
  CHECK(other.err.find("row is 4, not 2") != std::string::npos);
  CHECK(run_program(
            {"shrink", "g1-near_miss-1-29", "--keep", "property=P-1", "--keep", "action=associate"})
            .status == 0);
  CHECK(run_program({"shrink", "g1-near_miss-1-29", "--keep", "color"}).status == 1);
  CHECK(run_program({"shrink", "g1-near_miss-1-29", "--keep", "property=color"}).status == 1);
}

TEST_CASE("a failed expectation is shrunk and stays; another one is never left false") {
  const TemporaryFolder folder;
  Json scenario = Json::parse(run_program({"generate", "--count", "1"}).out);
  const Json answer = Json::parse(run_program({"decide", "-"}, scenario.dump()).out);
  scenario["expect"] = {{"verdict", answer["verdict"]}, {"action", "associate"}};
  const Finished run = run_program({"shrink", "-", "--keep", "expect"}, scenario.dump());
  REQUIRE(run.status == 0);
  const Json kept = Json::parse(run.out);
  CHECK(kept["expect"] == Json({{"action", "associate"}}));
  CHECK(
      run_program({"replay", folder.write("kept.json", run.out), "--properties", "frame"}).status ==
      2);
  const Finished rewritten = run_program({"shrink", "-", "--keep", "verdict"}, scenario.dump());
  REQUIRE(rewritten.status == 0);
  CHECK(Json::parse(rewritten.out)["expect"]["verdict"] == answer["verdict"]);
  CHECK(run_program(
            {"replay", folder.write("rewritten.json", rewritten.out), "--properties", "frame"})
            .status == 0);
  scenario["expect"] = {{"verdict", answer["verdict"]}};
  CHECK(run_program({"shrink", "-", "--keep", "expect"}, scenario.dump()).status == 5);
}

TEST_CASE("the commands that a replay prints repeat it, also with a table of one's own") {
  const TemporaryFolder folder;
  Json table = Json::parse(run_program({"fmt", "aurora-lambda"}).out);
  table["name"] = "mine";
  const std::string path = folder.write("my table.json", table.dump());
  const std::string out = run_program({"replay", "--count", "300", "--table", path}).out;
  for (const std::string verb : {"replay --replay ", "shrink "}) {
    const std::size_t first = out.find("connectsim " + verb);
    REQUIRE(first != std::string::npos);
    const std::string command = out.substr(first, out.find('\n', first) - first);
    INFO(command);
    CHECK(command.ends_with("--table '" + path + "'"));
    std::vector<std::string> words;
    std::istringstream parts(command.substr(11, command.find(" --table") - 11));
    for (std::string word; parts >> word;) {
      words.push_back(word);
    }
    words.insert(words.end(), {"--table", path});
    CHECK(run_program(words).status == (verb == "shrink " ? 0 : 2));
  }
}

}  // namespace
}  // namespace connectsim::tests
