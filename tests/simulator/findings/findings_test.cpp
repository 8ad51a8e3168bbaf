#include "simulator/findings/findings.h"

#include "model/text/input_error.h"
#include "scenarios/builder/situation_snapshot.h"
#include "scenarios/scenario.h"
#include "simulator/check/possible_situations.h"
#include "simulator/explanation/readings_that_decide.h"
#include "simulator/replay/play.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/oracle_properties.h"

namespace connectsim::tests {
namespace {

Findings findings_in(const Json& document) {
  Document read;
  read.read(document.dump(), "known.json");
  return Findings::read(read.root());
}

std::string problem_of(const Json& document) {
  try {
    findings_in(document);
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

Json example() {
  return Json::parse(R"({
    "format": "connectsim.findings/1", "table": "mine",
    "silences": [{"database": "none", "compute": "usable", "proxy": "not_used"}],
    "conflicts": [],
    "findings": [{"name": "one", "property": "connects", "explanation": "Because.",
                  "when": {"row": [4], "proxy_mode": ["existing"], "database": ["usable"]}}]})");
}

TEST_CASE("a findings document is read with its lists and predicates", "[F-1]") {
  const Findings findings = findings_in(example());
  CHECK(findings.table() == "mine");
  REQUIRE(findings.silences().size() == 1);
  CHECK(findings.lists_silence(situation_index(findings.silences()[0])));
  CHECK_FALSE(findings.lists_conflict(situation_index(findings.silences()[0])));
  REQUIRE(findings.list().size() == 1);
  CHECK(findings.list()[0].property == Property::connects);
}

TEST_CASE("a predicate holds when each of its parts does", "[F-1]") {
  const FindingPredicate when = findings_in(example()).list()[0].when;
  Circumstances circumstances;
  Situation situation;
  situation.database = DatabaseValue::usable;
  circumstances.situation = ColumnValues::of(situation);
  circumstances.row = 4;
  circumstances.request.add(RequestFact::proxy_mode, static_cast<std::size_t>(ProxyMode::existing));
  CHECK(when.holds(circumstances));
  Circumstances other = circumstances;
  other.row = 3;
  CHECK_FALSE(when.holds(other));
  other = circumstances;
  other.request = {};
  other.request.add(RequestFact::proxy_mode, static_cast<std::size_t>(ProxyMode::none));
  CHECK_FALSE(when.holds(other));
  other = circumstances;
  situation.database = DatabaseValue::none;
  other.situation = ColumnValues::of(situation);
  CHECK_FALSE(when.holds(other));
}

TEST_CASE("a predicate about readings allows those it names", "[F-1]") {
  Json document = example();
  document["findings"][0]["when"]["readings"] = {{"target_health", {"all"}}};
  const FindingPredicate when = findings_in(document).list()[0].when;
  Readings readings;
  CHECK_FALSE(when.allows(readings));
  readings.target_health = TargetHealthReading::all;
  CHECK(when.allows(readings));
}

TEST_CASE("a wrong findings document is refused with its path and what is allowed", "[F-1]") {
  const auto with = [](const char* path, const Json& value) {
    Json document = example();
    document[Json::json_pointer(path)] = value;
    return problem_of(document);
  };
  CHECK(problem_of(Json::array()) == "known.json: must be an object, is a list");
  CHECK(with("/format", "other") ==
        R"(known.json: format: must be "connectsim.findings/1", is "other")");
  CHECK(with("/findings/0/property", "covered") ==
        "known.json: findings/0/property: is recorded in \"silences\" and \"conflicts\", as exact "
        "lists of situations");
  CHECK(with("/findings/0/when/colour", Json::array({"red"}))
            .starts_with("known.json: findings/0/when/colour: is nothing that a predicate tests; "
                         "allowed are row, "));
  CHECK(with("/findings/0/when/database", Json::array({"good"})) ==
        "known.json: findings/0/when/database/0: must be one of usable, usable_once_associated, "
        "unusable, none, is \"good\"");
  CHECK(with("/findings/0/when/row", Json::array()) ==
        "known.json: findings/0/when/row: must name at least one value");
  CHECK(with("/findings/0/when/row", Json::array({0})) ==
        "known.json: findings/0/when/row/0: must be a row number, counted from 1, is 0");
  CHECK(with("/extra", 1) ==
        "known.json: extra: is not allowed here; allowed are format, table, silences, conflicts, "
        "findings");
  CHECK(with("/silences/0/proxy", nullptr) == "known.json: silences/0: lacks \"proxy\"");
  Json twice = example();
  twice["silences"].push_back(twice["silences"][0]);
  CHECK(problem_of(twice) == "known.json: silences/1: names a situation twice");
  twice = example();
  twice["findings"].push_back(twice["findings"][0]);
  CHECK(problem_of(twice) == "known.json: findings/1/name: names a finding twice");
}

// The further columns take whatever stands beside the page's.
bool can_occur(const Situation& situation, const Readings& readings) {
  static const std::vector<PossibleSituation> usual = possible_situations(Readings{});
  const std::vector<PossibleSituation> possible =
      readings == Readings{} ? std::vector<PossibleSituation>() : possible_situations(readings);
  const std::vector<PossibleSituation>& searched = readings == Readings{} ? usual : possible;
  return std::any_of(searched.begin(), searched.end(), [&](const PossibleSituation& each) {
    return page_columns(each.situation) == situation;
  });
}

// Every situation that can occur, by what the table makes of it.
struct Sorted {
  std::size_t silent = 0;
  std::size_t conflicting = 0;
  std::size_t wrong = 0;  // not as the findings say
};

Sorted sorted(const DecisionTable& table, const Findings& findings) {
  Sorted result;
  std::vector<std::uint32_t> rows;
  for (const Situation& situation : all_situations()) {
    if (!can_occur(situation, table.readings())) {
      continue;
    }
    const bool is_silent = table.match(situation, rows) == 0;
    bool is_conflicting = false;
    for (const std::uint32_t row : rows) {
      is_conflicting =
          is_conflicting || table.rows()[row - 1].action != table.rows()[rows[0] - 1].action;
    }
    result.silent += is_silent ? 1 : 0;
    result.conflicting += is_conflicting ? 1 : 0;
    const std::size_t index = situation_index(situation);
    result.wrong += findings.lists_silence(index) != is_silent ||
                            findings.lists_conflict(index) != is_conflicting
                        ? 1
                        : 0;
  }
  return result;
}

TEST_CASE("silences and conflicts of the shipped tables are recorded exactly", "[F-1][P-7][P-8]") {
  const std::map<std::string, std::pair<std::size_t, std::size_t>> counts = {
      {"aurora-lambda", {68, 9}},
      {"aurora-lambda-negated", {77, 5}},
      {"aurora-lambda-observed", {42, 7}},
  };
  for (const std::string& name : shipped_table_names()) {
    CAPTURE(name);
    const Findings findings = shipped_findings(name);
    const Sorted found = sorted(shipped_table(name), findings);
    CHECK(found.wrong == 0);
    CHECK(found.silent == findings.silences().size());
    CHECK(found.conflicting == findings.conflicts().size());
    REQUIRE(counts.contains(name));
    CHECK(found.silent == counts.at(name).first);
    CHECK(found.conflicting == counts.at(name).second);
  }
}

TEST_CASE("no table is assumed to have findings", "[F-1]") {
  const Findings findings = shipped_findings("mine");
  CHECK(findings.table().empty());
  CHECK(findings.list().empty());
}

// A witness as the product plays it.
struct WitnessPlay {
  WitnessPlay(const Finding& finding, const DecisionTable& table) : player(table) {
    scenario = Json::parse(finding.witness);
    snapshot = snapshot_of(scenario["snapshot"]);
    Document document;
    document.read(scenario["request"].dump());
    request = resolve(read_request(document.root()), snapshot);
    played = player.play(snapshot.network, request);
  }

  Json scenario;
  Player player;
  Snapshot snapshot;
  Request request;
  Played played;
};

TEST_CASE("the witness of every finding breaks its property where its predicate says", "[F-1]") {
  for (const std::string& name : shipped_table_names()) {
    const DecisionTable table = shipped_table(name);
    const Findings findings = shipped_findings(name);
    for (const Finding& finding : findings.list()) {
      CAPTURE(name, finding.name);
      const WitnessPlay witness(finding, table);
      CHECK(witness.played.properties.of(finding.property) == Holding::violated);
      CHECK(finding.when.holds(
          circumstances(witness.snapshot.network, witness.request, witness.played.decision)));
      CHECK(witness.played.decision.unknown.empty());
    }
  }
}

TEST_CASE("the prose oracle confirms the witness of every finding", "[F-1]") {
  for (const std::string& name : shipped_table_names()) {
    const Findings findings = shipped_findings(name);
    for (const Finding& finding : findings.list()) {
      CAPTURE(name, finding.name);
      const std::set<std::string> broken = properties_broken_by_oracle(
          Json::parse(finding.witness), prose_oracle::table_named(name));
      CHECK(broken.contains(std::string(text_of(finding.property))));
    }
  }
}

TEST_CASE("oracle and product agree on every property that a witness keeps or breaks", "[F-1]") {
  for (const std::string& name : shipped_table_names()) {
    const DecisionTable table = shipped_table(name);
    const Findings findings = shipped_findings(name);
    for (const Finding& finding : findings.list()) {
      CAPTURE(name, finding.name);
      const WitnessPlay witness(finding, table);
      std::set<std::string> broken;
      for (std::size_t i = 0; i < played_property_count; ++i) {
        if (witness.played.properties.of(static_cast<Property>(i)) == Holding::violated) {
          broken.insert(std::string(words_of<Property>[i]));
        }
      }
      CHECK(broken == properties_broken_by_oracle(Json::parse(finding.witness),
                                                  prose_oracle::table_named(name)));
    }
  }
}

}  // namespace
}  // namespace connectsim::tests
