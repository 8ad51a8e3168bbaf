#pragma once

#include <functional>
#include <string>

namespace connectsim {

/// Whether a scenario (M-2, one line) still shows what is looked for. Must not throw.
using StillFails = std::function<bool(const std::string&)>;

}  // namespace connectsim
