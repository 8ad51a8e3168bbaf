// The verb catalogue, run as a user runs it.

#include <algorithm>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string all_cases() {
  const Finished run = run_program({"catalogue", "-f", "jsonl"});
  CHECK(run.status == 0);
  return run.out;
}

// What the verb answers about a case under other readings or another table.
std::string told_with(const std::string& name, const std::vector<std::string>& options) {
  std::vector<std::string> words = {"catalogue", name};
  words.insert(words.end(), options.begin(), options.end());
  const Finished run = run_program(words);
  CHECK(run.status == 0);
  const std::size_t answer = run.out.find("\n" + name + ": ");
  REQUIRE(answer != std::string::npos);
  const std::size_t begin = answer + name.size() + 3;
  return run.out.substr(begin, run.out.find(" \u2014 ", begin) - begin);
}

TEST_CASE("every told case is answered as it expects, and nothing unknown is violated",
          "[M-2][F-1]") {
  const std::string cases = all_cases();
  const Finished run = run_program({"replay", "-", "-f", "json"}, cases);
  CHECK(run.status == 0);
  CHECK(run.err.find(": expected ") == std::string::npos);
  const auto lines = std::count(cases.begin(), cases.end(), '\n');
  CHECK(run_program({"replay", "-"}, cases)
            .out.find(std::to_string(lines) + " of " + std::to_string(lines) +
                      " scenarios say what is expected") != std::string::npos);
}

TEST_CASE("what told cases expect to be created and attached is what apply does", "[M-4][A-4]") {
  const Finished run = run_program({"apply", "-", "--no-after", "-q"}, all_cases());
  CHECK(run.err.find(": expected ") == std::string::npos);
  CHECK_FALSE(run.out.empty());
}

TEST_CASE("without a name the catalogue lists names and titles under topics", "[M-2]") {
  const Finished english = run_program({"catalogue"});
  CHECK(english.status == 0);
  CHECK(english.out.find("\nGroups that are free, second functions\n  second-function ") !=
        std::string::npos);
  CHECK(english.out.find("  A second function\n") != std::string::npos);
  const Finished japanese = run_program({"catalogue", "--lang", "ja"});
  CHECK(japanese.out.find("2 つ目の関数\n") != std::string::npos);
  CHECK(japanese.out.find("A second function") == std::string::npos);
}

TEST_CASE("the list as JSON has names, titles in both languages and tags", "[M-2]") {
  const Json list = Json::parse(run_program({"catalogue", "-f", "json"}).out);
  const auto found = std::find_if(list.begin(), list.end(), [](const Json& entry) {
    return entry["name"] == "second-function";
  });
  REQUIRE(found != list.end());
  CHECK(*found == Json::parse(R"({"name": "second-function",
      "title": {"en": "A second function", "ja": "2 つ目の関数"}, "tags": ["spares", "row-4"]})"));
}

TEST_CASE("a told case by name: title, story, answer, and how to see why", "[M-2]") {
  const Finished run = run_program({"catalogue", "inbound-rule-removed"});
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("Listed, but blocked\n\nCleaning up, someone deleted"));
  CHECK(run.out.find("\ninbound-rule-removed: row 5: create \u2014 ") != std::string::npos);
  CHECK(run.out.find("reachable blocked, listed yes\n") != std::string::npos);
  CHECK(run.out.ends_with(
      "connectsim catalogue inbound-rule-removed -f json | connectsim explain -\n"));
  const Finished japanese = run_program({"catalogue", "inbound-rule-removed", "--lang", "ja"});
  CHECK(japanese.out.starts_with("一覧にあるのにブロックされる\n\n整理のつもりで"));
}

TEST_CASE("a told case as JSON is the scenario itself", "[M-2]") {
  const Finished run = run_program({"catalogue", "second-function", "-f", "json"});
  CHECK(Json::parse(run.out)["format"] == "connectsim.scenario/1");
  const Finished decided = run_program({"decide", "-"}, run.out);
  CHECK(decided.status == 0);
  CHECK(decided.err.empty());
  CHECK(decided.out.starts_with("second-function: row 4: associate"));
  const Finished lines = run_program({"catalogue", "second-function", "two-spares", "-f", "jsonl"});
  CHECK(std::count(lines.out.begin(), lines.out.end(), '\n') == 2);
}

TEST_CASE("a misspelt case, and several cases as one document, are refused", "[M-2]") {
  const Finished misspelt = run_program({"catalogue", "second-fuction"});
  CHECK(misspelt.status == 1);
  CHECK(misspelt.out.empty());
  CHECK(
      misspelt.err.starts_with("the catalogue has no case \"second-fuction\"; did you mean "
                               "\"second-function\""));
  const Finished several =
      run_program({"catalogue", "first-connection", "two-spares", "-f", "json"});
  CHECK(several.status == 1);
  CHECK(several.err.find("-f jsonl takes several") != std::string::npos);
}

TEST_CASE("under the readings and tables that stories name, other rows decide", "[M-2][D-5][G-3]") {
  CHECK(told_with("default-egress-restored", {"--reading", "default_egress=tolerated"}) ==
        "row 1: none");
  CHECK(told_with("shared-proxy", {"--reading", "proxy_rules=at_least_one"}) == "row 1: none");
  CHECK(told_with("pair-of-a-neighbour", {"--reading", "spare_peer=unusable"}) == "row 5: create");
  CHECK(told_with("second-function", {"--table", "aurora-lambda-observed"}) == "row 2: create");
  CHECK(told_with("proxy-made-by-hand", {"--table", "aurora-lambda-negated"}) == "silent");
}

}  // namespace
}  // namespace connectsim::tests
