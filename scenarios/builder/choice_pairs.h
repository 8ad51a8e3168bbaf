#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "scenarios/builder/choices.h"
#include "scenarios/builder/population.h"

namespace connectsim {

/// The choices of a population, in the order of its members.
inline constexpr std::size_t choice_count = sizeof(Population) / sizeof(Weights);

/// Where the alternatives of all choices of a population stand in one row of bits.
class AlternativePlaces {
 public:
  static constexpr std::size_t place_max = 256;

  explicit AlternativePlaces(const Population& population);

  [[nodiscard]] std::uint32_t place(const Weights& choice, std::uint32_t alternative) const {
    return first_[choice_of(choice)] + alternative;
  }
  [[nodiscard]] std::uint32_t place_count() const { return first_[choice_count]; }
  /// The choice that a place belongs to.
  [[nodiscard]] std::size_t choice_at(std::uint32_t place) const { return choice_at_[place]; }
  /// Whether the alternative at a place is ever drawn: its weight is not 0.
  [[nodiscard]] bool is_drawn(std::uint32_t place) const { return is_drawn_.test(place); }
  /// "health=1": the choice and the number of the alternative.
  [[nodiscard]] std::string text(std::uint32_t place) const;

 private:
  // A population is nothing but its choices, one after the other.
  [[nodiscard]] std::size_t choice_of(const Weights& choice) const {
    return static_cast<std::size_t>(&choice - choices_);
  }

  const Weights* choices_;
  std::array<std::uint32_t, choice_count + 1> first_{};
  std::array<std::uint8_t, place_max> choice_at_{};
  std::bitset<place_max> is_drawn_;
};

/// Which pairs of alternatives, of two different choices, were taken together by some scenario: how
/// far a run has covered the space that its builder spans. Adding pairs up is associative and
/// commutative.
class ChoicePairs {
 public:
  /// Adds a scenario by its alternatives, one place after the other, then `end_scenario`.
  void take(std::uint32_t place) {
    std::uint64_t& word = taken_[place / 64];
    const std::uint64_t bit = std::uint64_t{1} << (place % 64);
    if ((word & bit) == 0) {
      word |= bit;
      order_[taken_count_++] = static_cast<std::uint8_t>(place);
    }
  }
  void end_scenario() {
    for (std::size_t i = 0; i < taken_count_; ++i) {
      Row& row = seen_[order_[i]];
      for (std::size_t word = 0; word < word_count; ++word) {
        row[word] |= taken_[word];
      }
    }
    taken_ = {};
    taken_count_ = 0;
  }

  void add(const ChoicePairs& other);
  void add(std::uint32_t one, std::uint32_t other);
  [[nodiscard]] bool has(std::uint32_t one, std::uint32_t other) const {
    return ((seen_[one][other / 64] >> (other % 64)) & 1) != 0;
  }

 private:
  static constexpr std::size_t word_count = AlternativePlaces::place_max / 64;
  using Row = std::array<std::uint64_t, word_count>;

  std::array<Row, AlternativePlaces::place_max> seen_{};
  Row taken_{};
  std::array<std::uint8_t, AlternativePlaces::place_max> order_;
  std::size_t taken_count_ = 0;
};

/// Calls `visit(one, other)` for every pair of alternatives of two choices that are drawn at all.
/// Not each of them can occur: a choice about proxies is not asked without one.
template <typename Visit>
void visit_pairs(const AlternativePlaces& places, Visit visit) {
  for (std::uint32_t one = 0; one < places.place_count(); ++one) {
    for (std::uint32_t other = one + 1; other < places.place_count(); ++other) {
      if (places.choice_at(one) != places.choice_at(other) && places.is_drawn(one) &&
          places.is_drawn(other)) {
        visit(one, other);
      }
    }
  }
}

/// Another driver's choices, noted in `pairs`. Whoever builds ends the scenario.
template <Choices Driver>
class ObservedChoices {
 public:
  ObservedChoices(Driver driver, const AlternativePlaces& places, ChoicePairs& pairs)
      : driver_(std::move(driver)), places_(places), pairs_(pairs) {}

  std::uint32_t pick(std::uint32_t count) { return driver_.pick(count); }
  std::uint32_t pick(const Weights& weights) {
    const std::uint32_t alternative = driver_.pick(weights);
    pairs_.take(places_.place(weights, alternative));
    return alternative;
  }

 private:
  Driver driver_;
  const AlternativePlaces& places_;
  ChoicePairs& pairs_;
};

}  // namespace connectsim
