#pragma once

#include <string_view>

namespace connectsim {

/// Whether a text is of a pattern in which `*` stands for any letters and `?` for one, without
/// regard to the case of ASCII letters.
bool matches_wildcards(std::string_view pattern, std::string_view text);

}  // namespace connectsim
