// What a name, an id, a path or a word may hold, held against every verb and format of text.

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

// Line breaks, a terminal's commands, C1, marks of direction, a CI log's commands, markup.
const std::string hostile =
    "::error::x\n::error file=a::y%0A::error::z\r\x1b[2J\u009b31m\u202e\u2066\u2028\x7f"
    "##[error]|<script>`</details>*_[l](m)";

// The first thing in a text that a terminal, a log or a page would obey; empty: none.
std::string obeyed_in(const std::string& text) {
  for (const char* part : {"\x1b", "\r", "\x7f", "\u009b", "\u202e", "\u2066", "\u2028", "##["}) {
    if (text.find(part) != std::string::npos) {
      return "holds " + Json(part).dump();
    }
  }
  std::size_t first = 0;
  while (first < text.size()) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    const std::string line = text.substr(first, end - first);
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin != std::string::npos && line.substr(begin).starts_with("::error")) {
      return "has the line " + line;
    }
    first = end + 1;
  }
  return {};
}

// Markdown without what stands between fences, where everything is code.
std::string without_blocks(const std::string& text) {
  std::string out;
  std::string fence;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    const std::string line = text.substr(first, end - first);
    const std::string ticks = line.substr(0, line.find_first_not_of('`'));
    if (fence.empty() && ticks.size() >= 3) {
      fence = ticks;
    } else if (!fence.empty()) {
      fence = line == fence ? "" : fence;
    } else {
      out += line + "\n";
    }
    first = end + 1;
  }
  return out;
}

void replace_text(Json& value, const std::string& name, const std::string& by) {
  for (Json& each : value) {
    if (each.is_structured()) {
      replace_text(each, name, by);
    } else if (each.is_string() && each.get<std::string>() == name) {
      each = by;
    }
  }
}

// The account with hostile names in place of all that a verb may show.
Json hostile_account(Json account) {
  for (const char* name :
       {"web", "orders", "px", "orders-1", "sg-default", "default", "vpc-1", "sg-l1", "private"}) {
    replace_text(account, name, hostile + name);
  }
  account["SecurityGroups"][0]["IpPermissions"] = {pair(3306, hostile + "sg-gone")};
  return account;
}

Json edited(Json account) {
  account["SecurityGroups"][1]["IpPermissionsEgress"] = Json::array();
  account["SecurityGroups"][0]["GroupName"] = hostile + "renamed";
  return account;
}

void check_run(const Words& words, const std::string& input = {}) {
  const Finished run = run_program(words, input);
  INFO(Json(words).dump(-1, ' ', true, Json::error_handler_t::replace));
  CHECK(run.status < 128);
  CHECK(obeyed_in(run.out) == "");
  CHECK(obeyed_in(run.err) == "");
  CHECK(run.out.size() + run.err.size() > 0);
}

TEST_CASE("hostile names are shown and never obeyed, by every verb about an account") {
  const TemporaryFolder folder;
  for (const bool is_proxied : {false, true}) {
    Json account = hostile_account(is_proxied ? proxied_account() : direct_account());
    const std::string before = folder.write("before.json", account.dump());
    const std::string after = folder.write("after.json", edited(account).dump());
    Words request = {"--cluster", hostile + "orders", "--function", hostile + "web"};
    if (is_proxied) {
      request.insert(request.end(), {"--proxy", hostile + "px"});
    }
    for (const std::string& input : {before, after}) {
      for (const char* language : {"en", "ja"}) {
        for (Words words : {Words{"decide"},
                            {"explain"},
                            {"apply"},
                            {"apply", "-f", "aws-cli"},
                            {"graph"},
                            {"graph", "--after"}}) {
          words.insert(words.end(), {input, "--lang", language});
          words.insert(words.end(), request.begin(), request.end());
          check_run(words);
        }
        for (const Words& words : {Words{"connected"},
                                   {"connected", "--reachable"},
                                   {"audit"},
                                   {"audit", "--all"},
                                   {"graph", "--whole"}}) {
          Words all = words;
          all.insert(all.end(), {input, "--lang", language});
          check_run(all);
        }
      }
    }
    for (const char* format : {"text", "markdown", "junit"}) {
      check_run({"diff", before, after, "-f", format});
      check_run({"diff", after, before, "-f", format});
    }
    for (const char* format : {"markdown", "junit"}) {
      check_run({"audit", before, "-f", format, "--fail-on", "attention"});
      check_run({"connected", before, "-f", format, "--reachable"});
      Words decide = {"decide", before, "-f", format, "--expect", "row=9"};
      decide.insert(decide.end(), request.begin(), request.end());
      check_run(decide);
    }
  }
}

