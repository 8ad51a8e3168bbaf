// Help, parser and behaviour of every verb and option tell the same.

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

// The verbs that a help lists; "live verify" is two words, and the overview names `help live`.
std::vector<Words> verbs_in(const std::string& help) {
  std::vector<Words> verbs;
  const std::regex verb("  ([a-z]+)( [a-z]+)?  (.*)");
  for (const std::string& line : lines_of(help)) {
    std::smatch found;
    if (!std::regex_match(line, found, verb)) {
      continue;
    }
    if (found[3].str().find("`connectsim help ") != std::string::npos) {
      for (const Words& words : verbs_in(run_program({"help", found[1]}).out)) {
        verbs.push_back(words);
      }
      continue;
    }
    Words words = {found[1]};
    if (found[2].matched) {
      words.push_back(found[2].str().substr(1));
    }
    verbs.push_back(words);
  }
  return verbs;
}

std::vector<Words> all_verbs() { return verbs_in(run_program({}).out); }

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

struct HelpOfVerb {
  std::map<std::string, std::string> options;  // what each takes
  std::set<int> statuses;
};

HelpOfVerb help_of(const Words& verb) {
  const std::regex option("  (-[a-zA-Z], )?(--[a-z-]+)( ([^ ]+))? .*");
  const std::regex status("  ([0-9])  .*");
  HelpOfVerb help;
  std::smatch found;
  for (const std::string& line : lines_of(run_program(with(verb, {"--help"})).out)) {
    if (std::regex_match(line, found, option)) {
      help.options[found[2]] = found[4];
    } else if (std::regex_match(line, found, status)) {
      help.statuses.insert(std::stoi(found[1]));
    }
  }
  return help;
}

