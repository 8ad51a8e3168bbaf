#include "reports/replay/replay_json.h"

#include "model/text/input_error.h"
#include "reports/replay/findings_json.h"
#include "reports/replay/replay_text.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/replay_reader.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"

namespace connectsim::tests {
namespace {

class Run {
 public:
  explicit Run(const std::string& name = std::string(default_table_name),
               Findings findings = shipped_findings(default_table_name))
      : table_(shipped_table(name)), findings_(std::move(findings)) {}

  [[nodiscard]] ReplayResult empty() const {
    return {table_,         findings_, source_,
            ~PropertySet(), 64,        ReplayTally(table_.rows().size(), findings_.list().size())};
  }
  [[nodiscard]] ReplayResult result(const NumberRange& range) const {
    ReplayResult counted = empty();
    std::atomic<bool> stop = false;
    std::string emitted;
    Replayer({table_, findings_, source_, counted.properties, counted.variation_interval})
        .replay(range, stop, counted.tally, emitted);
    return counted;
  }

 private:
  DecisionTable table_;
  Findings findings_;
  ReplaySource source_;
};

Run run_without_findings() { return Run(std::string(default_table_name), Findings{}); }

std::string json_of(const ReplayResult& result) {
  std::string text;
  append_replay_json(result, {}, text);
  return text;
}

void add(const std::string& text, ReplayResult& result) {
  Document document;
  document.read(text, "part.json");
  add_replay_json(document.root(), result);
}

std::string problem_of(const std::string& text, ReplayResult result) {
  try {
    add(text, result);
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST_CASE("results as JSON add up to the same bytes as one run, in any order") {
  const Run run;
  const std::string whole = json_of(run.result({0, 2'000}));
  const std::string first = json_of(run.result({0, 500}));
  const std::string second = json_of(run.result({500, 1'999}));
  const std::string third = json_of(run.result({1'999, 2'000}));
  ReplayResult forth = run.empty();
  add(first, forth);
  add(second, forth);
  add(third, forth);
  CHECK(json_of(forth) == whole);
  ReplayResult inner = run.empty();
  add(third, inner);
  add(second, inner);
  ReplayResult back = run.empty();
  add(json_of(inner), back);
  add(first, back);
  CHECK(json_of(back) == whole);
}

TEST_CASE("violations without a finding survive being written and read") {
  const Run run = run_without_findings();
  const ReplayResult result = run.result({0, 300});
  REQUIRE_FALSE(result.tally.unexplained.empty());
  ReplayResult read = run.empty();
  add(json_of(result), read);
  CHECK(read.tally.unexplained == result.tally.unexplained);
}

TEST_CASE("results that do not belong together are refused") {
  const Run run;
  const std::string part = json_of(run.result({0, 20}));
  ReplayResult twice = run.empty();
  add(part, twice);
  CHECK(problem_of(part, twice) ==
        "part.json: ranges: holds scenarios that another result counts already");
  const Run observed("aurora-lambda-negated");
  CHECK(problem_of(part, observed.empty()) ==
        "part.json: table/fingerprint: is of another table or other readings: aurora-lambda");
  ReplayResult other = run.empty();
  other.source.seed = 2;
  CHECK(problem_of(part, other) == "part.json: source: differs from the other results'");
  const Run blank = run_without_findings();
  CHECK(problem_of(part, blank.empty())
            .starts_with("part.json: findings/0: is not what is known of the table now"));
  CHECK(problem_of("[]", run.empty()) == "part.json: must be an object, is a list");
  CHECK(problem_of("{}", run.empty()) == "part.json: lacks \"format\"");
  std::string old = part;
  old.replace(old.find("\"generator\":1"), 13, "\"generator\":7");
  CHECK(problem_of(old, run.empty()) ==
        "part.json: source/generator: is another version of the generator than this program's");
  std::string wrong = part;
  wrong.replace(wrong.find("\"scenarios\":20"), 14, "\"scenarios\":21");
  CHECK(problem_of(wrong, run.empty()) ==
        "part.json: ranges: does not hold as many scenarios as were counted");
}

TEST_CASE("a result is told with what nothing explains first") {
  const Run run = run_without_findings();
  for (const Language language : {Language::en, Language::ja}) {
    std::string text;
    const ReplayResult result = run.result({0, 400});
    append_replay_text(result, smallest_violations(result, violations_shown),
                       {language, Colour::none}, text);
    check_golden("replay/unexplained." + std::string(text_of(language)) + ".txt", text);
  }
}

TEST_CASE("a result with nothing new is told with what is known") {
  for (const Language language : {Language::en, Language::ja}) {
    const Run run;
    std::string text;
    const ReplayResult result = run.result({0, 20'000});
    append_replay_text(result, smallest_violations(result, violations_shown),
                       {language, Colour::none}, text);
    check_golden("replay/known." + std::string(text_of(language)) + ".txt", text);
  }
}

TEST_CASE("findings that are written explain the run that they were written from", "[F-1][slow]") {
  const Run blank = run_without_findings();
  std::string text;
  const ReplayResult first = blank.result({0, 3'000});
  append_findings_json(first, found_by(first), text);
  // A person says why: what nobody explained explains nothing.
  nlohmann::json told = nlohmann::json::parse(text);
  for (nlohmann::json& finding : told["findings"]) {
    finding["explanation"] = "Because of " + finding["name"].get<std::string>();
  }
  Document document;
  document.read(told.dump(), "written.json");
  const Findings written = Findings::read(document.root());
  CHECK(written.silences() == shipped_findings(default_table_name).silences());
  CHECK(written.conflicts() == shipped_findings(default_table_name).conflicts());
  const Run informed(std::string(default_table_name), written);
  const ReplayResult again = informed.result({0, 3'000});
  CHECK(again.tally.unexplained.empty());
  std::string rewritten;
  append_findings_json(again, found_by(again), rewritten);
  CHECK(nlohmann::json::parse(rewritten) == told);
}

}  // namespace
}  // namespace connectsim::tests
