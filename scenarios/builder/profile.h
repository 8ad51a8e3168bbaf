#pragma once

#include <cstdint>

#include "model/text/enum_text.h"

namespace connectsim {

/// What generated scenarios are like: how often each alternative is taken.
enum class Profile : std::uint8_t {
  near_miss,  // connected or half connected, with a few things spoiled: the default
  uniform,    // every alternative of every choice equally often
  fleet,      // weighed like real accounts
};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Profile> = {"near_miss", "uniform",
                                                                      "fleet"};

}  // namespace connectsim
