#pragma once

#include "tests/tidy/source_files.h"

namespace connectsim::tidy {

inline constexpr int file_lines_max = 400;
inline constexpr int function_lines_max = 60;
inline constexpr int columns_max = 100;

/// A file of more than `file_lines_max` lines.
Offences long_files(const SourceFile& file);

/// Lines of more than `columns_max` characters (UTF-8 code points). Embedded tables and scripts
/// for the browser are left out.
Offences long_lines(const SourceFile& file);

/// Functions of more than `function_lines_max` lines, from the signature to the closing brace.
/// A lambda counts to the function it stands in. Reads clang-formatted C++, by its braces.
Offences long_functions(const SourceFile& file);

}  // namespace connectsim::tidy
