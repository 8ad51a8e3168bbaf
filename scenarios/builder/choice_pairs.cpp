// Tells which pairs of alternatives replay's scenarios have covered.
#include "scenarios/builder/choice_pairs.h"

#include <string_view>

#include "model/text/check.h"

namespace connectsim {
namespace {

// In the order of the members of Population.
constexpr std::array<std::string_view, choice_count> choice_names = {
    "mode",
    "function",
    "number_style",
    "trouble",
    "second_trouble",
    "engine",
    "member_count",
    "second_cluster",
    "further_functions",
    "places",
    "caller",
    "credentials",
    "proxy_engine",
    "targets",
    "health",
    "other_health",
    "further_health",
    "database",
    "compute",
    "proxy",
    "own_groups",
    "proxied_group",
    "compute_pattern",
    "right_group",
    "spoiled_group",
    "surrounding_count",
    "surrounding",
};

}  // namespace

AlternativePlaces::AlternativePlaces(const Population& population) : choices_(&population.mode) {
  for (std::size_t choice = 0; choice < choice_count; ++choice) {
    const std::uint32_t count = choices_[choice].count();
    first_[choice + 1] = first_[choice] + count;
    check(first_[choice + 1] <= place_max, "a population with more alternatives than places");
    for (std::uint32_t alternative = 0; alternative < count; ++alternative) {
      choice_at_[first_[choice] + alternative] = static_cast<std::uint8_t>(choice);
      is_drawn_.set(first_[choice] + alternative, choices_[choice].draws(alternative));
    }
  }
}

std::string AlternativePlaces::text(std::uint32_t place) const {
  const std::size_t choice = choice_at(place);
  return std::string(choice_names[choice]) + "=" + std::to_string(place - first_[choice]);
}

void ChoicePairs::add(const ChoicePairs& other) {
  for (std::size_t place = 0; place < seen_.size(); ++place) {
    for (std::size_t word = 0; word < word_count; ++word) {
      seen_[place][word] |= other.seen_[place][word];
    }
  }
}

void ChoicePairs::add(std::uint32_t one, std::uint32_t other) {
  take(one);
  take(other);
  end_scenario();
}

}  // namespace connectsim
