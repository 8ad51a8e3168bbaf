#include "scenarios/builder/scenario_id.h"

#include "tests/support/catch.h"

namespace connectsim {
namespace {

TEST_CASE("a scenario id names generator, profile, seed and number") {
  CHECK(text_of(ScenarioId{1, Profile::near_miss, 7, 42}) == "g1-near_miss-7-42");
  CHECK(scenario_id("g1-near_miss-7-42") == ScenarioId{1, Profile::near_miss, 7, 42});
  CHECK(scenario_id("g12-fleet-0-18446744073709551615") ==
        ScenarioId{12, Profile::fleet, 0, UINT64_MAX});
}

TEST_CASE("a scenario id has one spelling") {
  for (const char* text :
       {"", "g1", "g1-near_miss-7", "1-near_miss-7-42", "g1-near_miss-07-42", "g1-near_miss-7-",
        "g1-near_miss--7-42", "g1-near-miss-7-42", "G1-near_miss-7-42", "g01-near_miss-7-42",
        "g1-near_miss-7-42 ", "g1-near_miss-7-18446744073709551616", "g-near_miss-7-42",
        "g1-other-7-42", "g4294967296-fleet-1-1"}) {
    CHECK_FALSE(scenario_id(text));
  }
}

}  // namespace
}  // namespace connectsim
