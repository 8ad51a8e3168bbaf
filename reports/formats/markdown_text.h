#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// A foreign text in a cell of a table or in a line: what Markdown, HTML or a table would take for
/// its own is escaped.
std::string markdown_cell(std::string_view text);

/// A foreign text as code. No text ends a code span that is opened with more backticks than it
/// holds in a row.
std::string markdown_code(std::string_view text);

/// Lines as a block of code in a language, behind a fence longer than any that they hold.
std::string markdown_block(std::string_view language, std::string_view lines);

}  // namespace connectsim
