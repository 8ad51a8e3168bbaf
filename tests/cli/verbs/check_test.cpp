// The verb check, run as a user runs it.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

TEST_CASE("check fails on what --fail-on names or worse, and the shipped table does not by itself",
          "[T-5]") {
  CHECK(run_program({"check", "aurora-lambda"}).status == 0);
  CHECK(run_program({"check"}).status == 0);
  for (const char* level : {"silence", "conflict", "overlap"}) {
    CHECK(run_program({"check", "aurora-lambda", "--fail-on", level}).status == 3);
  }
  for (const char* level : {"property", "none"}) {
    CHECK(run_program({"check", "aurora-lambda", "--fail-on", level}).status == 0);
  }
  CHECK(run_program({"check", "aurora-lambda", "--fail-on", "anything"}).status == 1);
}

TEST_CASE("check takes a file, standard input or a shipped name, and no two", "[T-5]") {
  const TemporaryFolder folder;
  const std::string total = R"({"format": "connectsim.table/1", "name": "total",
    "columns": ["database"], "rows": [{"when": {}, "action": "none"}]})";
  const std::string path = folder.write("total.json", total);
  const Finished file = run_program({"check", path, "--fail-on", "overlap", "--count", "0"});
  CHECK(file.status == 0);
  CHECK(file.out.find("Every situation that can occur is covered.") != std::string::npos);
  CHECK(run_program({"check", "-", "--fail-on", "overlap", "--count", "0"}, total).out == file.out);
  CHECK(run_program({"check", path, "aurora-lambda"}).status == 1);
  const Finished unknown = run_program({"check", "aurora"});
  CHECK(unknown.status == 1);
  CHECK(unknown.err.find("aurora-lambda-negated") != std::string::npos);
}

TEST_CASE("check refuses a bad document with one line and status 1", "[T-1]") {
  const Finished run = run_program({"check", "-"}, R"({"format": "connectsim.table/1",
    "name": "bad", "columns": ["database"], "rows": [{"when": {}, "action": "delete"}]})");
  CHECK(run.status == 1);
  CHECK(run.out.empty());
  CHECK(run.err.find("standard input: rows/0/action: must be one of none, create, associate") !=
        std::string::npos);
}

TEST_CASE("check writes JSON, SARIF and annotations", "[T-5]") {
  const Json json = Json::parse(run_program({"check", "aurora-lambda", "-f", "json"}).out);
  CHECK(json["table"] == "aurora-lambda");
  const Json sarif = Json::parse(run_program({"check", "aurora-lambda", "-f", "sarif"}).out);
  CHECK(sarif["version"] == "2.1.0");
  const Finished github = run_program({"check", "aurora-lambda", "-f", "github"});
  CHECK(github.out.find("::error file=simulator/tables/aurora-lambda.json,line=48,") !=
        std::string::npos);
  CHECK(run_program({"check", "aurora-lambda", "-f", "jsonl"}).status == 1);
}

TEST_CASE("a witness of check is silent when it is decided", "[T-2][T-5]") {
  const Json check = Json::parse(run_program({"check", "aurora-lambda", "-f", "json"}).out);
  const Finished decided =
      run_program({"decide", "-", "-f", "json"}, check["silences"][0]["witness"].dump());
  CHECK(decided.status == 0);
  CHECK(decided.out.find("\"silent\"") != std::string::npos);
}

TEST_CASE("check reads the table with the readings that are named", "[T-2][T-5]") {
  const Json usual = Json::parse(run_program({"check", "-f", "json"}).out);
  const Json other =
      Json::parse(run_program({"check", "-f", "json", "--reading", "spare_peer=unusable"}).out);
  CHECK(usual["counts"]["direct"]["possible"]["silent"] == 2);
  CHECK(other["counts"]["direct"]["possible"]["silent"] == 1);
  CHECK(run_program({"check", "--reading", "spare_peer"}).status == 1);
}

