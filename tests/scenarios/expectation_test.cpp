#include "scenarios/expectation.h"

#include "tests/support/catch.h"

namespace connectsim {
namespace {

const std::string answer =
    R"({"verdict":"decided","situation":{"database":"usable","compute":"none"},)"
    R"("rows":[3,4],"row":4,"action":"associate","unknown":["instance a","instance b"]})";

// The differences as "member: expected, got".
std::vector<std::string> found(const std::string& expect, Extent extent = Extent::decision) {
  Document expected;
  expected.read(expect);
  Document got;
  got.read(answer);
  std::vector<std::string> lines;
  for (const UnmetMember& unmet : unmet_members(expected.root(), got.root(), extent)) {
    lines.push_back(unmet.member + ": " + unmet.expected + ", " + unmet.got);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("only the members that an expectation names are compared", "[M-2]") {
  CHECK(found("{}").empty());
  CHECK(found(R"({"verdict":"decided","row":4,"action":"associate"})").empty());
  CHECK(found(R"({"row":3})") == Lines{"row: 3, 4"});
  CHECK(found(R"({"verdict":"silent","action":"create"})") ==
        Lines{R"(verdict: "silent", "decided")", R"(action: "create", "associate")"});
}

TEST_CASE("an expectation names columns directly and inside the situation", "[M-2][T-1]") {
  const auto named = [](const std::string& expect) {
    Document expected;
    expected.read(expect);
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < column_count; ++i) {
      if (columns_named_by(expected.root()).test(i)) words.push_back(words_of<Column>[i]);
    }
    return words;
  };
  using Words = std::vector<std::string_view>;
  CHECK(named(R"({"row":1})").empty());
  CHECK(named(R"({"listed":"yes"})") == Words{"listed"});
  CHECK(named(R"({"database":"none","situation":{"reachable":"blocked"}})") ==
        Words{"database", "reachable"});
  CHECK(columns_named_by(Value()).none());
}

TEST_CASE("lists are compared as sets", "[M-2]") {
  CHECK(found(R"({"rows":[4,3,3]})").empty());
  CHECK(found(R"({"unknown":["instance b","instance a"]})").empty());
  CHECK(found(R"({"rows":[4]})") == Lines{"rows: [4], [3,4]"});
}

TEST_CASE("a column is expected by name alone or inside the situation", "[M-2]") {
  CHECK(found(R"({"database":"usable","situation":{"compute":"none"}})").empty());
  CHECK(found(R"({"compute":"usable"})") == Lines{R"(compute: "usable", "none")"});
  CHECK(found(R"({"situation":{"compute":"usable"}})") ==
        Lines{R"(situation/compute: "usable", "none")"});
}

TEST_CASE("an absent list is as good as an empty one, and null means absent", "[M-2]") {
  CHECK(found(R"({"notes":[],"unmet":null})").empty());
  CHECK(found(R"({"notes":["operation-misprinted"]})") ==
        Lines{R"(notes: ["operation-misprinted"], nothing)"});
  CHECK(found(R"({"row":null})") == Lines{"row: null, 4"});
}

TEST_CASE("an expectation states something when an answer can meet it or not", "[M-2]") {
  const auto states = [](const std::string& expect, Extent extent) {
    Document document;
    document.read(expect);
    return states_anything(document.root(), extent);
  };
  CHECK(states(R"({"row":4})", Extent::decision));
  CHECK_FALSE(states("{}", Extent::decision));
  CHECK_FALSE(states(R"({"story":"s","x-y":1})", Extent::outcome));
  CHECK_FALSE(states(R"({"created":[]})", Extent::decision));
  CHECK(states(R"({"created":[]})", Extent::outcome));
  CHECK(found(R"({"row":4,"story":"s","tags":["t"],"x-y":1})").empty());
}

TEST_CASE("what only apply knows is left to apply", "[M-2][M-4]") {
  CHECK(found(R"({"created":[{"name":"lambda-rds-1"}]})").empty());
  CHECK(found(R"({"created":[{"name":"lambda-rds-1"}]})", Extent::outcome).size() == 1);
}

TEST_CASE("a member on the command line becomes a member of an expectation", "[M-2]") {
  CHECK(expected_member("row=4") == R"("row":4)");
  CHECK(expected_member("verdict=silent") == R"("verdict":"silent")");
  CHECK(expected_member("rows=3,4") == R"("rows":[3,4])");
  CHECK(expected_member("rows=") == R"("rows":[])");
  CHECK(expected_member("unmet=cluster-is-serverless") == R"("unmet":["cluster-is-serverless"])");
  CHECK(expected_member("database=none") == R"("database":"none")");
}

TEST_CASE("an expectation on the command line that means nothing is refused", "[M-2]") {
  CHECK_THROWS_WITH(expected_member("row"), "--expect: must be member=value, is \"row\"");
  CHECK_THROWS_WITH(expected_member("row=four"), "--expect row: must be a row number, is \"four\"");
  CHECK_THROWS_WITH(expected_member("rwo=4"),
                    Catch::Contains("\"rwo\" is no member of an answer; did you mean \"row\"") &&
                        Catch::Contains("? There are verdict, row, rows"));
  CHECK_THROWS_WITH(expected_member("created=x"), Catch::Contains("say it under \"expect\""));
}

}  // namespace
}  // namespace connectsim
