#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// A text of several lines, each as foreign texts are shown (`shown_text`).
std::string shown_lines(std::string_view text);

/// A path as a URI reference (RFC 3986) that stands for a file of the repository: relative, without
/// a drive or a leading slash.
std::string relative_uri(std::string_view path);

/// Some characters of a text as %0A and the like.
std::string percent_escaped(std::string_view text, std::string_view special);

}  // namespace connectsim