TEST_CASE("check replays a table and holds it against what is known of it", "[T-5][F-1]") {
  const TemporaryFolder folder;
  // Row 2 does nothing: a connection that is asked for never comes to be.
  std::string text = run_program({"fmt", "aurora-lambda"}).out;
  text.replace(text.find("\"create\""), 8, "\"none\"");
  const std::string path = folder.write("idle.json", text);
  const Finished run = run_program({"check", path, "--count", "3000", "-f", "json"});
  CHECK(run.status == 3);
  const Json replays = Json::parse(run.out)["replays"];
  REQUIRE(replays.size() == 2);
  CHECK(replays[0]["scenarios"] == 9'900);
  CHECK(replays[1]["scenarios"] == 3'000);
  bool connects = false;
  for (const Json& violation : replays[0]["violations"]) {
    connects = connects || (violation["property"] == "connects" && violation["row"] == 2);
  }
  CHECK(connects);
  const std::string known = folder.path("known.json");
  run_program({"replay", "--count", "3000", "--table", path, "--write-findings", known, "-q"});
  const Finished unread =
      run_program({"check", path, "--count", "3000", "--findings", known, "--fail-on", "property"});
  CHECK(unread.status == 3);
  CHECK(unread.err.find("no explanation, and so explain nothing") != std::string::npos);
  Json explained = Json::parse(folder.read("known.json"));
  for (Json& finding : explained["findings"]) {
    finding["explanation"] = "It is idle.";
  }
  folder.write("known.json", explained.dump());
  const Finished informed =
      run_program({"check", path, "--count", "3000", "--findings", known, "--fail-on", "property"});
  CHECK(informed.out.find("Known findings that replayed scenarios show") != std::string::npos);
  CHECK(run_program({"check", path, "--count", "0"}).status == 0);
}

// Tables whose rows associate where nothing says that there is a spare.
const std::string associates_always = R"({"format": "connectsim.table/1", "name": "hasty",
  "columns": ["database"], "rows": [{"when": {}, "action": "associate"}]})";
const std::string associates_hastily = R"({"format": "connectsim.table/1", "name": "hasty",
  "columns": ["database", "compute", "proxy"], "rows": [
  {"when": {"compute": ["none_with_spare", "none"]}, "action": "associate"},
  {"when": {}, "action": "none"}]})";

TEST_CASE("a row that associates without a spare is reported, and deciding by it is an obstacle",
          "[A-4][A-8][T-5]") {
  const TemporaryFolder folder;
  Json account = direct_account();
  account["SecurityGroups"] = {group("sg-default", "default")};
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const std::string input = folder.write("account.json", account.dump());
  for (const std::string& text : {associates_always, associates_hastily}) {
    const std::string table = folder.write("hasty.json", text);
    const Finished check = run_program({"check", table, "--count", "0", "-f", "github"});
    CHECK(check.status == 3);
    CHECK(check.out.find("title=missing-spare::row 1 associates without asking") !=
          std::string::npos);
    CHECK(run_program({"check", table, "--count", "100"}).status == 3);
    for (const char* verb : {"decide", "explain", "apply", "graph"}) {
      const Finished run =
          run_program({verb, input, "--cluster", "orders", "--function", "web", "--table", table});
      CHECK(run.status == (std::string(verb) == "apply" ? 2 : 0));
      CHECK(run.out.find("no spare group to attach") != std::string::npos);
    }
    const Finished applied = run_program({"apply", input, "--cluster", "orders", "--function",
                                          "web", "--table", table, "-f", "json"});
    CHECK(Json::parse(applied.out)["obstacles"] == Json{"no-spare"});
    CHECK(Json::parse(applied.out)["attached"].empty());
    CHECK(run_program({"replay", "--count", "300", "--table", table}).status == 2);
    CHECK(run_program({"audit", input, "--all", "--table", table}).status == 0);
    CHECK(run_program({"diff", table, "aurora-lambda", "--count", "100"}).status == 4);
  }
}

TEST_CASE("without a proxy column the combinations of the parts are not told apart", "[T-5]") {
  Json table = Json::parse(run_program({"fmt", "aurora-lambda"}).out);
  table["columns"].erase(2);
  for (Json& row : table["rows"]) {
    Json alternatives = row["when"].is_array() ? row["when"] : Json::array({row["when"]});
    for (Json& alternative : alternatives) {
      alternative.erase("proxy");
    }
    row["when"] = alternatives;
  }
  const TemporaryFolder folder;
  const std::string path = folder.write("table.json", table.dump());
  const std::string out = run_program({"check", path, "--count", "0"}).out;
  CHECK(out.find("of 60 combinations of values") == out.rfind("of 60 combinations of values"));
  CHECK(out.find("  without a proxy: ") != std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
