// Every verb in every format that it has: which there are, and what each looks like.

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "model/situation.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/mixed_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/snapshot_changes.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

// What `connectsim VERB -f FORMAT` must take: the table of docs/ci.md.
const std::map<std::string, std::string> formats_of_verbs = {
    {"decide", "text|json|jsonl|markdown|html|junit|svg"},
    {"explain", "text|json|jsonl|markdown|html|junit|svg"},
    {"apply", "text|json|jsonl|markdown|html|junit|svg|aws-cli|terraform"},
    {"graph", "dot|svg|json|jsonl"},
    {"connected", "text|json|jsonl|markdown|html|junit"},
    {"audit", "text|json|jsonl|markdown|html|junit|sarif|github"},
    {"replay", "text|json|markdown|html|junit|sarif|github"},
    {"merge", "text|json|markdown|html|junit"},
    {"generate", "jsonl"},
    {"shrink", "json"},
    {"check", "text|json|markdown|html|junit|sarif|github"},
    {"diff", "text|json|markdown|html|junit|sarif|github"},
    {"fmt", "text"},
    {"convert", "markdown|html|junit|sarif|github"},
};

Words split(const std::string& text, char separator) {
  Words words;
  for (std::size_t first = 0; first <= text.size();) {
    const std::size_t end = std::min(text.find(separator, first), text.size());
    words.push_back(text.substr(first, end - first));
    first = end + 1;
  }
  return words;
}

void replace_all(std::string& text, const std::string& part, const std::string& by) {
  for (std::size_t place = 0; (place = text.find(part, place)) != std::string::npos;) {
    text.replace(place, part.size(), by);
    place += by.size();
  }
}

// What differs from one build and machine to the next.
std::string without_place(std::string text, const TemporaryFolder& folder) {
  replace_all(text, folder.path(""), "");
  replace_all(text, folder.path("").substr(1), "");
  std::string version = run_program({"--version"}).out;
  version = version.substr(version.find(' ') + 1);
  version.pop_back();
  replace_all(text, version, "VERSION");
  std::string escaped = version;  // as Markdown writes it
  replace_all(escaped, "_", "\\_");
  replace_all(text, escaped, "VERSION");
  return text;
}

Json repointed_account() {
  Json account = mixed_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l2")};
  return account;
}

// A table that decides row 4's situations otherwise.
std::string changed_table() {
  std::string table = run_program({"fmt", "aurora-lambda"}).out;
  const std::string before = R"("action": "associate")";
  const std::size_t place = table.find(before);
  REQUIRE(place != std::string::npos);
  return table.replace(place, before.size(), R"("action": "create")");
}

// A command line for each verb whose answer is shown in all its formats.
struct Inputs {
  TemporaryFolder folder;
  std::string account = folder.write("account.json", mixed_account().dump());
  std::string after = folder.write("after.json", repointed_account().dump());
  std::string table = folder.write("table.json", changed_table());

  [[nodiscard]] std::map<std::string, Words> commands() const {
    const Words request = {account, "--cluster", "orders", "--function", "batch"};
    const auto with_request = [&](const std::string& verb) {
      Words words = {verb};
      words.insert(words.end(), request.begin(), request.end());
      return words;
    };
    return {{"decide", with_request("decide")},
            {"explain", with_request("explain")},
            {"apply", with_request("apply")},
            {"graph", with_request("graph")},
            {"connected", {"connected", account, "--reachable"}},
            {"audit", {"audit", account, "--fail-on", "attention"}},
            {"replay", {"replay", "--count", "40", "--table", table}},
            {"merge", {"merge", part()}},
            {"check", {"check", table, "--count", "0", "--fail-on", "conflict"}},
            {"diff", {"diff", account, after}}};
  }

 private:
  [[nodiscard]] std::string part() const {
    return folder.write("part.json", run_program({"replay", "--count", "40", "-f", "json"}).out);
  }
};

