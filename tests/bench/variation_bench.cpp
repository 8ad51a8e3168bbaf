// Nanoseconds a scenario, on one core, for comparing it with its four variations (P-12 to P-15),
// and whether a property is violated. Best of several rounds, by the clock of this process.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "scenarios/builder/builder.h"
#include "simulator/replay/variation_player.h"

namespace {

using namespace connectsim;

struct Counts {
  std::array<std::array<std::uint64_t, 3>, variation_kind_count> of{};
};

class Bench {
 public:
  explicit Bench(Profile profile) : profile_(profile) {}

  void generate(std::uint64_t number) {
    SeededChoices choices(1, number);
    build(choices, profile_, scenario_);
  }
  void compare(std::uint64_t number, Counts& counts) {
    PropertyValues properties;
    player_.play(scenario_.network(), scenario_.request, number, properties);
    for (std::size_t i = 0; i < variation_kind_count; ++i) {
      const auto kind = static_cast<VariationKind>(i);
      const Holding holding = properties.of(property_of(kind));
      ++counts.of[i][static_cast<std::size_t>(holding)];
      if (holding == Holding::violated) {
        std::printf("  %s, scenario %llu: %s differ\n", text_of(kind).data(),
                    static_cast<unsigned long long>(number),
                    text_of(player_.difference(kind)).data());
      }
    }
  }

 private:
  Profile profile_;
  DecisionTable table_ = shipped_table(default_table_name);
  VariationPlayer player_{table_};
  GeneratedScenario scenario_;
};

template <typename Work>
double nanoseconds(std::uint64_t scenario_count, Work work) {
  const std::clock_t start = std::clock();
  for (std::uint64_t number = 0; number < scenario_count; ++number) {
    work(number);
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return seconds * 1e9 / static_cast<double>(scenario_count);
}

void measure(Profile profile, std::uint64_t scenario_count, int round_count) {
  Bench bench(profile);
  Counts counts;
  double generating = 1e9;
  double both = 1e9;
  for (int round = 0; round < round_count; ++round) {
    generating = std::min(generating, nanoseconds(scenario_count, [&](std::uint64_t number) {
                            bench.generate(number);
                          }));
    counts = {};
    both = std::min(both, nanoseconds(scenario_count, [&](std::uint64_t number) {
                      bench.generate(number);
                      bench.compare(number, counts);
                    }));
  }
  std::printf("%-10s compare with four variations %5.0f ns\n", text_of(profile).data(),
              both - generating);
  for (std::size_t i = 0; i < variation_kind_count; ++i) {
    std::printf("  %-12s holds %8llu, is violated %3llu, does not apply %7llu\n",
                text_of(property_of(static_cast<VariationKind>(i))).data(),
                static_cast<unsigned long long>(counts.of[i][1]),
                static_cast<unsigned long long>(counts.of[i][2]),
                static_cast<unsigned long long>(counts.of[i][0]));
  }
}

}  // namespace

// With a number of scenarios one round over that many, else the best of five rounds.
int main(int argument_count, char** arguments) {
  const bool has_count = argument_count > 1;
  const std::uint64_t count = has_count ? std::strtoull(arguments[1], nullptr, 10) : 100'000;
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    measure(profile, count, has_count ? 1 : 5);
  }
  return 0;
}
