#pragma once

#include <cstdint>
#include <vector>

#include "simulator/check/box_space.h"

namespace connectsim {

/// Boxes to add to others so that all that must be is covered.
struct BoxCover {
  std::vector<Box> boxes;
  /// No cover has fewer boxes than this. Equal to their number: they are the fewest.
  std::size_t count_min = 0;

  [[nodiscard]] bool is_minimal() const { return boxes.size() == count_min; }
};

/// How much work a cover is worth.
struct CoverBounds {
  std::size_t candidates = 1'000;       // maximal boxes, for the exact search
  std::size_t comparisons = 5'000'000;  // to find these
  std::size_t cells = 4'096;            // to cover, for the exact search
  std::size_t steps = 20'000;           // of the exact search
  std::size_t boxes = 100;              // of a cover that is only good, not the best
};

/// The fewest boxes that hold all of `needed` (disjoint boxes of cells that are not taken) and no
/// cell of `taken`: an exact search over the maximal such boxes where that is small, otherwise
/// one maximal box after the other, with a lower bound. Boxes may hold cells that are neither. Ends
/// early, with needed cells left, when `bounds.boxes` are not enough.
BoxCover completing_boxes(const BoxSpace& space, const std::vector<Box>& taken,
                          const std::vector<Box>& needed, const CoverBounds& bounds = {});

}  // namespace connectsim
