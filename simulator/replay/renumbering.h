#pragma once

#include <cstdint>
#include <vector>

#include "model/network/managed_name.h"
#include "model/network/network.h"
#include "simulator/replay/draws.h"

namespace connectsim {

/// Other numbers n for the managed names of a network, in the same order (P-15). It is one function
/// of n for all patterns together, because A-4 compares the numbers of both compute patterns.
/// Leading zeros stay, and so do names with more than 18 digits, whose numbers count for nothing.
class Renumbering {
 public:
  /// Takes the numbers in use and draws others. Keeps its memory.
  void draw(const Network& network, Draws& draws);

  /// Whether no name has a number, so that there is nothing to renumber.
  [[nodiscard]] bool is_empty() const { return numbers_.empty(); }
  /// The name with its other number. Only for names of the network.
  [[nodiscard]] ManagedName renumbered(const ManagedName& name) const;

 private:
  struct Number {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    std::uint8_t leading_zeros = 0;  // the most that any name with this number has
  };
  [[nodiscard]] bool has_room() const;

  std::vector<Number> numbers_;  // ascending
};

}  // namespace connectsim
