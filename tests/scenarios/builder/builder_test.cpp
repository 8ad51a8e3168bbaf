#include "scenarios/builder/builder.h"

#include "scenarios/scenario_json.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

std::string json_of(std::uint64_t seed, std::uint64_t number, Profile profile) {
  GeneratedScenario scenario;
  SeededChoices choices(seed, number);
  build(choices, profile, scenario);
  return scenario_json("", scenario);
}

// FNV-1a.
std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  for (const char character : text) {
    hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3u;
  }
  return hash;
}

TEST_CASE("the simplest scenario has no managed group and asks for a direct connection") {
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    GeneratedScenario scenario;
    RecordedChoices simplest({});
    build(simplest, profile, scenario);
    const Network& network = scenario.network();
    CHECK(network.vertex_count() == 5);  // VPC, cluster, function, default group, 0.0.0.0/0
    CHECK(network.group_count() == 1);
    CHECK(network.instance_count() == 1);
    CHECK(network.pattern(3) == NamePattern::unmanaged);
    CHECK_FALSE(scenario.request.uses_proxy());
    CHECK_FALSE(scenario.request.creates_function());
  }
}

TEST_CASE("a scenario depends on its seed, number and profile alone") {
  GeneratedScenario reused;
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    for (std::uint64_t number = 0; number < 200; ++number) {
      SeededChoices choices(5, number);
      build(choices, profile, reused);
      CHECK(scenario_json("", reused) == json_of(5, number, profile));
    }
  }
  CHECK(json_of(5, 1, Profile::near_miss) != json_of(6, 1, Profile::near_miss));
  CHECK(json_of(5, 1, Profile::near_miss) != json_of(5, 2, Profile::near_miss));
}

// Another number here means that old ids name other scenarios: raise `generator_version`.
TEST_CASE("scenarios of generator version 1 are the same with every compiler") {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    for (std::uint64_t number = 0; number < 1'000; ++number) {
      hash = hash_of(json_of(9, number, profile), hash);
    }
  }
  CHECK(hash == 0x608265e653ed3f8u);
}

TEST_CASE("recorded answers build the recorded scenario again") {
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    for (std::uint64_t number = 0; number < 300; ++number) {
      GeneratedScenario scenario;
      Recording recording(SeededChoices(8, number));
      build(recording, profile, scenario);
      RecordedChoices recorded(recording.answers());
      GeneratedScenario again;
      build(recorded, profile, again);
      CHECK(scenario_json("", scenario) == scenario_json("", again));
      CHECK(recorded.used() == recording.answers().size());
    }
  }
}

TEST_CASE("any list of answers builds a scenario") {
  for (std::uint64_t number = 0; number < 2'000; ++number) {
    SeededChoices random(4, number);
    std::vector<std::uint32_t> answers(random.pick(60));
    for (std::uint32_t& answer : answers) {
      answer = random.pick(30);
    }
    GeneratedScenario scenario;
    RecordedChoices choices(answers);
    build(choices, Profile::near_miss, scenario);
    CHECK(scenario.network().group_count() <= 60);
  }
}

}  // namespace
}  // namespace connectsim
