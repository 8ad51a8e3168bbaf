#include "simulator/replay/replay.h"

#include "scenarios/builder/builder.h"
#include "simulator/replay/replay_result.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

// Everything known of the default table, replayed with its own readings.
struct DefaultReplay {
  DecisionTable table = shipped_table(default_table_name);
  Findings findings = shipped_findings(default_table_name);
  ReplaySource source;

  [[nodiscard]] ReplayPlan plan() const { return {table, findings, source}; }
  [[nodiscard]] ReplayTally empty() const { return {table.rows().size(), findings.list().size()}; }
  [[nodiscard]] ReplayTally tally(const NumberRange& range) const {
    ReplayTally counted = empty();
    std::atomic<bool> stop = false;
    std::string emitted;
    Replayer(plan()).replay(range, stop, counted, emitted);
    return counted;
  }
};

bool are_equal(const ReplayTally& one, const ReplayTally& other) {
  return one.scenarios == other.scenarios && one.ranges == other.ranges &&
         one.verdicts == other.verdicts && one.actions == other.actions &&
         one.covering == other.covering && one.deciding == other.deciding &&
         one.situations == other.situations && one.judgements == other.judgements &&
         one.unmet == other.unmet && one.unknown == other.unknown &&
         one.obstacles == other.obstacles && one.notes == other.notes &&
         one.properties == other.properties && one.findings == other.findings &&
         one.unexplained == other.unexplained;
}

