#include "tests/support/oracle_agreement.h"

#include "scenarios/builder/builder.h"
#include "scenarios/builder/scenario_id.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

constexpr std::uint64_t seed = 20'240'601;

// With the id of the first scenario of each kind.
void check_no_disagreement(Profile profile, const OracleTally& tally) {
  for (const auto& [text, kind] : tally.kinds) {
    UNSCOPED_INFO(kind.count << " times, first "
                             << text_of(ScenarioId{generator_version, profile, seed, kind.first})
                             << ": " << text);
  }
  CHECK(tally.disagreements() == 0);
}

// One scenario in ten also by the other tables and readings.
OracleTally compared(Profile profile, std::uint64_t first, std::uint64_t behind) {
  OracleAgreement agreement(profile, seed);
  OracleTally tally;
  for (std::uint64_t number = first; number < behind; ++number) {
    agreement.compare(number, tally);
    if (number % 10 == 0) {
      agreement.compare_otherwise(tally);
    }
  }
  check_no_disagreement(profile, tally);
  CHECK(tally.scenarios == behind - first);
  CHECK(tally.comparisons >= 2 * tally.scenarios);
  return tally;
}

// A million in two halves, for two processes to share. In each of them every situation is seen a
// hundred times.
TEST_CASE("engine and prose oracle answer the first 500,000 scenarios alike", "[slow]") {
  const OracleTally tally = compared(Profile::near_miss, 0, 500'000);
  CHECK(tally.situations_seen() == 148);
  CHECK(tally.fewest_hits() >= 100);
}

TEST_CASE("engine and prose oracle answer the second 500,000 scenarios alike", "[slow]") {
  const OracleTally tally = compared(Profile::near_miss, 500'000, 1'000'000);
  CHECK(tally.situations_seen() == 148);
  CHECK(tally.fewest_hits() >= 100);
}

TEST_CASE("engine and prose oracle answer scenarios of the other profiles alike", "[slow]") {
  compared(static_cast<Profile>(GENERATE(1, 2)), 0, 100'000);
}

TEST_CASE("engine and prose oracle answer scenarios that are written and read alike", "[slow]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  OracleAgreement agreement(profile, seed);
  OracleTally tally;
  for (std::uint64_t number = 2'000'000; number < 2'002'000; ++number) {
    agreement.compare_written(number, tally);
    if (number % 10 == 0) {
      agreement.compare_otherwise(tally);
    }
  }
  check_no_disagreement(profile, tally);
  CHECK(tally.scenarios == 2'000);
}

TEST_CASE("the comparison with the oracle notices every reading that only one side has") {
  OracleComparison comparison;
  GeneratedScenario scenario;
  for (const Readings& readings : single_other_readings()) {
    const Readings page;
    if (readings.numbering != page.numbering ||
        readings.associate_with_proxy != page.associate_with_proxy) {
      continue;  // no decision depends on it
    }
    const ComparedReadings of_one_side(readings, Readings{});
    std::uint32_t noticed = 0;
    for (std::uint64_t number = 0; number < 3'000 && noticed == 0; ++number) {
      SeededChoices choices(seed, number);
      build(choices, Profile::near_miss, scenario);
      comparison.take(scenario);
      noticed += comparison.disagreements(of_one_side).empty() ? 0 : 1;
    }
    CHECK(noticed == 1);
  }
}

TEST_CASE("the observed table agrees with the oracle with spare_peer = unusable, too", "[D-5]") {
  Readings readings;
  readings.spare_peer = SparePeer::unusable;
  const ComparedReadings compared_readings(readings);
  OracleComparison comparison;
  GeneratedScenario scenario;
  int differing = 0;
  for (std::uint64_t number = 0; number < 20'000; ++number) {
    SeededChoices choices(seed, number);
    build(choices, Profile::near_miss, scenario);
    comparison.take(scenario);
    differing +=
        comparison.disagreements(compared_readings, "aurora-lambda-observed").empty() ? 0 : 1;
  }
  CHECK(differing == 0);
}

TEST_CASE("a tally of two parts is the sum of both") {
  OracleAgreement agreement(Profile::near_miss, seed);
  OracleTally whole;
  OracleTally first;
  OracleTally second;
  for (std::uint64_t number = 0; number < 400; ++number) {
    agreement.compare(number, whole);
    agreement.compare(number, number < 150 ? first : second);
  }
  first.kinds["one"] = {2, 7};
  second.kinds["one"] = {3, 5};
  first.add(second);
  CHECK(first.scenarios == 400);
  CHECK(first.comparisons == whole.comparisons);
  CHECK(first.hits == whole.hits);
  CHECK(first.situations_seen() > 10);
  CHECK(first.fewest_hits() == 0);
  CHECK(first.disagreements() == 5);
  CHECK(first.kinds["one"].first == 5);
}

}  // namespace
}  // namespace connectsim
