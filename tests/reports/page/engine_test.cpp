// What the page is told is what the command line tells.

#include "reports/page/engine.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "scenarios/catalogue/catalogue.h"
#include "simulator/tables/readings.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

Json answer(const Json& request) {
  PageEngine engine("1.2.3");
  return Json::parse(engine.answer(request.dump()));
}

Json answered(const Json& request) {
  const Json whole = answer(request);
  INFO(whole.dump());
  REQUIRE(whole.contains("ok"));
  return whole["ok"];
}

std::string problem(const Json& request) {
  const Json whole = answer(request);
  INFO(whole.dump());
  REQUIRE(whole.contains("error"));
  return whole["error"];
}

std::vector<Json> told_scenarios() {
  std::vector<Json> scenarios;
  for (const EmbeddedDocument& told : catalogue()) {
    scenarios.push_back(Json::parse(told.text));
  }
  return scenarios;
}

// What a verb answers to scenarios, line by line.
std::vector<Json> lines_of_verb(std::vector<std::string> words,
                                const std::vector<Json>& scenarios) {
  std::string lines;
  for (const Json& scenario : scenarios) {
    lines += scenario.dump() + "\n";
  }
  words.insert(words.end(), {"-", "-f", "jsonl"});
  std::istringstream out(run_program(words, lines).out);
  std::vector<Json> answers;
  for (std::string line; std::getline(out, line);) {
    answers.push_back(Json::parse(line));
  }
  REQUIRE(answers.size() == scenarios.size());
  return answers;
}

Json scenario_of(const Json& account, const Json& request) {
  return {{"snapshot", account}, {"request", request}};
}

TEST_CASE("the page is told what decide, explain and apply say of every told case", "[M-3][M-4]") {
  std::vector<Json> scenarios = told_scenarios();
  for (Json& scenario : scenarios) {
    scenario.erase("expect");  // what is expected of further columns makes verbs tell them
  }
  const std::vector<Json> decided = lines_of_verb({"decide"}, scenarios);
  const std::vector<Json> explained = lines_of_verb({"explain"}, scenarios);
  const std::vector<Json> applied = lines_of_verb({"apply"}, scenarios);
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    const Json told = answered({{"op", "ask"}, {"scenario", scenarios[i]}});
    INFO(decided[i].dump());
    CHECK(told["decision"] == decided[i]);
    CHECK(told["explanation"] == explained[i]);
    CHECK(told["outcome"] == applied[i]);
    Json action = applied[i];
    action.erase("after");
    CHECK(told["action"] == action);
    CHECK(answered({{"op", "edits"}, {"scenario", scenarios[i]}}) ==
          explained[i].value("edits_to_other_rows", Json::array()));
  }
}

TEST_CASE("the page is told what connected says, before and after", "[M-5][V-1]") {
  const TemporaryFolder folder;
  for (const Json& scenario : told_scenarios()) {
    const Json told =
        answered({{"op", "ask"}, {"scenario", scenario}, {"want", {"connected", "outcome"}}});
    const std::string before = folder.write("before.json", scenario["snapshot"].dump());
    CHECK(told["connected"]["before"] ==
          Json::parse(run_program({"connected", before, "--reachable", "-f", "json"}).out));
    if (told["connected"]["after"].is_null()) continue;
    const std::string after = folder.write("after.json", told["outcome"]["after"].dump());
    CHECK(told["connected"]["after"] ==
          Json::parse(run_program({"connected", after, "--reachable", "-f", "json"}).out));
  }
}

TEST_CASE("after the action the way that was asked for is usable, listed and reachable",
          "[P-1][P-3][V-1]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = Json::array();
  const Json told = answered({{"op", "ask"},
                              {"scenario", scenario_of(account, direct_request())},
                              {"want", {"ends", "scenario_after", "decision"}}});
  CHECK(told["decision"]["action"] == "associate");
  CHECK(told["ends"]["before"] ==
        Json{{"usable", false}, {"listed", false}, {"reachable", "blocked"}});
  CHECK(told["ends"]["after"] ==
        Json{{"usable", true}, {"listed", true}, {"reachable", "reachable"}});
  const Json again = answered({{"op", "ask"}, {"scenario", told["scenario_after"]}});
  CHECK(again["decision"]["action"] == "none");
  CHECK(again["ends"]["before"] == told["ends"]["after"]);
}

TEST_CASE("a scenario after the action asks for what was created", "[A-7][P-3]") {
  Json scenario = Json::parse(told_case("new-proxy"));
  scenario["request"]["CreateFunction"] = true;
  scenario["request"]["FunctionName"] = "fresh";
  const Json told = answered({{"op", "ask"}, {"scenario", scenario}, {"want", {"scenario_after"}}});
  const Json asked = told["scenario_after"]["request"];
  CHECK_FALSE(asked.value("CreateFunction", false));
  CHECK(asked["Proxy"] == Json{{"Mode", "existing"}, {"DBProxyName", "proxy-orders"}});
  const Json again = answered({{"op", "ask"}, {"scenario", told["scenario_after"]}});
  CHECK(again["decision"]["row"].is_number());
}

