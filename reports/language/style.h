#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/language/language.h"

namespace connectsim {

/// Whether a text report may use the colours of a terminal.
enum class Colour : std::uint8_t { none, terminal };

/// How a text report looks.
struct Style {
  Language language = Language::en;
  Colour colour = Colour::none;
  std::size_t width = 98;  // of a line; a terminal's own

  /// A text that stands out: the answer, a heading.
  [[nodiscard]] std::string strong(std::string_view text) const {
    return colour == Colour::none ? std::string(text) : "\x1b[1m" + std::string(text) + "\x1b[0m";
  }
};

}  // namespace connectsim
