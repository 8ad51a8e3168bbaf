#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace connectsim {

/// Numbers drawn from a seed (splitmix64), the same on every machine: for variations of a scenario,
/// which need no even spread. What scenarios are built from draws from
/// `scenarios/builder/choices.h`.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}

  /// 0 to count - 1; `count` must not be 0.
  std::uint32_t below(std::uint32_t count) {
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t bits = (state_ ^ (state_ >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return static_cast<std::uint32_t>(((bits >> 32) * count) >> 32);
  }

  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t left = list.size(); left > 1; --left) {
      std::swap(list[left - 1], list[below(static_cast<std::uint32_t>(left))]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace connectsim
