#pragma once

namespace connectsim {

// Characters of ASCII, whatever the locale: <cctype> asks it.

constexpr char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                              : character;
}

constexpr char upper(char character) {
  return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                              : character;
}

constexpr bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace connectsim
