#include "scenarios/catalogue/catalogue.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "model/text/input_error.h"
#include "reports/catalogue/catalogue_texts.h"
#include "scenarios/scenario.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"

namespace connectsim::tests {
namespace {

struct Told {
  std::string name;
  Json document;
  [[nodiscard]] const Json& expect() const { return document["expect"]; }
  [[nodiscard]] std::string text(const std::string& language) const {
    return document["story"]["text"][language];
  }
  [[nodiscard]] std::string title(const std::string& language) const {
    return document["story"]["title"][language];
  }
};

std::vector<Told> told_cases() {
  std::vector<Told> cases;
  for (const EmbeddedDocument& told : catalogue()) {
    cases.push_back({std::string(told.name), Json::parse(told.text)});
  }
  return cases;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Japanese has kana: what only looks translated has none.
bool has_kana(const std::string& text) { return holds(text, "\u306e") || holds(text, "\u306b"); }

TEST_CASE("a told case is named in lower case with hyphens, like its file", "[M-2]") {
  const std::regex kebab("[a-z0-9]+(-[a-z0-9]+)*");
  std::set<std::string> names;
  for (const Told& told : told_cases()) {
    INFO(told.name);
    CHECK(std::regex_match(told.name, kebab));
    CHECK(names.insert(told.name).second);
    CHECK(told.document["id"] == told.name);
    CHECK(told.document["format"] == scenario_format);
  }
  CHECK(names.size() >= 30);
}

TEST_CASE("every told case has a story in both languages", "[M-2]") {
  for (const Told& told : told_cases()) {
    INFO(told.name);
    CHECK(told.document["story"].size() == 2);
    CHECK(told.title("en").size() > 5);
    CHECK(told.text("en").size() > 100);
    CHECK_FALSE(has_kana(told.title("en") + told.text("en")));
    CHECK(has_kana(told.text("ja")));
    CHECK_FALSE(told.title("ja").empty());
    CHECK(told.title("ja") != told.title("en"));
  }
}

TEST_CASE("what a story claims stands in its expectation", "[M-2]") {
  for (const Told& told : told_cases()) {
    INFO(told.name);
    const Json& expect = told.expect();
    const std::string verdict = expect["verdict"];
    if (verdict == "refused") {
      CHECK_FALSE(expect["unmet"].empty());
      CHECK(holds(told.text("en"), "refuse"));
      CHECK(holds(told.text("ja"), "設定しません"));
      continue;
    }
    for (const char* const column :
         {"database", "compute", "proxy", "target_health", "listed", "reachable"}) {
      CHECK(expect["situation"].contains(column));
    }
    if (verdict == "silent") {
      CHECK(expect["rows"].empty());
      CHECK(holds(told.text("en"), "the page is silent"));
      CHECK(holds(told.text("ja"), "RDS の動作はページに書かれていません"));
      continue;
    }
    const std::string row = std::to_string(expect["row"].get<int>());
    CHECK((holds(told.text("en"), "row " + row) || holds(told.text("en"), "Row " + row)));
    CHECK(holds(told.text("ja"), "行 " + row));
    const std::string action = expect["action"];
    CHECK(holds(told.text("en"), action == "create"      ? "create"
                                 : action == "associate" ? "attach"
                                                         : "does nothing"));
    CHECK(holds(told.text("ja"), action == "create"      ? "作成"
                                 : action == "associate" ? "関連付けられます"
                                                         : "RDS は何もしません"));
  }
}

TEST_CASE("told cases stand under their topics, in the order of the topics", "[M-2]") {
  std::vector<std::size_t> topics;
  for (const Told& told : told_cases()) {
    INFO(told.name);
    const std::string first = told.document["tags"][0];
    const auto found = std::find(words_of<Topic>.begin(), words_of<Topic>.end(), first);
    REQUIRE(found != words_of<Topic>.end());
    topics.push_back(static_cast<std::size_t>(found - words_of<Topic>.begin()));
  }
  CHECK(std::is_sorted(topics.begin(), topics.end()));
  CHECK(std::set(topics.begin(), topics.end()).size() == words_of<Topic>.size());
}

TEST_CASE("the told cases show every row, action and verdict, and each way a group is judged",
          "[M-2][G-3][G-4][T-2]") {
  std::set<std::string> seen;
  for (const Told& told : told_cases()) {
    const Decision decision = decision_of(told.document["snapshot"], told.document["request"]);
    seen.emplace(text_of(decision.verdict));
    if (decision.verdict == Verdict::decided) seen.emplace(text_of(decision.action));
    for (const std::uint32_t row : decision.rows) seen.insert("row " + std::to_string(row));
    for (const GroupJudgement& judgement : decision.judgements) {
      seen.emplace(text_of(judgement.code));
    }
  }
  for (const char* row : {"row 1", "row 2", "row 3", "row 4", "row 5", "row 6"}) {
    CHECK(seen.contains(row));
  }
  for (const std::string_view word : words_of<Verdict>) CHECK(seen.contains(std::string(word)));
  for (const std::string_view word : words_of<Action>) CHECK(seen.contains(std::string(word)));
  seen.emplace("port-unknown");  // a missing fact, no change of a group
  for (const std::string_view word : words_of<Judgement>) {
    INFO(word);
    CHECK(seen.contains(std::string(word)));
  }
}

TEST_CASE("stories name readings and tables that exist", "[M-2]") {
  const std::regex reading("([a-z_]+)=([a-z_]+)");
  const std::regex table("aurora-lambda[-a-z]*");
  const std::vector<std::string> tables = shipped_table_names();
  for (const Told& told : told_cases()) {
    for (const char* const language : {"en", "ja"}) {
      const std::string text = told.text(language);
      for (std::sregex_iterator match(text.begin(), text.end(), reading), end; match != end;
           ++match) {
        INFO(told.name << ": " << match->str());
        Readings readings;
        CHECK_NOTHROW(set_reading(readings, match->str(1), match->str(2)));
        CHECK(readings != Readings());
      }
      for (std::sregex_iterator match(text.begin(), text.end(), table), end; match != end;
           ++match) {
        INFO(told.name << ": " << match->str());
        CHECK(std::find(tables.begin(), tables.end(), match->str()) != tables.end());
      }
    }
  }
}

TEST_CASE("a misspelt name of a told case is answered with the nearest", "[M-2]") {
  CHECK(Json::parse(told_case("second-function"))["id"] == "second-function");
  CHECK_THROWS_WITH(told_case("second-fuction"),
                    Catch::Matchers::StartsWith("the catalogue has no case \"second-fuction\"; "
                                                "did you mean \"second-function\""));
}

// --- docs/catalogue.md

std::string answer_of(const Json& expect) {
  const std::string verdict = expect["verdict"];
  if (verdict == "decided") {
    return "row " + std::to_string(expect["row"].get<int>()) + ": " +
           expect["action"].get<std::string>();
  }
  return verdict;
}

std::string column_of(const Json& expect, const char* column) {
  return expect.contains("situation") ? expect["situation"][column].get<std::string>() : "";
}

std::string catalogue_tables() {
  std::string out;
  std::string topic;
  for (const Told& told : told_cases()) {
    const std::string first = told.document["tags"][0];
    if (first != topic) {
      topic = first;
      const auto place = static_cast<std::size_t>(
          std::find(words_of<Topic>.begin(), words_of<Topic>.end(), topic) -
          words_of<Topic>.begin());
      out += "\n## " + std::string(texts::topics[place].in(Language::en)) +
             "\n\n| case | it tells | 内容 | answer | listed | reachable |\n"
             "|---|---|---|---|---|---|\n";
    }
    out += "| [`" + told.name + "`](../scenarios/catalogue/" + told.name + ".json) | " +
           told.title("en") + " | " + told.title("ja") + " | " + answer_of(told.expect()) + " | " +
           column_of(told.expect(), "listed") + " | " + column_of(told.expect(), "reachable") +
           " |\n";
  }
  return out;
}

TEST_CASE("docs/catalogue.md lists every told case with its titles and answer", "[M-2]") {
  const std::filesystem::path path = source_folder() / "docs" / "catalogue.md";
  std::ostringstream read;
  read << std::ifstream(path).rdbuf();
  const std::string text = read.str();
  const std::string begin = "<!-- Below: written by the test of this page (UPDATE_GOLDEN=1). -->\n";
  const std::size_t place = text.find(begin);
  REQUIRE(place != std::string::npos);
  const std::string written = text.substr(0, place) + begin + catalogue_tables();
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << written;
    return;
  }
  CHECK(text == written);
}

}  // namespace
}  // namespace connectsim::tests