TEST_CASE("each verb has the formats of the table, and refuses every other with their list") {
  const std::set<std::string> all = {"text",  "json",   "jsonl",   "markdown", "junit", "html",
                                     "sarif", "github", "aws-cli", "dot",      "svg",   "nonsense"};
  for (const auto& [verb, formats] : formats_of_verbs) {
    const std::string help = run_program({verb, "--help"}).out;
    INFO(verb);
    CHECK(help.find("--format " + formats + " ") != std::string::npos);
    const Words has = split(formats, '|');
    for (const std::string& format : all) {
      if (std::find(has.begin(), has.end(), format) != has.end()) {
        continue;  // its golden file shows it
      }
      const Finished run = run_program({verb, "-f", format});
      INFO(format);
      CHECK(run.err.find("--format must be " + formats + ", is \"" + format + "\"") !=
            std::string::npos);
      CHECK(run.status == 1);
      CHECK(run.out.empty());
    }
  }
}

TEST_CASE("a format where a file belongs is answered with both") {
  const Finished run = run_program({"check", "-o", "json"});
  CHECK(run.status == 1);
  CHECK(run.err.starts_with(
      "connectsim check: -o takes a file: did you mean -f json? A file of that name is ./json"));
}

TEST_CASE("every verb in every format looks like its golden file") {
  const Inputs inputs;
  for (const auto& [verb, words] : inputs.commands()) {
    for (const std::string& format : split(formats_of_verbs.at(verb), '|')) {
      Words all = words;
      all.insert(all.end(), {"-f", format});
      const Finished run = run_program(all);
      INFO(verb << " " << format << ": " << run.err);
      CHECK(run.status != 1);
      CHECK_FALSE(run.out.empty());
      // Long, and looked at by tests of their own.
      if (format == "json" && (verb == "replay" || verb == "merge" || verb == "check")) {
        continue;
      }
      check_golden("formats/" + verb + "." + format, without_place(run.out, inputs.folder));
    }
  }
}

TEST_CASE("what is silent or refused has reports in every format") {
  const std::filesystem::path told = source_folder() / "scenarios/catalogue";
  for (const auto& [name, word] : {std::pair("plain-group-admitted", "silent"),
                                   std::pair("function-in-another-vpc", "refused")}) {
    const std::string scenario = (told / (std::string(name) + ".json")).string();
    for (const std::string verb : {"decide", "explain", "apply"}) {
      for (const std::string format :
           {"text", "json", "jsonl", "markdown", "html", "junit", "svg"}) {
        for (const char* language : {"en", "ja"}) {
          const Finished run = run_program({verb, scenario, "-f", format, "--lang", language});
          INFO(verb << " " << format << " " << language << ": " << run.err);
          CHECK((run.status == 0 || (verb == "apply" && run.status == 2)));
          const bool says_it_in_words = verb == "explain" && format == "text";
          CHECK((says_it_in_words || run.out.find(word) != std::string::npos));
        }
      }
    }
  }
}

TEST_CASE("a saved result is shown as the run showed it") {
  const Inputs inputs;
  for (const char* verb : {"decide", "connected", "audit", "check", "diff"}) {
    Words words = inputs.commands().at(verb);
    words.insert(words.end(), {"-f", "json", "-o", inputs.folder.path("result.json")});
    run_program(words);
    for (const char* format : {"markdown", "html", "junit"}) {
      const Finished run =
          run_program({"convert", inputs.folder.path("result.json"), "-f", format});
      INFO(verb << " " << format << ": " << run.err);
      CHECK(run.status == 0);
      Words again = inputs.commands().at(verb);
      again.insert(again.end(), {"-f", format});
      const std::string shown = run_program(again).out;
      // The title, and how many cases there are.
      if (format == std::string("junit")) {
        const std::size_t tests = shown.find("tests=\"");
        CHECK(run.out.find(shown.substr(tests, shown.find("failures") - tests)) !=
              std::string::npos);
      } else if (format == std::string("markdown")) {
        CHECK(run.out.substr(0, run.out.find('\n')) == shown.substr(0, shown.find('\n')));
      } else {
        const std::size_t title = shown.find("<h1>");
        CHECK(run.out.find(shown.substr(title, shown.find("</h1>") - title)) != std::string::npos);
      }
    }
  }
  const std::string other = inputs.folder.write("other.json", "{\"a\": 1}");
  CHECK(run_program({"convert", other}).err == other + ": is no result of connectsim's\n");
}

