// The verb diff, run as a user runs it, and the commands of docs/changing-the-table.md.

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/changed_table.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

constexpr const char* old_table = "aurora-lambda";

// A file with the table in which row 4 creates.
const std::string& changed_table() {
  static const TemporaryFolder folder;
  static const std::string path = folder.write("changed.json", text_with_row_4_creating());
  return path;
}

std::string text_of_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string in_source(const std::string& path) { return source_folder() / path; }

// The same table by another name, its rows in another order in the document.
std::string renamed_table() {
  Json table = Json::parse(run_program({"fmt", old_table}).out);
  table["name"] = "renamed";
  return table.dump();
}

TEST_CASE("diff ends with 0 for no effect, proven, and with 4 for any change", "[T-6][T-7]") {
  const TemporaryFolder folder;
  const std::string renamed = folder.write("renamed.json", renamed_table());
  const Finished same = run_program({"diff", old_table, renamed});
  CHECK(same.status == 0);
  CHECK(same.out.find("No observable effect. This is proven") != std::string::npos);
  const Finished changed = run_program({"diff", old_table, changed_table(), "--count", "0"});
  CHECK(changed.status == 4);
  CHECK(changed.out.find("16 of the 148 situations") != std::string::npos);
  CHECK(changed.out.find("scenarios") == std::string::npos);
}

TEST_CASE("diff is clean with the intent that it wrote, and not with another one", "[T-7]") {
  const TemporaryFolder folder;
  const std::string intent = folder.path("intent.json");
  CHECK(run_program({"diff", old_table, changed_table(), "--count", "0", "--write-intent", intent})
            .status == 4);
  CHECK(run_program({"diff", old_table, changed_table(), "--count", "0", "--intent", intent})
            .status == 0);
  const Finished back =
      run_program({"diff", changed_table(), old_table, "--count", "0", "--intent", intent});
  CHECK(back.status == 4);
  CHECK(back.out.find("Changes that the intent does not list") != std::string::npos);
  CHECK(back.out.find("Intended changes that did not happen") != std::string::npos);
  // Intended, and nothing happened.
  CHECK(run_program({"diff", old_table, old_table, "--intent", intent}).status == 4);
  const Json json = Json::parse(run_program({"diff", changed_table(), old_table, "--count", "0",
                                             "--intent", intent, "-f", "json"})
                                    .out);
  CHECK(json["intent"]["met"] == false);
  CHECK(json["intent"]["missing"][0]["entry"] == 0);
  CHECK(json["intent"]["unlisted"][0]["situations"] == 16);
}

TEST_CASE("diff writes JSON with witnesses that both tables answer as it says", "[T-6]") {
  const Json json = Json::parse(
      run_program({"diff", old_table, changed_table(), "--count", "2000", "-f", "json"}).out);
  CHECK(json["observable_effect"] == true);
  CHECK(json["population"]["scenarios"] == 2000);
  REQUIRE(json["changes"].size() == 1);
  std::uint64_t scenarios = 0;
  for (const Json& effect : json["changes"][0]["effects"]) {
    scenarios += effect["scenarios"].get<std::uint64_t>();
    const std::string witness = effect["witness"].dump();
    const Finished old = run_program({"decide", "-", "-f", "json"}, witness);
    CHECK(old.out.find("\"associate\"") != std::string::npos);
    const Finished other =
        run_program({"decide", "-", "-f", "json", "--table", changed_table()}, witness);
    CHECK(other.out.find("\"create\"") != std::string::npos);
  }
  CHECK(json["population"]["changed"] == scenarios);
}

TEST_CASE("diff writes Markdown with its scenarios behind a fold, and Japanese", "[T-6]") {
  const Finished markdown =
      run_program({"diff", old_table, changed_table(), "--count", "1000", "-f", "markdown"});
  CHECK(markdown.out.find("| change | what comes of it | situation | scenarios | intended |") !=
        std::string::npos);
  CHECK(markdown.out.find("<details><summary>associate -> create") != std::string::npos);
  const Finished japanese =
      run_program({"diff", old_table, changed_table(), "--count", "0", "--lang", "ja"});
  CHECK(japanese.out.find("起こり得る状況 148 件のうち 16 件で答えが変わります。") !=
        std::string::npos);
}

