// Nanoseconds a scenario, on one core: generating it, and deciding it. Best of several rounds, by
// the clock of this process, so that a busy machine disturbs little.

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "scenarios/builder/builder.h"
#include "simulator/decision/decide.h"

namespace {

using namespace connectsim;

constexpr std::uint64_t scenario_count = 200'000;
constexpr int round_count = 7;

struct Stage {
  double nanoseconds = 1e9;
  std::uint64_t sum = 0;  // so that nothing is optimised away
};

template <typename Work>
Stage measured(Work work) {
  Stage stage;
  for (int round = 0; round < round_count; ++round) {
    const std::clock_t start = std::clock();
    for (std::uint64_t number = 0; number < scenario_count; ++number) {
      stage.sum += work(number);
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    stage.nanoseconds =
        std::min(stage.nanoseconds, seconds * 1e9 / static_cast<double>(scenario_count));
  }
  return stage;
}

void measure(Profile profile) {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  const auto generate = [&](std::uint64_t number) {
    SeededChoices choices(1, number);
    build(choices, profile, scenario);
    return scenario.network().edge_count();
  };
  const Stage generated = measured(generate);
  const Stage both = measured([&](std::uint64_t number) {
    generate(number);
    decider.decide(scenario.network(), scenario.request, decision);
    return decision.row;
  });
  std::printf("%-10s generate %4.0f ns, decide %4.0f ns, both %4.0f ns: %.0f scenarios/s (%llu)\n",
              text_of(profile).data(), generated.nanoseconds,
              both.nanoseconds - generated.nanoseconds, both.nanoseconds, 1e9 / both.nanoseconds,
              static_cast<unsigned long long>(generated.sum + both.sum));
}

}  // namespace

int main() {
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    measure(profile);
  }
  return 0;
}
