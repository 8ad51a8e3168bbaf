// Where a replayed scenario's time goes, stage by stage, and how much faster the replay is than the
// same work driven by rapidcheck, in one run. Best of several rounds, by the clock of this process.

#include <rapidcheck.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "scenarios/builder/builder.h"
#include "simulator/replay/replay.h"

namespace {

using namespace connectsim;

constexpr std::uint64_t scenario_count = 200'000;
constexpr int round_count = 7;

// The default table with all that is known of it.
struct Subject {
  DecisionTable table = shipped_table(default_table_name);
  Findings findings = shipped_findings(default_table_name);

  [[nodiscard]] ReplayTally tally() const { return {table.rows().size(), findings.list().size()}; }
};

PropertySet played_properties() {
  PropertySet properties;
  for (std::size_t i = 0; i < played_property_count; ++i) {
    properties.set(i);
  }
  return properties;
}

// Nanoseconds a scenario.
template <typename Work>
double nanoseconds_of(Work work) {
  double best = 1e9;
  for (int round = 0; round < round_count; ++round) {
    const std::clock_t start = std::clock();
    for (std::uint64_t number = 0; number < scenario_count; ++number) {
      work(number);
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best = std::min(best, seconds * 1e9 / static_cast<double>(scenario_count));
  }
  return best;
}

void generate(std::uint64_t number, GeneratedScenario& scenario) {
  SeededChoices choices(1, number);
  build(choices, Profile::near_miss, scenario);
}

void print_stages(const Subject& subject) {
  GeneratedScenario scenario;
  Decider decider(subject.table);
  Decision decision;
  Player player(subject.table, played_properties());
  const ReplayCount count(subject.table, subject.findings, played_properties());
  ReplayTally tally = subject.tally();
  const AlternativePlaces places(population_of(Profile::near_miss));
  ChoicePairs pairs;
  const double generated =
      nanoseconds_of([&](std::uint64_t number) { generate(number, scenario); });
  const double observed = nanoseconds_of([&](std::uint64_t number) {
    ObservedChoices choices(SeededChoices(1, number), places, pairs);
    build(choices, Profile::near_miss, scenario);
    pairs.end_scenario();
  });
  const double decided = nanoseconds_of([&](std::uint64_t number) {
    generate(number, scenario);
    decider.decide(scenario.network(), scenario.request, decision);
  });
  const double played = nanoseconds_of([&](std::uint64_t number) {
    generate(number, scenario);
    player.play(scenario.network(), scenario.request);
  });
  const double counted = nanoseconds_of([&](std::uint64_t number) {
    generate(number, scenario);
    const Played& result = player.play(scenario.network(), scenario.request);
    count.count(result, scenario.network(), scenario.request, number, tally);
  });
  std::printf(
      "generate %.0f ns, note its choices %.0f, decide %.0f, act and properties %.0f, "
      "count %.0f\n",
      generated, observed - generated, decided - generated, played - decided, counted - played);
  std::printf("generate + decide: %.0f scenarios/s\n", 1e9 / decided);
}

double print_replay(const Subject& subject, const char* name, PropertySet properties) {
  Replayer replayer({subject.table, subject.findings, ReplaySource{}, properties});
  ReplayTally tally = subject.tally();
  const std::atomic<bool> stop = false;
  std::string emitted;
  const double nanoseconds = nanoseconds_of([&](std::uint64_t number) {
    if (number == 0) {
      tally.ranges = {};
      replayer.replay({0, scenario_count}, stop, tally, emitted);
    }
  });
  std::printf("replay, %s: %.0f ns, %.0f scenarios/s\n", name, nanoseconds, 1e9 / nanoseconds);
  return nanoseconds;
}

// rapidcheck's random numbers as choices: the same builder by its hand.
class RapidcheckChoices {
 public:
  explicit RapidcheckChoices(rc::Random random) : random_(random) {}
  std::uint32_t pick(std::uint32_t count) {
    return static_cast<std::uint32_t>(random_.next() % count);
  }
  std::uint32_t pick(const Weights& weights) { return weights.alternative(random_.next() & 0xff); }

 private:
  rc::Random random_;
};

void print_rapidcheck(const Subject& subject, double replayed) {
  constexpr int case_count = 30'000;
  Player player(subject.table, played_properties());
  const ReplayCount count(subject.table, subject.findings, played_properties());
  ReplayTally tally = subject.tally();
  const rc::Gen<GeneratedScenario> scenarios([](const rc::Random& random, int) {
    GeneratedScenario scenario;
    RapidcheckChoices choices(random);
    build(choices, Profile::near_miss, scenario);
    return rc::shrinkable::just(std::move(scenario));
  });
  rc::detail::TestParams parameters;
  parameters.maxSuccess = case_count;
  const std::clock_t start = std::clock();
  const rc::detail::TestResult result = rc::detail::checkTestable(
      [&] {
        GeneratedScenario scenario = *scenarios;
        const Played& played = player.play(scenario.network(), scenario.request);
        RC_ASSERT(count.count(played, scenario.network(), scenario.request, 0, tally) ==
                  Explained::yes);
      },
      rc::detail::TestMetadata{}, parameters);
  const double nanoseconds =
      static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC * 1e9 / case_count;
  if (!result.template is<rc::detail::SuccessResult>()) {
    std::printf("rapidcheck found a violation: the figures mean nothing\n");
    std::exit(1);
  }
  std::printf(
      "rapidcheck, P-1 to P-11: %.0f ns, %.0f scenarios/s; the replay is %.1f times as fast\n",
      nanoseconds, 1e9 / nanoseconds, nanoseconds / replayed);
}

}  // namespace

int main() {
  const Subject subject;
  print_stages(subject);
  const double replayed = print_replay(subject, "P-1 to P-11", played_properties());
  print_replay(subject, "all, P-12 to P-15 on one scenario in 256", ~PropertySet());
  print_rapidcheck(subject, replayed);
  return 0;
}
