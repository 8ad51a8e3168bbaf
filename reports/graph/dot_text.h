#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// A text as a quoted string of DOT. Whatever an account holds is shown as it is: nothing in it
/// ends the string, is taken for one of DOT's escapes, or moves a terminal's cursor.
std::string quoted_dot(std::string_view text);

/// One line of a label inside quotes: escaped, and shortened in its middle to `length_max`
/// characters. UTF-8 stays whole.
std::string label_line(std::string_view text, std::size_t length_max);

}  // namespace connectsim
