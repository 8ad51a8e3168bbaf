#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "model/text/check.h"

namespace connectsim {

/// How often each alternative of a choice is taken: small whole weights, laid out as a table of 256
/// places so that a weighted draw is one random byte and one load. An alternative gets its share of
/// the places, rounded, and at least one if its weight is not 0. Alternative 0 is the simplest one;
/// drivers that do not draw (exhaustive, recorded) ignore the weights. Limit: 64 alternatives.
class Weights {
 public:
  static constexpr std::uint32_t place_count = 256;

  constexpr Weights(std::initializer_list<std::uint8_t> weights) {
    Counts shares{};
    for (const std::uint8_t weight : weights) {
      shares[count_++] = weight;
    }
    fill(shares);
  }

  /// The same weight for each of `count` alternatives.
  static constexpr Weights even(std::size_t count) { return Weights(count); }

  /// How many alternatives there are.
  [[nodiscard]] constexpr std::uint32_t count() const { return count_; }
  /// The alternative that stands at a place in [0, 256).
  [[nodiscard]] constexpr std::uint32_t alternative(std::uint64_t place) const {
    return alternatives_[place];
  }
  /// Whether an alternative stands at any place.
  [[nodiscard]] constexpr bool draws(std::uint32_t alternative) const {
    for (const std::uint8_t each : alternatives_) {
      if (each == alternative) {
        return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t count_max = 64;
  using Counts = std::array<std::uint32_t, count_max>;

  constexpr explicit Weights(std::size_t count) : count_(static_cast<std::uint8_t>(count)) {
    Counts shares{};
    for (std::size_t i = 0; i < count; ++i) {
      shares[i] = 1;
    }
    fill(shares);
  }

  // What rounding leaves over or takes away is settled with the heaviest alternative.
  constexpr void fill(const Counts& weights) {
    std::uint32_t total = 0;
    for (const std::uint32_t weight : weights) {
      total += weight;
    }
    if (total == 0) {
      check(false, "weights that are all zero");
    }
    Counts places{};
    std::uint32_t used = 0;
    std::size_t heaviest = 0;
    for (std::size_t i = 0; i < count_max; ++i) {
      const std::uint32_t share = (weights[i] * place_count + total / 2) / total;
      places[i] = weights[i] > 0 && share == 0 ? 1 : share;
      used += places[i];
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    places[heaviest] += place_count - used;  // wraps around when too many are used
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < count_max; ++i) {
      for (std::uint32_t place = 0; place < places[i]; ++place) {
        alternatives_[next++] = static_cast<std::uint8_t>(i);
      }
    }
  }

  std::array<std::uint8_t, place_count> alternatives_{};
  std::uint8_t count_ = 0;
};

}  // namespace connectsim