// Rows that contradict and repeat each other in hundreds of pairs.
std::string contradictory_table() {
  Json table = Json::parse(run_program({"fmt", "aurora-lambda"}).out);
  table.erase("order");
  table["name"] = "contradictory";
  Json rows = Json::array();
  const Words actions = {"none", "create", "associate"};
  for (const char* column : {"compute", "database", "compute", "database", "proxy"}) {
    const std::size_t values = std::string(column) == "proxy" ? 7 : 4;
    for (std::size_t value = 0; value < values; ++value) {
      const auto named = value_of<Column>(column);
      rows.push_back({{"when", {{column, {column_words(*named)[value]}}}},
                      {"action", actions[(rows.size() + value) % 3]}});
      rows.push_back({{"when", {{column, {column_words(*named)[value]}}}},
                      {"action", actions[(rows.size() + 1) % 3]}});
    }
  }
  table["rows"] = rows;
  return table.dump();
}

void check_budgets(const Words& words) {
  for (const std::string format : {"html", "markdown", "junit"}) {
    Words all = words;
    all.insert(all.end(), {"-q", "-f", format});
    const Finished run = run_program(all);
    INFO(words[0] << " " << format << " " << run.err);
    CHECK(run.status != 1);
    CHECK(run.out.size() < (format == "html"       ? 2'000'000u
                            : format == "markdown" ? 60'000u
                                                   : 10'000'000u));
    CHECK(run.out.size() > 500);
  }
}

TEST_CASE("600 functions on one group and 400 findings keep to the budgets", "[slow]") {
  const Inputs inputs;
  Json account = mixed_account();
  const auto is_web = [](const Json& each) { return each["FunctionName"] == "web"; };
  const Json web = *std::find_if(account["Functions"].begin(), account["Functions"].end(), is_web);
  for (int i = 0; i < 600; ++i) {
    Json function = web;
    function["FunctionName"] = "web-" + std::to_string(i);
    function.erase("FunctionArn");
    account["Functions"].push_back(function);
  }
  const std::string before = inputs.folder.write("before-600.json", account.dump());
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l2")};
  const std::string after = inputs.folder.write("after-600.json", account.dump());
  check_budgets({"audit", before});
  check_budgets({"connected", before, "--reachable"});
  check_budgets({"diff", before, after});

  const std::string table = inputs.folder.write("many.json", contradictory_table());
  const Json found = Json::parse(run_program({"check", table, "--count", "0", "-f", "json"}).out);
  CHECK(found["messages"].size() >= 400);
  check_budgets({"check", table, "--count", "0"});
}

TEST_CASE("one run writes many reports, each as it would be alone, and none when it fails",
          "[slow]") {
  const Inputs inputs;
  for (const auto& [verb, words] : inputs.commands()) {
    Words all = words;
    std::map<std::string, std::string> files;
    for (const std::string& format : split(formats_of_verbs.at(verb), '|')) {
      files[format] = inputs.folder.path(verb + "." + format);
      all.insert(all.end(), {"--report", format + "=" + files[format]});
    }
    const Finished run = run_program(all);
    INFO(verb << ": " << run.err);
    for (const auto& [format, file] : files) {
      Words alone = words;
      alone.insert(alone.end(), {"-f", format});
      CHECK(inputs.folder.read(verb + "." + format) == run_program(alone).out);
    }
  }
  const std::string file = inputs.folder.path("none.xml");
  CHECK(run_program({"audit", inputs.folder.path("absent"), "--report", "junit=" + file}).status ==
        1);
  CHECK_FALSE(inputs.folder.has("none.xml"));
  CHECK(run_program({"audit", inputs.account, "--report", "junit=" + file, "-o", file})
            .err.find("two reports go to") != std::string::npos);
  CHECK(run_program({"audit", inputs.account, "--report", "svg=" + file}).status == 1);
}

}  // namespace
}  // namespace connectsim::tests