TEST_CASE("Markdown takes nothing of a name for its own") {
  const TemporaryFolder folder;
  const Json account = hostile_account(direct_account());
  const std::string before = folder.write("before.json", account.dump());
  const std::string after = folder.write("after.json", edited(account).dump());
  const std::string text =
      without_blocks(run_program({"diff", before, after, "-f", "markdown"}).out);
  for (std::size_t place = text.find('<'); place != std::string::npos;
       place = text.find('<', place + 1)) {
    const std::string tag = text.substr(place, text.find('>', place) - place + 1);
    const bool is_ours = tag == "<details>" || tag == "</details>" || tag == "<summary>" ||
                         tag == "</summary>" || tag == "<sub>" || tag == "</sub>";
    INFO(tag);
    CHECK((text[place - 1] == '\\' || is_ours));
  }
  CHECK(text.find("\\<script>") != std::string::npos);
}

TEST_CASE("hostile ids and members of scenarios are shown and never obeyed") {
  const TemporaryFolder folder;
  const Json scenario = {{"format", "connectsim.scenario/1"},
                         {"id", hostile},
                         {"snapshot", edited(direct_account())},
                         {"request", direct_request()},
                         {"expect", {{"action", hostile}}}};
  const std::string lines = folder.write(hostile.substr(0, 10) + ".jsonl", scenario.dump() + "\n");
  check_run({"decide", lines, "-f", "text"});
  check_run({"explain", lines, "-f", "text"});
  check_run({"apply", lines, "-f", "text"});
  check_run({"replay", lines});
  Json wrong = scenario;
  wrong[hostile] = 1;
  wrong["request"][hostile] = 1;
  wrong["snapshot"]["SecurityGroups"][0]["GroupId"] = 7;
  for (const char* verb : {"decide", "explain", "apply", "replay", "graph"}) {
    check_run({verb, "-"}, wrong.dump());
  }
  check_run({"shrink", folder.write("wrong.json", wrong.dump())});
}

TEST_CASE("hostile tables are shown and never obeyed") {
  const TemporaryFolder folder;
  const Json table = {
      {"format", "connectsim.table/1"},
      {"name", hostile},
      {"title", hostile},
      {"columns", {"database"}},
      {"rows", {{{"when", {{"database", {"usable"}}}}, {"action", "none"}, {"cites", hostile}}}}};
  const std::string path = folder.write("table.json", table.dump());
  check_run({"check", path, "--count", "200"});
  const std::string notes = run_program({"check", path, "--count", "200", "-f", "github"}).out;
  for (std::size_t place = notes.find("\n"); place + 1 < notes.size();
       place = notes.find("\n", place + 1)) {
    CHECK(notes.substr(place + 1, 2) == "::");
    CHECK(notes.find(",title=", place) < notes.find("\n", place + 1));
  }
  for (const char* format : {"text", "markdown"}) {
    check_run({"diff", path, "aurora-lambda", "--count", "10", "-f", format});
  }
  check_run({"replay", "--count", "200", "--table", path});
  check_run({"fmt", "--check", folder.write("::error::a\n::error::b.json", table.dump())});
}

TEST_CASE("hostile words, paths and members in errors are one line each") {
  const TemporaryFolder folder;
  const Words verbs = {"decide",   "explain", "apply",  "graph", "connected", "audit", "replay",
                       "generate", "merge",   "shrink", "check", "diff",      "fmt"};
  const std::string member = folder.write("member.json", Json{{hostile, 1}}.dump());
  for (const std::string& verb : verbs) {
    for (const std::string& word : {hostile, "--" + hostile, "--reading=" + hostile, hostile + "/a",
                                    member, std::string("\xff\xfe::error::")}) {
      const Finished run = run_program({verb, word});
      INFO(verb);
      CHECK(obeyed_in(run.err) == "");
      CHECK(run.status != 0);
      if (run.status == 1) {
        CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
      }
    }
  }
  check_run({hostile});
}

}  // namespace
}  // namespace connectsim::tests
