#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// A foreign text (a name, a path, a word of the command line) as it may be shown on a terminal, in
/// a log or in a comment, where nothing of it is obeyed: control characters, line breaks, marks
/// that turn the direction of writing, invisible characters and what is none, what is no UTF-8, and
/// what a CI log would take for a command (`::error::`, `##[`) are written as `\u001b` or `\xff`.
/// Everything else stays as it is, so that a text that was shown once is not changed again.
std::string shown_text(std::string_view text);

/// Appends the same.
void append_shown_text(std::string& out, std::string_view text);

}  // namespace connectsim