TEST_CASE("parts of a run add up to the run, in any order") {
  const DefaultReplay replay;
  const ReplayTally whole = replay.tally({0, 3'000});
  const ReplayTally first = replay.tally({0, 700});
  const ReplayTally second = replay.tally({700, 701});
  const ReplayTally third = replay.tally({701, 3'000});
  ReplayTally forth = first;
  REQUIRE(forth.add(second) == NumberRanges::Added::all);
  REQUIRE(forth.add(third) == NumberRanges::Added::all);
  ReplayTally back = third;
  ReplayTally pair = second;
  REQUIRE(pair.add(first) == NumberRanges::Added::all);
  REQUIRE(back.add(pair) == NumberRanges::Added::all);
  CHECK(are_equal(forth, whole));
  CHECK(are_equal(back, whole));
  CHECK(whole.scenarios == 3'000);
  CHECK(whole.verdicts[0] + whole.verdicts[1] + whole.verdicts[2] == 3'000);
}

TEST_CASE("nothing is counted twice") {
  const DefaultReplay replay;
  ReplayTally tally = replay.tally({0, 10});
  const ReplayTally before = tally;
  CHECK(tally.add(replay.tally({9, 12})) == NumberRanges::Added::overlapping);
  CHECK(are_equal(tally, before));
}

TEST_CASE("ranges of numbers join where they touch and refuse to overlap") {
  NumberRanges ranges;
  CHECK(ranges.add(NumberRange{10, 20}) == NumberRanges::Added::all);
  CHECK(ranges.add(NumberRange{30, 40}) == NumberRanges::Added::all);
  CHECK(ranges.add(NumberRange{5, 5}) == NumberRanges::Added::all);
  CHECK(ranges.list().size() == 2);
  CHECK(ranges.add(NumberRange{15, 16}) == NumberRanges::Added::overlapping);
  CHECK(ranges.add(NumberRange{0, 100}) == NumberRanges::Added::overlapping);
  CHECK(ranges.add(NumberRange{20, 30}) == NumberRanges::Added::all);
  CHECK(ranges.list() == std::vector<NumberRange>{{10, 40}});
  CHECK(ranges.add(NumberRange{0, 10}) == NumberRanges::Added::all);
  CHECK(ranges.list() == std::vector<NumberRange>{{0, 40}});
  CHECK(ranges.count() == 40);
}

TEST_CASE("a generated run of the shipped tables has nothing that its findings do not explain",
          "[F-1]") {
  const std::string name =
      GENERATE("aurora-lambda", "aurora-lambda-negated", "aurora-lambda-observed");
  DefaultReplay replay;
  replay.table = shipped_table(name);
  replay.findings = shipped_findings(name);
  replay.source.profile = GENERATE(Profile::near_miss, Profile::uniform, Profile::fleet);
  const ReplayTally tally = replay.tally({0, 20'000});
  CAPTURE(name, text_of(replay.source.profile));
  CHECK(tally.unexplained.empty());
}

TEST_CASE("what no finding explains is news, whatever else is known", "[F-1]") {
  DefaultReplay replay;
  const ReplayTally known = replay.tally({0, 2'000});
  replay.findings = Findings();
  const ReplayTally unknown = replay.tally({0, 2'000});
  std::uint64_t violated = 0;
  std::uint64_t told = 0;
  for (std::size_t i = 0; i < property_count; ++i) {
    violated += unknown.properties[i][static_cast<std::size_t>(Holding::violated)];
  }
  for (const auto& [kind, sightings] : unknown.unexplained) {
    told += sightings.count;
  }
  CHECK(violated > 0);
  CHECK(told == violated);
  CHECK(known.unexplained.empty());
  CHECK(known.properties == unknown.properties);
}

TEST_CASE("stopping at a failure counts up to it and no further") {
  DefaultReplay replay;
  replay.findings = Findings();
  ReplayPlan plan = replay.plan();
  plan.at_failure = ReplayPlan::AtFailure::stop;
  plan.emitted = Emitted::failing;
  plan.properties.reset();
  plan.properties.set(static_cast<std::size_t>(Property::connects));
  ReplayTally tally = replay.empty();
  std::atomic<bool> stop = false;
  std::string emitted;
  const std::uint64_t behind = Replayer(plan).replay({0, 100'000}, stop, tally, emitted);
  CHECK(tally.scenarios == behind);
  REQUIRE(tally.unexplained.size() == 1);
  CHECK(tally.unexplained.begin()->second.scenario == behind - 1);
  CHECK(tally.ranges.list() == std::vector<NumberRange>{{0, behind}});
  CHECK(std::count(emitted.begin(), emitted.end(), '\n') == 1);
  CHECK(emitted.find("\"id\":\"g1-near_miss-1-" + std::to_string(behind - 1) + "\"") !=
        std::string::npos);
}

TEST_CASE("a replay that is told to stop does so between two scenarios") {
  const DefaultReplay replay;
  ReplayTally tally = replay.empty();
  std::atomic<bool> stop = true;
  std::string emitted;
  CHECK(Replayer(replay.plan()).replay({5, 100}, stop, tally, emitted) == 5);
  CHECK(tally.scenarios == 0);
  CHECK(tally.ranges.list().empty());
}

TEST_CASE("properties that need no action are looked at without acting") {
  DefaultReplay replay;
  ReplayPlan plan = replay.plan();
  plan.properties.reset();
  plan.properties.set(static_cast<std::size_t>(Property::covered));
  ReplayTally tally = replay.empty();
  std::atomic<bool> stop = false;
  std::string emitted;
  Replayer(plan).replay({0, 1'000}, stop, tally, emitted);
  const ReplayTally full = replay.tally({0, 1'000});
  CHECK(tally.situations == full.situations);
  CHECK(tally.properties[static_cast<std::size_t>(Property::covered)] ==
        full.properties[static_cast<std::size_t>(Property::covered)]);
  CHECK(tally.properties[static_cast<std::size_t>(Property::connects)] ==
        ReplayTally::Counts<Holding>{});
  CHECK(tally.obstacles == ReplayTally::Counts<Obstacle>{});
}

// Exhaustive numbers, by mode: situations that can occur, that the table is silent on, that it
// contradicts itself on.
struct Exhausted {
  std::array<std::uint64_t, 3> seen{};  // direct, not available, available
  std::array<std::uint64_t, 3> silent{};
  std::array<std::uint64_t, 3> conflicting{};
};

Exhausted exhausted(const DefaultReplay& replay, const ReplayTally& tally) {
  Exhausted found;
  for (std::size_t index = 0; index < situation_count; ++index) {
    if (tally.situations[index].count == 0) {
      continue;
    }
    const Situation situation = situation_at(index);
    const std::size_t mode = situation.target_health == TargetHealthValue::not_used        ? 0
                             : situation.target_health == TargetHealthValue::not_available ? 1
                                                                                           : 2;
    ++found.seen[mode];
    found.silent[mode] += replay.findings.lists_silence(index) ? 1 : 0;
    found.conflicting[mode] += replay.findings.lists_conflict(index) ? 1 : 0;
  }
  return found;
}

TEST_CASE("the exhaustive run and its numbers", "[F-1][P-7][P-8]") {
  DefaultReplay replay;
  replay.source.kind = ReplaySource::Kind::bounded;
  REQUIRE(bounded_scenario_count(1) == 9'900);
  const ReplayTally tally = replay.tally({0, 9'900});
  CHECK(tally.scenarios == 9'900);
  CHECK(tally.unexplained.empty());
  const Exhausted found = exhausted(replay, tally);
  CHECK(found.seen == std::array<std::uint64_t, 3>{18, 102, 28});
  CHECK(found.silent == std::array<std::uint64_t, 3>{2, 55, 11});
  CHECK(found.conflicting == std::array<std::uint64_t, 3>{2, 2, 5});
}

TEST_CASE("parts of the exhaustive run add up to it") {
  DefaultReplay replay;
  replay.source.kind = ReplaySource::Kind::bounded;
  const ReplayTally whole = replay.tally({0, 9'900});
  ReplayTally parts = replay.tally({5'000, 9'900});
  REQUIRE(parts.add(replay.tally({0, 5'000})) == NumberRanges::Added::all);
  CHECK(are_equal(parts, whole));
}

TEST_CASE("a scenario by its id is the one that the run met", "[P-7]") {
  DefaultReplay replay;
  replay.source.kind = GENERATE(ReplaySource::Kind::generated, ReplaySource::Kind::bounded);
  ReplayPlan plan = replay.plan();
  plan.emitted = Emitted::all;
  ReplayTally tally = replay.empty();
  std::atomic<bool> stop = false;
  std::string emitted;
  Replayer(plan).replay({40, 43}, stop, tally, emitted);
  for (const std::uint64_t number : {40, 41, 42}) {
    const auto alone = scenario_of(replay.source, number);
    REQUIRE(alone);
    CHECK(tally.situations[0].count <= 3);
    CHECK(emitted.find(scenario_id_text(replay.source, number)) != std::string::npos);
  }
  replay.source.kind = ReplaySource::Kind::bounded;
  CHECK_FALSE(scenario_of(replay.source, 9'900));
}

TEST_CASE("a table that decides otherwise has another fingerprint", "[T-1]") {
  const DecisionTable table = shipped_table(default_table_name);
  DecisionTable other = table;
  CHECK(fingerprint(table) == fingerprint(other));
  Readings readings;
  readings.numbering = Numbering::in_step;
  other.set_readings(readings);
  CHECK(fingerprint(table) != fingerprint(other));
  CHECK(fingerprint(table) != fingerprint(shipped_table("aurora-lambda-negated")));
}

TEST_CASE("the coverage names what was not seen") {
  const DefaultReplay replay;
  const ReplayResult result{replay.table, replay.findings,      replay.source, ~PropertySet(),
                            256,          replay.tally({0, 50})};
  const ReplayCoverage coverage = coverage_of(result);
  CHECK_FALSE(coverage.is_complete());
  CHECK(coverage.situations.all == 148);
  CHECK(coverage.situations.seen + coverage.situations.missing.size() == 148);
  CHECK(coverage.rows.all == 6);
  CHECK(coverage.reasons.all == 79);
  CHECK(coverage.findings.all == 18 + 68 + 9);
  CHECK(coverage.pairs.all == 18'888);
  CHECK(coverage.pairs.seen > 1'000);
}

}  // namespace
}  // namespace connectsim
