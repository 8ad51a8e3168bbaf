#pragma once

#include <string_view>

namespace connectsim {

/// What `connectsim --version` says behind its name, of the program that the page was built with.
std::string_view page_version();

}  // namespace connectsim
