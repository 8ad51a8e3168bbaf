#pragma once

#include <cstdint>
#include <vector>

namespace connectsim {

/// A choice of sets that together hold every element.
struct FewestSets {
  std::vector<std::uint32_t> sets;  // in ascending order
  /// No choice has fewer. Equal to their number unless the search ended early.
  std::size_t count_min = 0;
};

/// The fewest sets that hold every element (minimum set cover), by branch and bound over at most
/// `steps_max` branches. `holders[element]` are the sets that hold an element, ascending, at least
/// one each.
FewestSets fewest_sets(const std::vector<std::vector<std::uint32_t>>& holders,
                       std::size_t steps_max);

}  // namespace connectsim
