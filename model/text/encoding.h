#pragma once

#include <string>

namespace connectsim {

/// The text of a file as UTF-8 without a byte order mark. UTF-16 is converted, as Windows
/// PowerShell's `>` writes it: little or big endian, told by its mark or, without one, by the zero
/// bytes beside a leading brace, bracket or blank. `InputError` for UTF-32, and for UTF-16 that
/// ends in half a character. Other bytes come back as they are: JSON's own reader says what is
/// wrong with them.
std::string utf8_text(std::string bytes);

}  // namespace connectsim