TEST_CASE("of a request that is refused nothing comes", "[R-1]") {
  Json account = direct_account();
  account["DBClusters"][0]["EngineMode"] = "global";
  const Json told = answered({{"op", "ask"}, {"scenario", scenario_of(account, direct_request())}});
  CHECK(told["decision"]["verdict"] == "refused");
  CHECK(told["ends"]["after"].is_null());
  CHECK_FALSE(told["ends"]["before"].contains("usable"));
  CHECK(told["sentences"]["requirements"].size() == 1);
  CHECK_FALSE(told["sentences"].contains("rows"));
}

TEST_CASE("only the parts that are wanted are told, and edits only when wanted") {
  const Json scenario = scenario_of(direct_account(), direct_request());
  const Json told =
      answered({{"op", "ask"}, {"scenario", scenario}, {"want", {"explanation", "svg"}}});
  CHECK(told.size() == 2);
  CHECK_FALSE(told["explanation"].contains("edits_to_other_rows"));
  CHECK(told["svg"].get<std::string>().starts_with("<svg"));
  CHECK(problem({{"op", "ask"}, {"scenario", scenario}, {"want", {"everything"}}})
            .starts_with("want/0: must be one of decision, explanation, "));
}

TEST_CASE("sentences stand beside what they are about, in the language asked for") {
  Json request = {{"op", "ask"},
                  {"scenario", scenario_of(direct_account(), direct_request())},
                  {"want", {"explanation", "sentences", "text"}}};
  const Json told = answered(request);
  const Json sentences = told["sentences"];
  CHECK(sentences["rows"].size() == told["explanation"]["trace"].size());
  CHECK(sentences["judgements"].size() == told["explanation"]["judgements"].size());
  CHECK(told["text"].get<std::string>().find(sentences["columns"][0]["text"]) != std::string::npos);
  const std::string first_reason = sentences["reasons"][0];
  CHECK(first_reason.starts_with("RDS does nothing"));
  CHECK(first_reason.find("row 1") != std::string::npos);
  CHECK(sentences["unknown"].empty());
  CHECK(told["text"].get<std::string>().find(sentences["limits"]) != std::string::npos);
  request["language"] = "ja";
  const Json japanese = answered(request);
  CHECK(japanese["explanation"] == told["explanation"]);
  CHECK(japanese["sentences"]["rows"][0]["says"] != sentences["rows"][0]["says"]);
}

TEST_CASE("the page asks by any table and reading", "[T-1][T-2]") {
  const Json about = answered({{"op", "about"}});
  const Json scenario = scenario_of(direct_account(), direct_request());
  for (const Json& table : about["tables"]) {
    const Json by_name =
        answered({{"op", "ask"}, {"scenario", scenario}, {"table", table["name"]}});
    CHECK(by_name["explanation"]["table"] == table["name"]);
    CHECK(by_name ==
          answered({{"op", "ask"}, {"scenario", scenario}, {"table", table["document"]}}));
  }
  const Json read = answered({{"op", "ask"},
                              {"scenario", scenario},
                              {"readings", {{"target_health", "all"}}},
                              {"want", {"explanation"}}});
  CHECK(read["explanation"]["readings"] == Json{{"target_health", "all"}});
}

TEST_CASE("the page knows the tables, readings, columns and told cases") {
  const Json about = answered({{"op", "about"}});
  CHECK(about["version"] == "1.2.3");
  CHECK(about["readings"].size() == reading_switches().size());
  CHECK(about["columns"][1]["values"][2] == "unusable_with_spare");
  CHECK(about["catalogue"].size() == catalogue().size());
  CHECK(about["catalogue"][0]["scenario"]["story"]["title"].contains("ja"));
}

TEST_CASE("check and compare are told as by the verbs, with a map of what can occur",
          "[T-5][T-6]") {
  Json check = answered({{"op", "check"}, {"table", "aurora-lambda"}});
  Json by_verb = Json::parse(run_program({"check", "--count", "0", "-f", "json"}).out);
  const Json map = check["map"];
  for (const char* member : {"version", "place", "map"}) {
    check.erase(member);
    by_verb.erase(member);
  }
  // Messages name lines of the document, which the page has none of.
  check.erase("messages");
  by_verb.erase("messages");
  CHECK(check == by_verb);
  CHECK(map.size() == 148);
  std::size_t silent = 0;
  for (const Json& each : map) {
    silent += each["answer"] == "silent" ? 1 : 0;
  }
  CHECK(silent == check["counts"]["every"]["possible"]["silent"]);

  Json compared = answered(
      {{"op", "compare"}, {"table", "aurora-lambda"}, {"other", "aurora-lambda-observed"}});
  by_verb = Json::parse(
      run_program({"diff", "aurora-lambda", "aurora-lambda-observed", "--count", "0", "-f", "json"})
          .out);
  compared.erase("version");
  by_verb.erase("version");
  CHECK(compared == by_verb);
}