TEST_CASE("diff refuses what is no table and no intent with one line", "[T-7]") {
  const TemporaryFolder folder;
  CHECK(run_program({"diff"}).status == 1);
  CHECK(run_program({"diff", old_table}).status == 1);
  CHECK(run_program({"diff", old_table, changed_table(), "--count", "many"}).status == 1);
  const Finished unknown = run_program({"diff", old_table, "aurora"});
  CHECK(unknown.status == 1);
  CHECK(unknown.err.find("aurora-lambda-negated") != std::string::npos);
  const std::string bad = folder.write("bad.json", R"({"format": "connectsim.intent/1",
    "changes": [{"kind": "table", "before": "create", "after": "delete"}]})");
  const Finished intent = run_program({"diff", old_table, changed_table(), "--intent", bad});
  CHECK(intent.status == 1);
  CHECK(intent.out.empty());
  CHECK(intent.err.find("bad.json: changes/0/after: must be one of none, create, associate, "
                        "silent") != std::string::npos);
  const std::string column = folder.write("column.json", R"({"format": "connectsim.intent/1",
    "changes": [{"kind": "table", "before": "associate", "after": "create",
                 "situations": [{"listed": "yes"}]}]})");
  CHECK(run_program({"diff", old_table, changed_table(), "--intent", column})
            .err.find("column.json: changes/0/situations: names the column listed") !=
        std::string::npos);
}

// What a document shows of a terminal: commands with what they print.
struct Shown {
  std::string command;
  std::string output;
};

std::vector<Shown> commands_shown(const std::string& document) {
  std::vector<Shown> shown;
  std::istringstream lines(document);
  bool is_inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      is_inside = line == "```console";
    } else if (is_inside && line.starts_with("$ ")) {
      shown.push_back({line.substr(2), {}});
    } else if (is_inside) {
      shown.back().output += line + "\n";
    }
  }
  return shown;
}

std::vector<std::string> words_of_command(const std::string& command) {
  std::istringstream stream(command);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

TEST_CASE("docs/changing-the-table.md shows what its commands print", "[T-7]") {
  const std::string example =
      text_of_file(in_source("docs/examples/changing-the-table/"
                             "my-table.json"));
  // Step 1 is the copy and two changes by hand.
  std::string copy = run_program({"fmt", old_table}).out;
  const std::string name = "\"name\": \"aurora-lambda\"";
  copy.replace(copy.find(name), name.size(), "\"name\": \"my-table\"");
  const std::size_t row = copy.find("\"associate\"");
  REQUIRE(row != std::string::npos);
  copy.replace(row, std::string("\"associate\"").size(), "\"create\"");
  CHECK(copy == example);

  const TemporaryFolder folder;
  folder.write("my-table.json", example);
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder.path("."));
  Finished last;
  int command_count = 0;
  for (const Shown& shown : commands_shown(text_of_file(in_source("docs/changing-the-table.md")))) {
    CAPTURE(shown.command);
    if (shown.command == "echo $?") {
      CHECK(shown.output == std::to_string(last.status) + "\n");
      continue;
    }
    if (shown.command.find(" > ") != std::string::npos) {
      continue;
    }
    std::vector<std::string> words = words_of_command(shown.command);
    CHECK(words.front() == "connectsim");
    words.erase(words.begin());
    last = run_program(words);
    CHECK(last.out == shown.output);
    ++command_count;
  }
  std::filesystem::current_path(here);
  CHECK(command_count == 5);
  CHECK(folder.read("intent.json") ==
        text_of_file(in_source("docs/examples/changing-the-table/intent.json")));
}

}  // namespace
}  // namespace connectsim::tests
