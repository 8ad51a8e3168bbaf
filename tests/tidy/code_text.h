#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace connectsim::tidy {

/// C++ text with its comments replaced by blanks; line breaks stay, so line numbers do.
std::string without_comments(std::string_view text);

/// C++ text with comments, string, raw string and character literals replaced by blanks.
std::string code_only(std::string_view text);

/// The lines of a text, without their line breaks.
std::vector<std::string_view> lines_of(std::string_view text);

/// The text without blanks at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace connectsim::tidy