bool tells(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("connectsim alone lists the verbs on one screen") {
  const Finished run = run_program({});
  CHECK(run.status == 1);
  CHECK(run.err.empty());
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') <= 24);
  CHECK(all_verbs().size() >= 14);
  CHECK(tells(run.out, "connectsim help VERB"));
}

TEST_CASE("help of a verb can be asked for in two ways") {
  for (const Words& verb : all_verbs()) {
    const Finished behind = run_program(with(verb, {"--help"}));
    CHECK(behind.status == 0);
    CHECK(behind.out == run_program(with(verb, {"-h"})).out);
    CHECK(behind.out == run_program(with({"help"}, verb)).out);
    for (const std::string& line : lines_of(behind.out)) {
      CHECK(line.size() <= 100);
    }
  }
  CHECK(run_program({"help"}).out == run_program({"--help"}).out);
  const Finished unknown = run_program({"help", "decid"});
  CHECK(unknown.status == 1);
  CHECK(tells(unknown.err, "has no verb \"decid\"; did you mean \"decide\"?"));
}

TEST_CASE("a verb takes the options that its help shows, and no others", "[slow]") {
  std::map<std::string, std::string> all;
  for (const Words& verb : all_verbs()) {
    const HelpOfVerb help = help_of(verb);
    CHECK(help.options.size() >= 2);
    all.insert(help.options.begin(), help.options.end());
  }
  const std::string everything = run_program({"--help"}).out;
  for (const Words& verb : all_verbs()) {
    const HelpOfVerb help = help_of(verb);
    for (const auto& [option, takes] : all) {
      INFO(verb[0] << " " << option);
      CHECK(tells(everything, option));
      if (help.options.count(option) == 0) {
        CHECK(tells(run_program(with(verb, {option + "=x"})).err, "has no option " + option));
        continue;
      }
      const std::string& value = help.options.at(option);
      if (value.empty()) {
        CHECK(tells(run_program(with(verb, {option + "=x"})).err, option + " takes no value"));
        continue;
      }
      CHECK(tells(run_program(with(verb, {option})).err, option + " needs " + value));
      if (value.find('|') != std::string::npos && value.find('=') == std::string::npos) {
        CHECK(tells(run_program(with(verb, {option, "?"})).err,
                    option + " must be " + value + ", is \"?\""));
      }
    }
  }
}

// A command line for every status that a verb's help shows.
class EveryStatus {
 public:
  EveryStatus() {
    Json lacking = direct_account();
    lacking.erase("DBInstances");
    lacking_ = folder_.write("lacking.json", lacking.dump());
    Json account = direct_account();
    account_ = folder_.write("account.json", account.dump());
    account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
    changed_ = folder_.write("changed.json", account.dump());
    account.erase("DBClusters");
    without_clusters_ = folder_.write("without.json", account.dump());
    const Json scenario = {{"snapshot", direct_account()}, {"request", direct_request()}};
    Json wrong = scenario;
    wrong["expect"] = {{"row", 4}};
    scenario_ = folder_.write("scenario.json", scenario.dump());
    wrong_ = folder_.write("wrong.json", wrong.dump());
  }

  std::vector<std::pair<int, Words>> of(const std::string& verb) {
    const Words ends = {"--cluster", "orders", "--function", "web"};
    if (verb == "decide" || verb == "explain" || verb == "graph" || verb == "apply") {
      return {{0, with({account_}, ends)},
              {1, {}},
              {2, with({account_, "--expect", "row=4"}, ends)},
              {5, with({lacking_, "--strict"}, ends)}};
    }
    if (verb == "connected") {
      return {{0, {account_}}, {1, {}}, {5, {without_clusters_}}};
    }
    if (verb == "audit") {
      return {{0, {account_}},
              {1, {}},
              {2, {changed_, "--fail-on", "attention"}},
              {5, {without_clusters_}}};
    }
    if (verb == "replay") {
      return {{0, {scenario_}}, {1, {"--count", "x"}}, {2, {wrong_}}, {5, {"--count", "0"}}};
    }
    if (verb == "merge") {
      return {{0, {result({scenario_})}},
              {1, {}},
              {2, {result({wrong_})}},
              {5, {result({"--count", "0"})}}};
    }
    if (verb == "shrink") {
      return {{0, {"g1-near_miss-1-29"}}, {1, {}}, {5, {scenario_, "--properties", "connects"}}};
    }
    if (verb == "check") {
      return {{0, {"--count", "0"}},
              {1, {"no-such-table"}},
              {3, {"--count", "0", "--fail-on", "silence"}}};
    }
    if (verb == "diff") {
      return {{0, {account_, account_}},
              {1, {}},
              {4, {account_, changed_}},
              {5, {account_, without_clusters_}}};
    }
    if (verb == "convert") {
      return {{0, {result({scenario_}), "-f", "html"}}, {1, {}}};
    }
    if (verb == "catalogue" || verb == "schema") {
      return {{0, {}}, {1, {"no-such-name"}}};
    }
    if (verb == "generate") {
      return {{0, {}}, {1, {"an-input"}}};
    }
    if (verb == "teach") {
      const std::string page = folder_.write("built.html", "<!-- bundle: pack.json -->");
      return {{0, {"--page", page, "-o", folder_.path("page.html")}}, {1, {}}};
    }
    const Words fine = verb == "fmt"      ? Words{"aurora-lambda"}
                       : verb == "corpus" ? Words{"list", folder_.path("")}
                                          : Words{account_};
    return {{0, fine}, {1, {}}};
  }

 private:
  std::string result(const Words& inputs) {
    const std::string path = folder_.path("result" + std::to_string(++count_) + ".json");
    run_program(with({"replay", "-f", "json", "-o", path}, inputs));
    return path;
  }

  TemporaryFolder folder_;
  std::string account_;
  std::string lacking_;
  std::string changed_;
  std::string without_clusters_;
  std::string scenario_;
  std::string wrong_;
  int count_ = 0;
};

TEST_CASE("a verb ends with the statuses that its help shows, and each can be reached") {
  EveryStatus every;
  for (const Words& verb : all_verbs()) {
    if (verb.size() > 1) {
      continue;  // what they need is tested where they are
    }
    std::set<int> reached;
    for (const auto& [status, words] : every.of(verb[0])) {
      INFO(verb[0] << " for status " << status);
      const Finished run = run_program(with(verb, words));
      CHECK(run.status == status);
      reached.insert(run.status);
    }
    INFO(verb[0]);
    CHECK(reached == help_of(verb).statuses);
  }
}

TEST_CASE("behind -- stand inputs, and brackets are letters") {
  CHECK(tells(run_program({"fmt", "--", "--check"}).err, "--check"));
  CHECK_FALSE(tells(run_program({"fmt", "--", "--check"}).err, "needs an input"));
  for (const char* input : {"[name].json", "[a,b].json", "{x}.json", "@file.json", "%%.json"}) {
    CHECK(tells(run_program({"fmt", input}).err, std::string(input) + ": cannot be read"));
  }
}

}  // namespace
}  // namespace connectsim::tests
