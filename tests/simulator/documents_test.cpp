// Every member of every document of ours, misspelt and written twice: refused with its path (M-2).

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "reports/replay/replay_json.h"
#include "scenarios/scenario.h"
#include "simulator/diff/intent.h"
#include "simulator/findings/findings.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/replay_reader.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

using Tree = nlohmann::ordered_json;
using Pointer = Tree::json_pointer;

// A kind of document: one that has every member, how it is read, which members are free, and below
// which the members are not ours.
struct Kind {
  std::string name;
  Tree document;
  std::function<void(const Value&)> read;
  std::vector<std::string> free;
  std::vector<std::string> foreign;
};

Tree scenario_document() {
  return Tree::parse(R"({
    "format": "connectsim.scenario/1", "snapshot": {}, "id": "a", "tags": ["t"],
    "story": "s", "x-ticket": 7,
    "request": {
      "DBClusterIdentifier": "orders", "FunctionName": "web", "CreateFunction": false,
      "Proxy": {"Mode": "new", "DBProxyName": "px", "SecretArn": "arn", "CreateSecret": true,
                "Username": "u", "Password": "p", "tags": 1}, "x-why": ""},
    "expect": {
      "id": "a", "verdict": "decided", "row": 1, "rows": [1], "action": "none",
      "situation": {"database": "usable", "compute": "usable", "proxy": "not_used",
                    "target_health": "not_used", "registered": "not_used",
                    "reachable": "reachable", "listed": "yes"},
      "database": "usable", "compute": "usable", "proxy": "not_used", "target_health": "not_used",
      "registered": "not_used", "reachable": "reachable", "listed": "yes", "unmet": [],
      "missing_permissions": [], "obstacles": [], "unknown": [], "notes": [], "created": [],
      "attached": {"function": [], "proxy": [], "cluster": []}, "calls": [], "after": {}}
  })");
}

Tree replay_document() {
  static const DecisionTable table = shipped_table(default_table_name);
  static const Findings known = shipped_findings(table.name());
  ReplayResult result{table,          known, {},
                      ~PropertySet(), 64,    ReplayTally(table.rows().size(), known.list().size())};
  const std::atomic<bool> stop = false;
  std::string emitted;
  Replayer({table, known, result.source, result.properties, result.variation_interval})
      .replay({0, 6}, stop, result.tally, emitted);
  std::string text;
  append_replay_json(result, {}, text);
  Tree document = Tree::parse(text);
  document["coverage"] = {{"pairs", {{"missing", Tree::array()}}}};  // thousands otherwise
  return document;
}

void read_replay(const Value& document) {
  static const DecisionTable table = shipped_table(default_table_name);
  static const Findings known = shipped_findings(table.name());
  const ReplayHeader header = replay_header(document);
  ReplayResult result{table,
                      known,
                      header.source,
                      header.properties,
                      header.variation_interval,
                      ReplayTally(table.rows().size(), known.list().size())};
  add_replay_json(document, result);
}

Tree table_document() {
  return Tree::parse(R"({
         "format": "connectsim.table/1", "name": "t", "title": "T", "page": "p",
         "columns": ["database", "compute", "proxy", "target_health", "registered", "reachable",
                     "listed"],
         "readings": {"target_health": "all", "serverless": "v1_only"}, "order": [2, 1],
         "rows": [{"row": 1, "cites": "row 1", "action": "none",
                   "when": {"database": ["usable"], "compute": ["usable"], "proxy": ["not_used"],
                            "target_health": ["not_used"], "registered": ["yes"],
                            "reachable": ["reachable"], "listed": ["yes"]}},
                  {"row": 2, "action": "create", "when": [{"database": ["none"]}]}]
       })");
}

Tree findings_document() {
  return Tree::parse(R"({
         "format": "connectsim.findings/1", "table": "t",
         "silences": [{"database": "usable", "compute": "none", "proxy": "not_used",
                       "target_health": "not_used"}],
         "conflicts": [{"database": "none", "compute": "none", "proxy": "not_used"}],
         "findings": [{"name": "n", "property": "connects", "cites": "c", "explanation": "e",
                       "when": {"row": [4], "action": ["none"], "database": ["none"],
                                "proxy_mode": ["new"], "function": ["new"], "members": ["some"],
                                "instance_targets": ["none"], "groups": ["of_the_vpc"],
                                "readings": {"target_health": ["all"]}},
                       "witness": {"a": {"b": 1}}}]
       })");
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"scenario",
       scenario_document(),
       [](const Value& document) {
         Scenario scenario;
         read_scenario(document, scenario);
       },
       {"/story", "/tags", "/x-ticket", "/request/x-why", "/request/Proxy/tags"},
       {"/snapshot", "/expect/after"}},
      {"table",
       table_document(),
       [](const Value& document) { DecisionTable::read(document); },
       {},
       {}},
      {"findings",
       findings_document(),
       [](const Value& document) { Findings::read(document); },
       {},
       {"/findings/0/witness"}},
      {"intent",
       Tree::parse(R"({
         "format": "connectsim.intent/1",
         "changes": [{"kind": "table", "before": "create", "after": "none", "reason": "r",
                      "situations": [{"database": "none", "compute": ["none"]}]},
                     {"kind": "reading", "reading": "target_health", "before": "any",
                      "after": "all", "reason": "r"},
                     {"kind": "connection", "function": "f", "cluster": "c", "via": "direct",
                      "what": "listed", "before": "no", "after": "yes", "reason": "r"}]
       })"),
       [](const Value& document) { Intent::read(document); },
       {},
       {}},
      {"replay", replay_document(), &read_replay, {}, {"/coverage"}},
  };
  return all;
}

