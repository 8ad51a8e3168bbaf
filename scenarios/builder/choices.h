#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/text/check.h"
#include "scenarios/builder/weights.h"

namespace connectsim {

/// "Pick one of n": all that a builder of scenarios asks. An answer is in [0, n) and 0 is always
/// the simplest alternative. Builders are templates over this, so that the seeded driver inlines.
template <typename T>
concept Choices = requires(T& choices, std::uint32_t count, const Weights& weights) {
  { choices.pick(count) } -> std::same_as<std::uint32_t>;
  { choices.pick(weights) } -> std::same_as<std::uint32_t>;
};

/// Choices of one numbered scenario of a seed, by a counter-based generator (splitmix64): scenario
/// k of seed s has the same answers on every machine and compiler, whoever else draws, and can be
/// made alone. About 1 ns a draw, from blocks made ahead: what is decided by a draw is then known
/// early, which matters more than the draw itself when branches depend on it.
class SeededChoices {
 public:
  SeededChoices(std::uint64_t seed, std::uint64_t scenario)
      : state_(mixed(mixed(seed + step) ^ (scenario * 0xd1342543de82ef95u + 1))) {
    refill();
  }

  /// Even up to rounding: to 2^-16 for at most 256 alternatives, to 2^-32 for more.
  std::uint32_t pick(std::uint32_t count) {
    std::uint32_t low = next();
    low |= next() << 8;
    if (count <= 256) {
      return (low * count) >> 16;
    }
    std::uint32_t high = next();
    high |= next() << 8;
    return static_cast<std::uint32_t>((std::uint64_t{high << 16 | low} * count) >> 32);
  }
  std::uint32_t pick(const Weights& weights) { return weights.alternative(next()); }

 private:
  static constexpr std::uint64_t step = 0x9e3779b97f4a7c15u;
  static constexpr std::size_t block_size = 64;

  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  void refill() {
    for (std::size_t word = 0; word < block_size; word += 8) {
      state_ += step;
      const std::uint64_t bits = mixed(state_);
      for (std::size_t byte = 0; byte < 8; ++byte) {
        bytes_[word + byte] = static_cast<std::uint8_t>(bits >> (8 * byte));
      }
    }
    position_ = 0;
  }
  std::uint32_t next() {
    if (position_ == block_size) [[unlikely]] {
      refill();
    }
    return bytes_[position_++];
  }

  std::uint64_t state_;
  std::size_t position_ = 0;
  std::array<std::uint8_t, block_size> bytes_;
};

/// Choices that go through every combination of answers, one after the other, like an odometer over
/// the answers recorded so far: build, then `advance`, until that says `end`. Terminates when every
/// build asks finitely often; how many combinations there are is the builder's bound.
class ExhaustiveChoices {
 public:
  enum class Position : std::uint8_t { at_combination, end };

  std::uint32_t pick(std::uint32_t count) {
    if (position_ == digits_.size()) {
      digits_.push_back({0, count});
    }
    const Digit& digit = digits_[position_++];
    check(digit.count == count, "a builder that asks differently after the same answers");
    return digit.answer;
  }
  std::uint32_t pick(const Weights& weights) { return pick(weights.count()); }

  /// Goes to the next combination; the last answers change fastest.
  Position advance() {
    digits_.resize(position_);
    position_ = 0;
    while (!digits_.empty() && digits_.back().answer + 1 >= digits_.back().count) {
      digits_.pop_back();
    }
    if (digits_.empty()) {
      return Position::end;
    }
    ++digits_.back().answer;
    return Position::at_combination;
  }

 private:
  struct Digit {
    std::uint32_t answer;
    std::uint32_t count;
  };
  std::vector<Digit> digits_;
  std::size_t position_ = 0;
};

/// Choices from a list: an answer that is too large becomes the largest allowed, a missing one 0.
/// Shrinking the list (its length or its numbers) therefore shrinks the scenario.
class RecordedChoices {
 public:
  explicit RecordedChoices(std::vector<std::uint32_t> answers) : answers_(std::move(answers)) {}

  std::uint32_t pick(std::uint32_t count) {
    if (position_ == answers_.size()) {
      return 0;
    }
    return std::min(answers_[position_++], count - 1);
  }
  std::uint32_t pick(const Weights& weights) { return pick(weights.count()); }

  /// How many answers were asked for and there.
  [[nodiscard]] std::size_t used() const { return position_; }

 private:
  std::vector<std::uint32_t> answers_;
  std::size_t position_ = 0;
};

/// Another driver's choices, written down: `RecordedChoices(answers())` builds the same again.
template <Choices Driver>
class Recording {
 public:
  explicit Recording(Driver driver) : driver_(std::move(driver)) {}

  std::uint32_t pick(std::uint32_t count) { return noted(driver_.pick(count)); }
  std::uint32_t pick(const Weights& weights) { return noted(driver_.pick(weights)); }

  [[nodiscard]] const std::vector<std::uint32_t>& answers() const { return answers_; }

 private:
  std::uint32_t noted(std::uint32_t answer) {
    answers_.push_back(answer);
    return answer;
  }

  Driver driver_;
  std::vector<std::uint32_t> answers_;
};

/// Picks one of the elements of an array; the first is the simplest.
template <Choices Driver, typename T, std::size_t N>
const T& pick_of(Driver& choices, const std::array<T, N>& elements) {
  return elements[choices.pick(static_cast<std::uint32_t>(N))];
}

/// Picks a value of an enumeration whose values are 0, 1, ... in the order of the weights.
template <typename Enum, Choices Driver>
Enum pick_as(Driver& choices, const Weights& weights) {
  return static_cast<Enum>(choices.pick(weights));
}

}  // namespace connectsim