TEST_CASE("an error is the line of the command line, without a file", "[M-2]") {
  const Json account = direct_account();
  std::vector<Json> faulty(6, scenario_of(account, direct_request()));
  faulty[0]["request"]["DBClusterIdentifier"] = "order";
  faulty[1]["request"]["Proxi"] = 1;
  faulty[2]["snapshot"]["DBClusters"][0]["Port"] = "x";
  faulty[3]["snapshot"]["SecurityGroups"][0]["IpPermissions"][0]["FromPort"] = -7;
  faulty[4].erase("request");
  faulty[4]["format"] = "connectsim.scenario/1";
  faulty[5]["snapshot"]["SecurityGroups"].push_back({{"GroupId", "sg-l1"}, {"GroupName", "other"}});
  const TemporaryFolder folder;
  for (const Json& scenario : faulty) {
    const std::string path = folder.write("case.json", scenario.dump());
    const std::string line = run_program({"decide", path}).err;
    const std::string before = path + ": ";
    INFO(line);
    REQUIRE(line.starts_with(before));
    CHECK(problem({{"op", "ask"}, {"scenario", scenario}}) + "\n" == line.substr(before.size()));
  }
}

TEST_CASE("what is asked wrongly is answered by one clear line") {
  PageEngine engine("");
  CHECK(Json::parse(engine.answer("{"))["error"].get<std::string>().find("is not JSON") !=
        std::string::npos);
  CHECK(problem(Json::object()) == "lacks \"op\", the name of an operation");
  CHECK(problem({{"op", "asc"}}) == "has no operation \"asc\"; did you mean \"ask\"?");
  CHECK(problem({{"op", "ask"}}) == "lacks \"scenario\"");
  CHECK(problem({{"op", "check"}, {"table", "aurora"}}).find("aurora-lambda-negated") !=
        std::string::npos);
  CHECK(problem({{"op", "check"}, {"table", {{"rows", 1}}}}).starts_with("lacks \"format\""));
  CHECK(problem({{"op", "check"}, {"readings", {{"spare", "x"}}}}).starts_with("spare: "));
}

Json file_of(const std::string& name, const Json& document) {
  return {{"name", name}, {"text", document.dump()}};
}

TEST_CASE("files of an account are read as one snapshot, without secrets", "[M-1]") {
  Json account = direct_account();
  account["Functions"][0]["Environment"] = {{"Variables", {{"PASSWORD", "s3cret"}}}};
  const Json groups = {{"SecurityGroups", account["SecurityGroups"]}};
  account.erase("SecurityGroups");
  const Json read = answered({{"op", "read"},
                              {"files",
                               {file_of("a/rest.json", account),
                                file_of("a/groups.json", groups),
                                file_of("a/.git/x.json", 1),
                                {{"name", "a/x.txt"}, {"text", "x"}}}},
                              {"cluster", "orders"},
                              {"function", "web"}});
  CHECK(read["clusters"] == Json{"orders"});
  CHECK(read["functions"] == Json{"web"});
  CHECK(read["proxies"] == Json::array());
  CHECK(read["warnings"] == Json{"1 file that is not *.json ignored"});
  CHECK(read.dump().find("s3cret") == std::string::npos);
  CHECK(answered({{"op", "ask"}, {"scenario", read["scenario"]}})["decision"]["row"] == 1);
  CHECK(problem({{"op", "read"},
                 {"files", {file_of("x.json", account)}},
                 {"cluster", "orders"},
                 {"function", "wed"}})
            .find("did you mean \"web\"?") != std::string::npos);
}

TEST_CASE("files of scenarios are read as they are, and do not mix with an account", "[M-2]") {
  const Json scenario = scenario_of(direct_account(), direct_request());
  const std::string line = scenario.dump();
  const Json one = answered({{"op", "read"}, {"files", {file_of("case.json", scenario)}}});
  CHECK(one["scenarios"] == Json::array({scenario}));
  const Json several = answered(
      {{"op", "read"}, {"files", {{{"name", "cases.jsonl"}, {"text", line + "\n\n" + line}}}}});
  CHECK(several["scenarios"].size() == 2);
  Json faulty = scenario;
  faulty["request"]["FunctionName"] = 7;
  CHECK(problem({{"op", "read"},
                 {"files", {{{"name", "cases.jsonl"}, {"text", line + "\n" + faulty.dump()}}}}}) ==
        "cases.jsonl:2: request/FunctionName: must be a string, is 7");
  CHECK(
      problem({{"op", "read"},
               {"files", {file_of("case.json", scenario), file_of("b.json", direct_account())}}}) ==
      "b.json is a snapshot, case.json holds scenarios: they cannot be mixed");
  CHECK(problem({{"op", "read"}, {"files", Json::array()}}) == "there is no file");
  CHECK(problem({{"op", "read"}, {"files", {{{"name", "x.json"}, {"text", "{"}}}}})
            .starts_with("x.json: line 1, column 1: is not JSON"));
}

}  // namespace
}  // namespace connectsim::tests
