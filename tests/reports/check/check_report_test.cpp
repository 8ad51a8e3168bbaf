#include <nlohmann/json.hpp>
#include <set>

#include "reports/check/check_json.h"
#include "reports/check/check_text.h"
#include "reports/formats/formats.h"
#include "reports/report/table_report.h"
#include "simulator/tables/embedded_documents.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using nlohmann::json;

struct Checked {
  explicit Checked(const std::string& name, std::string place = "my tables/t,1:%.json")
      : table(shipped_table(name)),
        check(checked(table)),
        found{table, check, std::move(place), lines_of_table(table_text(name)), {}} {}
  DecisionTable table;
  TableCheck check;
  CheckedTable found;
};

Report report_of(const Checked& checked) {
  std::string out;
  append_check_json(checked.found, {"1.2.3", &checked.table}, out);
  Document document;
  document.read(out);
  return check_report(document.root(), "conflict", Language::en);
}

json sarif_of(const Checked& checked) {
  std::string out;
  append_sarif(report_of(checked), out);
  return json::parse(out);
}

// Where each result is, without its place.
std::multiset<std::string> fingerprints(const json& log) {
  std::multiset<std::string> all;
  for (const json& result : log["runs"][0]["results"]) {
    all.insert(result["ruleId"].get<std::string>() + " " +
               result["partialFingerprints"]["primaryLocationLineHash"].get<std::string>());
  }
  return all;
}

