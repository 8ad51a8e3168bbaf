#pragma once

#include <string_view>

namespace connectsim {

/// The version of the program, with the commit that it was built from where that is known:
/// "0.1.0 (744a59f1c2d3)". Written when it is built (`cmake/version.cmake`).
std::string_view program_version();

}  // namespace connectsim
