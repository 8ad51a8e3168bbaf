// Decides how often each alternative is taken: the profiles near_miss, uniform and fleet.
#include "scenarios/builder/population.h"

#include "model/text/check.h"
#include "scenarios/builder/alternatives.h"
#include "scenarios/builder/modification.h"
#include "scenarios/builder/scene.h"

namespace connectsim {
namespace {

constexpr Population near_miss = {
    .mode = {36, 56, 8},
    .function = {95, 5},
    .number_style = {64, 10, 15, 6, 5},
    .trouble = {212, 1, 2, 1, 2, 3, 2, 2, 2, 3, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1},
    .second_trouble = {160, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
    .engine = {56, 28, 6, 5, 3, 2},
    .member_count = {58, 32, 8, 2},
    .second_cluster = {65, 24, 11},
    .further_functions = {5, 45, 32, 6, 7, 5},
    .places = {76, 10, 6, 4, 4},
    .caller = {96, 4},
    .credentials = {60, 25, 15},
    .proxy_engine = {95, 3, 2},
    .targets = {70, 11, 9, 3, 4, 3},
    .health = {72, 28},
    .other_health = {44, 46, 6, 2, 2},
    .further_health = {40, 18, 36, 4, 1, 1},
    .database = {25, 25, 25, 25},
    .compute = {20, 20, 18, 18, 24},
    .proxy = {16, 16, 16, 16, 16, 20},
    .own_groups = {2, 68, 10, 8, 3, 5, 4},
    .proxied_group = {30, 70},
    .compute_pattern = {90, 10},
    .right_group = {217, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 3, 3, 1},
    .spoiled_group = {9, 6, 3, 1, 3, 4, 8, 4, 3, 5, 9, 3, 6, 8, 6, 5, 6, 3, 4, 2, 1, 2, 1, 1},
    .surrounding_count = {2, 16, 66, 16},
    .surrounding = {26, 18, 10, 9, 12, 13, 6, 8, 0, 5, 1, 4, 8},
};

constexpr Population uniform = {
    .mode = Weights::even(3),
    .function = Weights::even(2),
    .number_style = Weights::even(number_style_count),
    .trouble = Weights::even(trouble_count),
    .second_trouble = Weights::even(trouble_count),
    .engine = Weights::even(engine_choices.size()),
    .member_count = Weights::even(member_counts.size()),
    .second_cluster = Weights::even(second_cluster_count),
    .further_functions = Weights::even(further_function_choices.size()),
    .places = Weights::even(places_count),
    .caller = Weights::even(2),
    .credentials = Weights::even(3),
    .proxy_engine = Weights::even(3),
    .targets = Weights::even(target_list_count),
    .health = Weights::even(2),
    .other_health = Weights::even(other_health_states.size()),
    .further_health = Weights::even(health_state_count),
    .database = Weights::even(database_choices.size()),
    .compute = Weights::even(compute_choices.size()),
    .proxy = Weights::even(proxy_choices.size()),
    .own_groups = Weights::even(own_groups_count),
    .proxied_group = Weights::even(2),
    .compute_pattern = Weights::even(2),
    .right_group = Weights::even(modification_count),
    .spoiled_group = Weights::even(modification_count - 1),
    .surrounding_count = Weights::even(6),
    .surrounding = Weights::even(surrounding_count),
};

constexpr Population fleet = {
    .mode = {80, 17, 3},
    .function = {97, 3},
    .number_style = {72, 10, 17, 1, 0},
    .trouble = {190, 1, 8, 6, 4, 4, 3, 6, 5, 1, 3, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 2, 1, 1},
    .second_trouble = {230, 0, 2, 2, 2, 1, 1, 1, 1},
    .engine = {52, 42, 2, 2, 1, 1},
    .member_count = {45, 45, 9, 1},
    .second_cluster = {45, 30, 25},
    .further_functions = {10, 20, 25, 30, 8, 7},
    .places = {20, 60, 10, 6, 4},
    .caller = {90, 10},
    .credentials = {20, 60, 20},
    .proxy_engine = {99, 1, 0},
    .targets = {85, 3, 5, 5, 2, 0},
    .health = {15, 85},
    .other_health = {25, 65, 2, 8, 0},
    .further_health = {80, 5, 12, 1, 2, 0},
    .database = {40, 12, 13, 35},
    .compute = {38, 12, 8, 10, 32},
    .proxy = {30, 5, 10, 5, 15, 35},
    .own_groups = {4, 40, 20, 24, 4, 4, 4},
    .proxied_group = {15, 85},
    .compute_pattern = {99, 1},
    .right_group = {205, 1, 0, 0, 1, 0, 0, 2, 0, 0, 1, 2, 0, 0, 5, 4, 2, 2, 1, 2, 2, 2, 2, 2, 0},
    .spoiled_group = {6, 2, 3, 3, 1, 2, 14, 3, 1, 8, 14, 2, 4, 14, 12, 4, 8, 2, 8, 1, 1, 1, 0, 0},
    .surrounding_count = {10, 15, 20, 20, 20, 15},
    .surrounding = {26, 14, 10, 6, 5, 4, 4, 2, 16, 3, 1, 3, 12},
};

// A weight for every alternative, no more and no fewer.
constexpr bool is_complete(const Population& population) {
  return population.mode.count() == 3 && population.function.count() == 2 &&
         population.number_style.count() == number_style_count &&
         population.trouble.count() == trouble_count &&
         population.second_trouble.count() <= trouble_count &&
         population.engine.count() == engine_choices.size() &&
         population.member_count.count() == member_counts.size() &&
         population.second_cluster.count() == second_cluster_count &&
         population.further_functions.count() == further_function_choices.size() &&
         population.places.count() == places_count &&
         population.targets.count() == target_list_count && population.health.count() == 2 &&
         population.other_health.count() == other_health_states.size() &&
         population.further_health.count() == health_state_count &&
         population.database.count() == database_choices.size() &&
         population.compute.count() == compute_choices.size() &&
         population.proxy.count() == proxy_choices.size() &&
         population.own_groups.count() == own_groups_count &&
         population.right_group.count() == modification_count &&
         population.spoiled_group.count() == modification_count - 1 &&
         population.surrounding.count() == surrounding_count;
}
static_assert(is_complete(near_miss));
static_assert(is_complete(uniform));
static_assert(is_complete(fleet));

}  // namespace

const Population& population_of(Profile profile) {
  switch (profile) {
    case Profile::near_miss:
      return near_miss;
    case Profile::uniform:
      return uniform;
    case Profile::fleet:
      return fleet;
  }
  check(false, "a profile without weights");
  return near_miss;
}

}  // namespace connectsim