TEST_CASE("SARIF names each rule and locates rows at their lines", "[T-5]") {
  const json log = sarif_of(Checked("aurora-lambda"));
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  const json& run = log["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "connectsim");
  const json& rules = run["tool"]["driver"]["rules"];
  bool has_conflict = false;
  bool has_duplicate = false;
  std::set<std::pair<int, int>> conflicts;
  for (const json& result : run["results"]) {
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    CHECK_FALSE(result["message"]["text"].get<std::string>().empty());
    const json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "my%20tables/t%2C1%3A%25.json");
    const int line = place["region"]["startLine"];
    if (result["ruleId"] == "conflict") {
      has_conflict = true;
      CHECK(result["level"] == "error");
      conflicts.insert(
          {line, result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"]});
    } else if (result["ruleId"] == "duplicate-row") {
      has_duplicate = true;
      CHECK(result["level"] == "note");
      CHECK(line == 75);
    } else if (result["ruleId"] == "overlap") {
      CHECK(result["level"] == "note");
    } else {
      CHECK(result["ruleId"] == "silence");
      CHECK(result["level"] == "warning");
      CHECK(line == 10);  // the member "rows"
    }
  }
  CHECK(has_conflict);
  CHECK(has_duplicate);
  // Rows 1 and 5, 2 and 4, 3 and 4, 4 and 6.
  CHECK(conflicts == std::set<std::pair<int, int>>{{58, 11}, {48, 21}, {48, 38}, {75, 48}});
}

TEST_CASE("fingerprints are the results' own, and stay when lines and places move", "[T-5]") {
  Checked moved("aurora-lambda", "elsewhere/t.json");
  for (std::uint32_t& line : moved.found.lines.each_row) line += 3;
  moved.found.lines.rows += 3;
  const auto before = fingerprints(sarif_of(Checked("aurora-lambda")));
  CHECK(before == fingerprints(sarif_of(moved)));
  CHECK(std::set<std::string>(before.begin(), before.end()).size() == before.size());
}

TEST_CASE("each result of SARIF has a text, a relative place, a rule that explains itself",
          "[T-5]") {
  const json run = sarif_of(Checked("aurora-lambda", "/repository/table.json"))["runs"][0];
  CHECK(run["automationDetails"]["id"] == "connectsim/check/");
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
  for (const json& result : run["results"]) {
    CHECK_FALSE(result["message"]["text"].get<std::string>().empty());
    const json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "repository/table.json");
  }
  for (const json& rule : run["tool"]["driver"]["rules"]) {
    CHECK_FALSE(rule["fullDescription"]["text"].get<std::string>().empty());
    CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
    CHECK(rule["helpUri"].get<std::string>().starts_with("https://"));
  }
}

TEST_CASE("annotations are one escaped line each", "[T-5]") {
  std::string out;
  append_github_annotations(report_of(Checked("aurora-lambda")), out);
  CHECK(out.starts_with("::error file=my tables/t%2C1%3A%25.json,line="));
  CHECK(out.find(",line=48,title=conflict::rows 3 (create) and 4 (associate) contradict each "
                 "other (situations: 5)") != std::string::npos);
  CHECK(out.find("::notice file=my tables/t%2C1%3A%25.json,line=75,title=duplicate-row::") !=
        std::string::npos);
  CHECK(out.find("::warning file=my tables/t%2C1%3A%25.json,line=10,title=silence::") !=
        std::string::npos);
}

TEST_CASE("JSON holds counts, rows, witnesses and completing rows", "[T-2][T-5]") {
  std::string out;
  append_check_json(Checked("aurora-lambda").found, {}, out);
  const json check = json::parse(out);
  CHECK(check["counts"]["direct"]["everywhere"] ==
        json::parse(R"({"situations":60,"clear":45,"silent":6,"conflict":9,"overlap":28})"));
  CHECK(check["counts"]["direct"]["possible"]["silent"] == 2);
  CHECK(check["conflicts"].size() == 4);
  CHECK(check["conflicts"][2]["rows"] == json::parse("[3, 4]"));
  CHECK(check["conflicts"][2]["cites"] == json::parse(R"(["row 3", "row 4"])"));
  CHECK(check["rows"][5]["duplicate_of"] == 2);
  CHECK(check["rows"][5]["shadowed_by"] == json::parse("[2]"));
  for (const json& silence : check["silences"]) {
    CHECK(silence["witness"]["format"] == "connectsim.scenario/1");
    for (const auto& column : silence["witness_situation"].items()) {
      CHECK(column.value().size() == 1);
    }
  }
  CHECK(check["completion"]["total"] == true);
  CHECK(check["completion"]["fewest"] == true);
  CHECK(check["completion"]["rows"][0]["action"].is_null());
}

TEST_CASE("levels say what a run fails on", "[T-5]") {
  const Checked published("aurora-lambda");
  const auto messages = check_messages(published.found, Language::en);
  CHECK(reaches(CheckLevel::overlap, messages));
  CHECK(reaches(CheckLevel::silence, messages));
  CHECK(reaches(CheckLevel::conflict, messages));
  CHECK_FALSE(reaches(CheckLevel::property, messages));
  CHECK_FALSE(reaches(CheckLevel::none, messages));
  const std::vector<CheckMessage> silence = {{CheckTopic::silence, std::nullopt, {}, "x"}};
  CHECK(reaches(CheckLevel::silence, silence));
  CHECK_FALSE(reaches(CheckLevel::conflict, silence));
  const std::vector<CheckMessage> impossible = {{CheckTopic::impossible_conflict, 1, {0}, "x"}};
  CHECK_FALSE(reaches(CheckLevel::overlap, impossible));
}

TEST_CASE("the text tells the counts by mode and what would complete the table", "[T-5]") {
  std::string english;
  append_check_text(Checked("aurora-lambda").found, Style{}, english);
  CHECK(english.find("without a proxy: 18 can occur: 14 clear, 2 silent, 2 in conflict") !=
        std::string::npos);
  CHECK(english.find("tests: 420 combinations; the") != std::string::npos);
  CHECK(english.find("of 60 combinations of values: 45 clear, 6 silent, 9 in conflict") !=
        std::string::npos);
  CHECK(english.find("row 6 covers the same situations as row 2") != std::string::npos);
  CHECK(english.find("These 7 rows, each with an action to choose") != std::string::npos);
  std::string japanese;
  append_check_text(Checked("aurora-lambda").found, Style{Language::ja, Colour::none}, japanese);
  CHECK(japanese.find("行 6 の対象は行 2 とまったく同じです") != std::string::npos);
}

}  // namespace
}  // namespace connectsim
