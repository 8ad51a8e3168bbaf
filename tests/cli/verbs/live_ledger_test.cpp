// The verb live ledger: what recorded pairs say of a table's rows and clauses.

#include <fstream>
#include <iterator>

#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/recorded_trail.h"

namespace connectsim::tests {
namespace {

const std::string shipped_pairs = (source_folder() / "docs/fidelity").string();

struct PairFolder {
  // Of a pair, live or not.
  void add(const ObservedPair& pair, const std::string& origin,
           const std::string& recorded = "2026-11-27T09:00:00Z") {
    Json document = {{"format", "connectsim.pair/1"},
                     {"origin", origin},
                     {"client", "aws-cli/2.9.19"},
                     {"recorded", recorded},
                     {"request", pair.request},
                     {"before", pair.before},
                     {"after", pair.after}};
    if (pair.agreement == Agreement::agrees) document["events"] = recorded_trail(pair);
    folder.write("pairs/" + pair.name + ".json", document.dump());
  }
  [[nodiscard]] Finished ledger(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"live", "ledger", folder.path("pairs"), "--count", "1000"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }
  [[nodiscard]] Json json() const { return Json::parse(ledger({"-f", "json"}).out); }

  TemporaryFolder folder;
};

Json clause_of(const Json& ledger, const std::string& id) {
  for (const Json& clause : ledger.at("clauses")) {
    if (clause.at("clause") == id) return clause;
  }
  FAIL("no clause " << id);
  return {};
}

TEST_CASE("a live pair verifies its row and the clauses that it shows, and no others", "[A-2]") {
  PairFolder pairs;
  pairs.add(pair_named("create-direct"), "live");
  const Finished run = pairs.ledger();
  CHECK(run.status == 0);
  CHECK(run.out.find("| verified live | create-direct (live, 2026-11-27, aws-cli/2.9.19) |") !=
        std::string::npos);
  const Json ledger = pairs.json();
  CHECK(ledger["rows"][1]["standing"] == "verified");
  CHECK(ledger["rows"][0]["standing"] == "unverified");
  for (const char* id : {"A-2", "A-5", "A-6", "N-3"}) {
    CAPTURE(id);
    CHECK(clause_of(ledger, id)["standing"] == "verified");
  }
  for (const char* id : {"A-1", "A-3", "A-4", "A-7"}) {
    CAPTURE(id);
    CHECK(clause_of(ledger, id)["standing"] == "unverified");
  }
}

TEST_CASE("each deviation contradicts the clause that it is about", "[A-5][N-3]") {
  const auto [name, contradicted] =
      GENERATE(table<std::string, std::vector<std::string>>({{"egress-not-revoked", {"A-5"}},
                                                             {"another-number", {"N-3"}},
                                                             {"one-side-only", {"A-2"}},
                                                             {"existing-group-edited", {"A-5"}},
                                                             {"proxy-group-attached-too", {"A-4"}},
                                                             {"second-pair-instead", {}}}));
  CAPTURE(name);
  PairFolder pairs;
  pairs.add(pair_named(name), "live");
  CHECK(pairs.ledger().status == 2);
  const Json ledger = pairs.json();
  std::vector<std::string> found;
  for (const Json& clause : ledger["clauses"]) {
    if (clause["standing"] == "contradicted") found.push_back(clause["clause"]);
  }
  CHECK(found == contradicted);
  std::size_t rows = 0;
  for (const Json& row : ledger["rows"]) rows += row["standing"] == "contradicted" ? 1U : 0U;
  CHECK(rows == (contradicted.empty() ? 1 : 0));
}

TEST_CASE("verdicts age, and inconclusive pairs say nothing", "[A-2]") {
  PairFolder pairs;
  pairs.add(pair_named("create-direct"), "live", "2001-02-03");
  CHECK(pairs.ledger().out.find("verified live") != std::string::npos);
  const std::string aged = pairs.ledger({"--max-age", "30"}).out;
  CHECK(aged.find("verified live") == std::string::npos);
  CHECK(aged.find("aged: create-direct") != std::string::npos);
  CHECK(pairs.ledger({"--max-age", "nonsense"}).status == 1);

  PairFolder nothing;
  nothing.add(pair_named("nothing-seen"), "live");
  CHECK(nothing.ledger().status == 5);
  CHECK(nothing.json()["inconclusive"] == 1);
  CHECK(run_program({"live", "ledger"}).status == 1);
}

TEST_CASE("a new proxy agrees whatever the time in its name", "[A-7]") {
  const Finished run = run_program({"live", "verify", shipped_pairs + "/new-proxy.json"});
  CHECK(run.status == 0);
  CHECK(run.out.find("= proxy is created: proxy-warmpawz-dev-cluster") != std::string::npos);
}

TEST_CASE("docs/fidelity.md holds the ledgers of the shipped pairs", "[A-2][A-3][A-7][N-3]") {
  std::ifstream in(source_folder() / "docs/fidelity.md");
  const std::string document{std::istreambuf_iterator<char>(in), {}};
  for (const std::string table : {"aurora-lambda", "aurora-lambda-observed"}) {
    const Finished run = run_program({"live", "ledger", shipped_pairs, "--table", table});
    CHECK(run.status == (table == "aurora-lambda" ? 2 : 0));
    INFO(run.out);
    CHECK(document.find(run.out) != std::string::npos);
  }
}

}  // namespace
}  // namespace connectsim::tests
