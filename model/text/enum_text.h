#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace connectsim {

/// The words of an enumeration, in the order of its values, as JSON, tables and reports print them.
/// Specialised beside each enumeration that has words.
template <typename Enum>
inline constexpr std::array<std::string_view, 0> words_of{};

template <typename Enum>
constexpr std::string_view text_of(Enum value) requires(words_of<Enum>.size() > 0) {
  return words_of<Enum>[static_cast<std::size_t>(value)];
}

/// The value that a word stands for, or nothing.
template <typename Enum>
constexpr std::optional<Enum> value_of(std::string_view word) {
  for (std::size_t i = 0; i < words_of<Enum>.size(); ++i) {
    if (words_of<Enum>[i] == word) {
      return static_cast<Enum>(i);
    }
  }
  return std::nullopt;
}

/// All words, "a, b, c", for messages about bad input.
template <typename Enum>
std::string allowed_words() {
  std::string all;
  for (const std::string_view word : words_of<Enum>) {
    all += all.empty() ? "" : ", ";
    all += word;
  }
  return all;
}

}  // namespace connectsim
