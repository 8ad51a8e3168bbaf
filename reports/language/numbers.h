#pragma once

#include <cstdint>
#include <string>

namespace connectsim {

/// "1,234,567".
std::string grouped(std::uint64_t number);

/// "12.3 %"; "<0.1 %" for what is not nothing.
std::string share(std::uint64_t part, std::uint64_t whole);

}  // namespace connectsim
