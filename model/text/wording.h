#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace connectsim {

/// "1 file" or "3 files".
std::string counted(std::size_t count, std::string_view one, std::string_view several);

/// "a, b, c, ...": the first three of the names.
std::string first_few(const std::vector<std::string>& names);

}  // namespace connectsim
