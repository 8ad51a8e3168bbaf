// What the page is told of misconceptions, questions and answers, by its three operations.

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "reports/page/engine.h"
#include "reports/teaching/misconception_texts.h"
#include "scenarios/catalogue/catalogue.h"
#include "simulator/teaching/misconception.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"

namespace connectsim::tests {
namespace {

Json answer_of_page(const Json& request) {
  static PageEngine engine("1.2.3");
  return Json::parse(engine.answer(request.dump()));
}

Json taught(const Json& request) {
  const Json whole = answer_of_page(request);
  INFO(whole.dump());
  REQUIRE(whole.contains("ok"));
  return whole["ok"];
}

std::string fault(const Json& request) {
  const Json whole = answer_of_page(request);
  INFO(whole.dump());
  REQUIRE(whole.contains("error"));
  return whole["error"];
}

Json reveal(const std::string& question, std::size_t option, const std::string& language = "en") {
  return taught(
      {{"op", "reveal"}, {"question", question}, {"option", option}, {"language", language}});
}

// The option that the learner with a misconception chooses, or the right one.
std::size_t chosen_by(const Json& revealed, const std::string& misconception) {
  for (std::size_t i = 0; i < revealed["options"].size(); ++i) {
    for (const Json& name : revealed["options"][i]["misconceptions"]) {
      if (name == misconception) return i;
    }
  }
  return revealed["right_option"];
}

std::string right_text(const Json& revealed) {
  return revealed["options"][revealed["right_option"].get<std::size_t>()]["text"];
}

Json told(std::string_view name) {
  for (const EmbeddedDocument& each : catalogue()) {
    if (each.name == name) return Json::parse(each.text);
  }
  FAIL("no case is told of the name " << name);
  return {};
}

Json pack_of(std::initializer_list<std::string_view> names) {
  Json pack = {{"format", "connectsim.pack/1"}, {"title", {{"en", "Our week"}}}};
  for (const std::string_view name : names) pack["cases"].push_back(told(name));
  return pack;
}

std::string text_of_file(const std::filesystem::path& path) {
  std::ostringstream read;
  read << std::ifstream(path).rdbuf();
  return read.str();
}

TEST_CASE("misconceptions have sentences of their own in both languages") {
  std::set<std::string> sentences;
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    const texts::Belief& belief = texts::beliefs[i];
    CHECK(belief.name == misconceptions()[i].name);
    CHECK(sentences.insert(std::string(belief.sentence.in(Language::en))).second);
    CHECK(sentences.insert(std::string(belief.sentence.in(Language::ja))).second);
  }
  CHECK(texts::beliefs.size() == misconceptions().size());
  const Json all = taught({{"op", "misconceptions"}});
  CHECK(all.size() == misconceptions().size());
  const Json second = taught({{"op", "misconceptions"}, {"level", 2}});
  CHECK(second[0]["name"] == "name-alone-counts");
  CHECK(second[0]["levels"] == Json({1, 2}));
}

TEST_CASE("the three operations take a simulated learner to his misconception") {
  const std::string misconception = "extra-rules-are-harmless";
  Json request = {{"op", "question"}, {"level", 2}, {"seed", 11}, {"answered", Json::array()}};
  for (;;) {
    const Json step = taught(request);
    if (step["state"] != "asking") {
      CHECK(step["state"] == "named");
      CHECK(step["misconception"]["name"] == misconception);
      CHECK(step["number"].get<int>() - 1 <= step["at_most"].get<int>());
      break;
    }
    const Json& question = step["question"];
    CHECK(question["options"].size() >= 2);
    CHECK(question["options"].size() <= 6);
    Json in_japanese = request;
    in_japanese["language"] = "ja";
    const Json other = taught(in_japanese)["question"];
    CHECK(other["id"] == question["id"]);
    CHECK(other["scenario"] == question["scenario"]);
    CHECK(other["options"].size() == question["options"].size());
    CHECK(other["text"] != question["text"]);
    const std::string id = question["id"];
    request["answered"].push_back(
        {{"question", id}, {"option", chosen_by(reveal(id, 0), misconception)}});
  }
}

// Whether a decision of the engine is what an option says.
void check_said(const std::string& option, const Json& decision) {
  INFO(option << "\n" << decision.dump());
  CHECK((option.find("That is not said") == 0) == (decision["verdict"] == "silent"));
  if (decision["verdict"] == "silent") return;
  CHECK((option.find("It creates") == 0) == (decision["action"] == "create"));
  CHECK((option.find("It attaches") == 0) == (decision["action"] == "associate"));
  CHECK((option.find("Nothing") == 0) == (decision["action"] == "none"));
}

void check_said_of_ends(const std::string& option, const Json& ends) {
  INFO(option << "\n" << ends.dump());
  CHECK((option.find("It is listed") == 0) == ends["listed"].get<bool>());
  CHECK((option.find("is allowed") != std::string::npos) == (ends["reachable"] == "reachable"));
}

void check_right(const std::string& option, const Json& asks, const Json& scenario) {
  const Json answer =
      taught({{"op", "ask"}, {"scenario", scenario}, {"want", {"decision", "ends"}}});
  if (asks == "ends") {
    check_said_of_ends(option, answer["ends"]["before"]);
  } else {
    check_said(option, answer["decision"]);
  }
}

// Every part of the feedback on a wrong answer is true: the engine is asked again.
void check_feedback(const Json& question, const Json& revealed, std::size_t option) {
  const std::string chosen = revealed["options"][option]["text"];
  const Json& yours = revealed["yours"];
  CHECK(yours.contains("edits") != yours.contains("no_edits"));
  if (yours.contains("edits")) {
    CHECK(!yours["edits"]["texts"].empty());
    CHECK(yours["edits"]["texts"].size() <= 2);
    check_right(chosen, question["asks"], yours["edits"]["scenario"]);
  }
  CHECK(yours.contains("under") == !yours["misconceptions"].empty());
  if (!yours.contains("under") || yours["under"]["kind"] == "judgement") return;
  Json asked = {{"op", "ask"}, {"scenario", question["scenario"]}, {"want", {"decision"}}};
  for (const char* member : {"table", "readings"}) {
    if (yours["under"].contains(member)) asked[member] = yours["under"][member];
  }
  check_said(chosen, taught(asked)["decision"]);
}

TEST_CASE("the feedback names a table or reading and edits under which the answer is right") {
  std::size_t with_edits = 0;
  std::set<std::string> kinds;
  for (const int level : {1, 3, 4, 5, 6, 7, 8}) {
    const Json question = taught({{"op", "question"}, {"level", level}, {"seed", 3}})["question"];
    for (std::size_t option = 0; option < question["options"].size(); ++option) {
      INFO("level " << level << ", option " << option << ": " << question.dump());
      const Json revealed = reveal(question["id"], option);
      CHECK(revealed["reason"].size() >= 2);
      CHECK(revealed["right"] == (option == revealed["right_option"]));
      CHECK(revealed["options"][option]["text"] == question["options"][option]["text"]);
      if (option == 0) {
        check_right(right_text(revealed), question["asks"], question["scenario"]);
        const Json japanese = reveal(question["id"], option, "ja");
        CHECK(japanese["right_option"] == revealed["right_option"]);
        CHECK(japanese["reason"] != revealed["reason"]);
      }
      CHECK(revealed.contains("yours") == !revealed["right"].get<bool>());
      if (revealed["right"]) continue;
      check_feedback(question, revealed, option);
      with_edits += revealed["yours"].contains("edits") ? 1 : 0;
      if (revealed["yours"].contains("under")) kinds.insert(revealed["yours"]["under"]["kind"]);
    }
  }
  CHECK(with_edits >= 7);
  CHECK(kinds == std::set<std::string>{"judgement", "reading", "table"});
}

TEST_CASE("a pack's cases are asked in their order, and what the answers show is told at the end") {
  const Json pack = pack_of({"outbound-rule-added", "second-function"});
  Json request = {{"op", "question"}, {"pack", pack}, {"answered", Json::array()}};
  const auto revealed = [&](const char* question, std::size_t option) {
    return taught({{"op", "reveal"}, {"pack", pack}, {"question", question}, {"option", option}});
  };
  const Json first = taught(request);
  CHECK(first["at_most"] == 2);
  CHECK(first["question"]["id"] == "p1");
  CHECK(first["question"]["scenario"]["id"] == "outbound-rule-added");
  const Json right = revealed("p1", 0);
  CHECK(right_text(right) == "It creates and attaches lambda-rds-2, rds-lambda-2.");
  const std::size_t repaired = chosen_by(right, "modified-groups-are-repaired");
  REQUIRE(repaired != right["right_option"]);
  CHECK(revealed("p1", repaired)["yours"]["no_edits"] ==
        "No edit makes your answer right: RDS never changes an existing group.");
  const Json nothing = revealed("p1", chosen_by(right, "extra-rules-are-harmless"))["yours"];
  CHECK(nothing["edits"]["texts"].size() == 1);
  CHECK(nothing["edits"]["texts"][0].get<std::string>().find("remove from lambda-rds-1") == 0);
  request["answered"] = {{{"question", "p1"}, {"option", right["right_option"]}}};
  CHECK(taught(request)["question"]["id"] == "p2");
  const Json second = revealed("p2", 0);
  CHECK(right_text(second) ==
        "It attaches the existing lambda-rds-1 (sg-0lr1) to the function and creates nothing.");
  request["answered"].push_back({{"question", "p2"}, {"option", second["right_option"]}});
  CHECK(taught(request)["state"] == "none");
  const std::size_t own_pair = chosen_by(second, "every-function-gets-its-own-pair");
  request["answered"][1]["option"] = own_pair;
  CHECK(taught(request)["state"] != "none");
}

TEST_CASE("a pack that is wrong is refused with the place of its fault") {
  Json pack = pack_of({"outbound-rule-added"});
  const auto fault_of_pack = [&] { return fault({{"op", "question"}, {"pack", pack}}); };
  SECTION("another format") {
    pack["format"] = "connectsim.pack/2";
    CHECK(fault_of_pack() == "format: must be \"connectsim.pack/1\", is \"connectsim.pack/2\"");
  }
  SECTION("a misspelt member") {
    pack["titel"] = pack["title"];
    pack.erase("title");
    CHECK(fault_of_pack().find("titel") != std::string::npos);
  }
  SECTION("no language that there is") {
    pack["title"] = {{"de", "Woche"}};
    CHECK(fault_of_pack().find("title/de") == 0);
  }
  SECTION("no cases") {
    pack["cases"] = Json::array();
    CHECK(fault_of_pack() == "cases: holds no case");
  }
  SECTION("a function that is not there") {
    pack["cases"][0]["request"]["FunctionName"] = "nobody";
    CHECK(fault_of_pack().find("cases/0: no function \"nobody\" in the snapshot") == 0);
  }
  SECTION("nothing is expected") {
    pack["cases"][0].erase("expect");
    CHECK(fault_of_pack() == "cases/0: lacks \"expect\", by which an answer is right");
  }
  SECTION("something wrong is expected") {
    pack["cases"][0]["expect"] = {{"row", 4}};
    CHECK(fault_of_pack() ==
          "cases/0/expect: row: must be what the table aurora-lambda answers, 3, is 4");
  }
}

TEST_CASE("what was not asked is an error") {
  CHECK(fault({{"op", "reveal"}, {"question", "q1.a"}, {"option", 0}}) ==
        "no question has the id \"q1.a\"");
  CHECK(fault({{"op", "question"}, {"level", 9}}).find("level: must be a level, 1 to 8") == 0);
  const Json question = taught({{"op", "question"}, {"level", 1}})["question"];
  CHECK(fault({{"op", "reveal"}, {"question", question["id"]}, {"option", 6}})
            .find("options, not option 6") != std::string::npos);
  CHECK(fault({{"op", "reveal"}, {"question", question["id"]}}) == "lacks \"option\"");
}

TEST_CASE("docs/misconceptions.md lists every misconception") {
  std::string table =
      "| misconception | levels | wrong is | the learner believes | 学習者の思い込み |\n"
      "|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    const Misconception& each = misconceptions()[i];
    std::string levels;
    for (std::uint32_t level = 1; level <= level_count; ++level) {
      if (each.is_of_level(level)) levels += (levels.empty() ? "" : ", ") + std::to_string(level);
    }
    std::string wrong(text_of(each.mistake));
    if (each.mistake == Mistake::reading) {
      wrong += " `" + std::string(each.reading) + "=" + std::string(each.reading_value) + "`";
    }
    table += "| `" + std::string(each.name) + "` | " + levels + " | " + wrong + " | " +
             std::string(texts::beliefs[i].sentence.in(Language::en)) + " | " +
             std::string(texts::beliefs[i].sentence.in(Language::ja)) + " |\n";
  }
  const std::filesystem::path path = source_folder() / "docs" / "misconceptions.md";
  const std::string text = text_of_file(path);
  const std::string begin = "<!-- Below: written by the test of this page (UPDATE_GOLDEN=1). -->\n";
  const std::size_t place = text.find(begin);
  REQUIRE(place != std::string::npos);
  const std::string written = text.substr(0, place) + begin + "\n" + table;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << written;
    return;
  }
  CHECK(text == written);
}

TEST_CASE("the pack of docs/teaching-packs.md is one") {
  const Json pack = Json::parse(text_of_file(source_folder() / "docs/examples/teaching/pack.json"));
  const Json first = taught({{"op", "question"}, {"pack", pack}});
  CHECK(first["at_most"] == pack["cases"].size());
}

}  // namespace
}  // namespace connectsim::tests