bool is_in(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

// Every member of a document, as a pointer.
void add_members(const Kind& kind, const Tree& value, const std::string& place,
                 std::vector<std::string>& members) {
  for (const auto& [name, child] : value.items()) {
    // Further elements of a list have no members that the first few lack.
    if (value.is_array() && std::stoul(name) >= (kind.name == "replay" ? 1 : 3)) break;
    const std::string path = place + "/" + name;
    if (value.is_object() && !is_in(kind.free, path)) members.push_back(path);
    if (child.is_structured() && !is_in(kind.foreign, path)) {
      add_members(kind, child, path, members);
    }
  }
}

std::vector<std::string> members_of(const Kind& kind) {
  std::vector<std::string> members;
  add_members(kind, kind.document, "", members);
  return members;
}

enum class Spoiling { misspelt, doubled };

// The document as text with one member spoiled.
std::string spoiled(const Tree& value, const std::string& place, const std::string& spoiled_path,
                    Spoiling spoiling) {
  if (!value.is_structured()) return value.dump();
  std::string text;
  for (const auto& [name, child] : value.items()) {
    const std::string path = place + "/" + name;
    const bool is_meant = path == spoiled_path && value.is_object();
    const std::string shown = is_meant && spoiling == Spoiling::misspelt ? name + "q" : name;
    const std::string inside = spoiled(child, path, spoiled_path, spoiling);
    const std::string member = value.is_object() ? Tree(shown).dump() + ":" + inside : inside;
    text += (text.empty() ? "" : ",") + member;
    if (is_meant && spoiling == Spoiling::doubled) text += "," + member;
  }
  return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

std::string problem_of(const Kind& kind, const std::string& text) {
  try {
    Document document;
    document.read(text, "d.json");
    kind.read(document.root());
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST_CASE("documents of ours that have every member are read", "[M-2]") {
  for (const Kind& kind : kinds()) {
    INFO(kind.name);
    CHECK(problem_of(kind, kind.document.dump()) == "none");
    CHECK_FALSE(members_of(kind).empty());
  }
}

TEST_CASE("every member, misspelt, is refused with its path and the nearest name", "[M-2][slow]") {
  for (const Kind& kind : kinds()) {
    for (const std::string& member : members_of(kind)) {
      const std::string problem =
          problem_of(kind, spoiled(kind.document, "", member, Spoiling::misspelt));
      const std::string name = member.substr(member.rfind('/') + 1);
      INFO(kind.name << ": " << problem);
      CHECK(problem.starts_with("d.json: " + member.substr(1) + "q: "));
      CHECK(problem.find("did you mean \"" + name + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("every member, written twice, is refused with its path", "[M-2]") {
  for (const Kind& kind : kinds()) {
    for (const std::string& member : members_of(kind)) {
      CHECK(problem_of(kind, spoiled(kind.document, "", member, Spoiling::doubled)) ==
            "d.json: " + member.substr(1) + ": is written twice");
    }
  }
}

TEST_CASE("members named story, tags and x- are free in a scenario and its parts alone", "[M-2]") {
  const Kind& scenario = kinds().front();
  for (const std::string place : {"", "/request", "/request/Proxy", "/expect"}) {
    for (const std::string name : {"story", "x-", "x-anything"}) {
      Tree document = scenario.document;
      document[Pointer(place)][name] = Tree::object({{"free", 1}});
      CHECK(problem_of(scenario, document.dump()) == "none");
    }
  }
  const Kind& table = kinds()[1];
  Tree document = table.document;
  document["x-anything"] = 1;
  CHECK(problem_of(table, document.dump()).starts_with("d.json: x-anything: is not allowed here"));
}

}  // namespace
}  // namespace connectsim::tests
