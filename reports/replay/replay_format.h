#pragma once

#include <string_view>

namespace connectsim {

/// What results of a replay say they are.
inline constexpr std::string_view replay_format = "connectsim.replay/1";

}  // namespace connectsim
