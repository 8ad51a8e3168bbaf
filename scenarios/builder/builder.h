#pragma once

#include "scenarios/builder/arrangement.h"
#include "scenarios/builder/choices.h"
#include "scenarios/builder/ends_builder.h"
#include "scenarios/builder/generated_scenario.h"
#include "scenarios/builder/population.h"
#include "scenarios/builder/surroundings.h"

namespace connectsim {

/// The situation that a scenario starts from, chosen value by value.
template <Choices Driver>
Situation wanted_situation(Driver& choices, const Population& population) {
  Situation wanted;
  wanted.database = database_choices[choices.pick(population.database)];
  wanted.compute = compute_choices[choices.pick(population.compute)];
  wanted.proxy = proxy_choices[choices.pick(population.proxy)];
  return wanted;
}

/// None, one or two troubles.
template <Choices Driver>
Troubles chosen_troubles(Driver& choices, const Population& population) {
  Troubles troubles;
  const auto first = pick_as<Trouble>(choices, population.trouble);
  if (first != Trouble::none) [[unlikely]] {
    troubles.add(first);
    troubles.add(pick_as<Trouble>(choices, population.second_trouble));
  }
  return troubles;
}

/// Builds a scenario from choices: snapshot and request, without texts. Replaces `scenario`, whose
/// memory it keeps: building allocates nothing once it is warm. The same answers give the same
/// scenario. With every answer 0 it is the simplest one: a direct connection asked for, one cluster
/// with an instance, one function, one VPC, no managed group.
template <Choices Driver>
void build(Driver& choices, const Population& population, GeneratedScenario& scenario) {
  scenario.clear();
  const auto style = pick_as<NumberStyle>(choices, population.number_style);
  Scene scene(scenario, style, chosen_troubles(choices, population));
  const Ends ends = EndsBuilder<Driver>(choices, population, scene).build();
  Arrangement<Driver> arrangement(choices, population, scene, ends);
  arrangement.build(wanted_situation(choices, population));
  Surroundings<Driver>(choices, population, scene, ends, arrangement).build();
}

/// The same by the weights of a profile.
template <Choices Driver>
void build(Driver& choices, Profile profile, GeneratedScenario& scenario) {
  build(choices, population_of(profile), scenario);
}

/// The same, compiled once: callers need not compile the builder themselves, and may be compiled by
/// another compiler, which would spell a constrained template otherwise.
void build(SeededChoices& choices, Profile profile, GeneratedScenario& scenario);
void build(RecordedChoices& choices, Profile profile, GeneratedScenario& scenario);

}  // namespace connectsim
