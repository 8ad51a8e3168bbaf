// Deciding and playing allocate nothing once they are warm. A program of its own, because it counts
// every allocation of the process.

#include <atomic>
#include <cstdlib>
#include <new>

#include "scenarios/builder/builder.h"
#include "simulator/replay/play.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/variation_player.h"
#include "tests/support/catch.h"

namespace {
std::atomic<std::size_t> allocation_count = 0;
}  // namespace

void* operator new(std::size_t size) {
  ++allocation_count;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) {
    return memory;
  }
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocation_count;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace connectsim {
namespace {

// How many allocations the second pass over the same scenarios makes.
template <typename Work>
std::size_t allocations_when_warm(Work work) {
  constexpr std::uint64_t scenario_count = 20'000;
  for (std::uint64_t number = 0; number < scenario_count; ++number) {
    work(number);
  }
  const std::size_t before = allocation_count;
  for (std::uint64_t number = 0; number < scenario_count; ++number) {
    work(number);
  }
  return allocation_count - before;
}

TEST_CASE("generating and deciding allocate nothing in steady state") {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  CHECK(allocations_when_warm([&](std::uint64_t number) {
          SeededChoices choices(7, number);
          build(choices, Profile::near_miss, scenario);
          decider.decide(scenario.network(), scenario.request, decision);
        }) == 0);
}

TEST_CASE("playing scenarios through allocates nothing in steady state") {
  const DecisionTable table = shipped_table(default_table_name);
  Player player(table);
  GeneratedScenario scenario;
  std::uint64_t carried_out = 0;
  CHECK(allocations_when_warm([&](std::uint64_t number) {
          SeededChoices choices(7, number);
          build(choices, Profile::near_miss, scenario);
          carried_out += player.play(scenario.network(), scenario.request).is_carried_out ? 1 : 0;
        }) == 0);
  CHECK(carried_out > 1'000);
}

TEST_CASE("comparing scenarios with variations of them allocates nothing in steady state") {
  const DecisionTable table = shipped_table(default_table_name);
  VariationPlayer player(table);
  GeneratedScenario scenario;
  std::uint64_t violated = 0;
  CHECK(allocations_when_warm([&](std::uint64_t number) {
          SeededChoices choices(7, number);
          build(choices, Profile::near_miss, scenario);
          PropertyValues properties;
          player.play(scenario.network(), scenario.request, number, properties);
          violated += properties.any_violated() ? 1 : 0;
        }) == 0);
  CHECK(violated == 0);
}

TEST_CASE("replaying allocates nothing in steady state, all properties looked at") {
  const DecisionTable table = shipped_table(default_table_name);
  const Findings findings = shipped_findings(default_table_name);
  Replayer replayer({table, findings, ReplaySource{}});
  ReplayTally tally(table.rows().size(), findings.list().size());
  const std::atomic<bool> stop = false;
  std::string emitted;
  replayer.replay({0, 20'000}, stop, tally, emitted);
  const std::size_t before = allocation_count;
  tally.ranges = {};
  replayer.replay({0, 20'000}, stop, tally, emitted);
  CHECK(allocation_count - before <= 1);  // the one range
}

}  // namespace
}  // namespace connectsim
