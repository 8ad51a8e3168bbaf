#pragma once

#include <vector>

#include "simulator/check/situation_space.h"

namespace connectsim {

/// The fewest boxes that hold all of `wanted` and none of `others`; combinations that are neither
/// may be in them. Each box is as small as what it was taken for allows. Where there are too many
/// to search through, a good number of boxes instead of the smallest.
std::vector<Box> boxes_around(const SituationSpace& space, const std::vector<Situation>& wanted,
                              const std::vector<Situation>& others);

}  // namespace connectsim
