#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "reports/language/style.h"

namespace connectsim {

/// The columns that a text takes on a terminal: wide characters take two.
std::size_t display_width(std::string_view text);

/// Whether paragraphs are wrapped, or each stays one line for who wraps it later.
enum class Wrapping : std::uint8_t { at_width, none };

/// Appends headings and paragraphs, wrapped at the width of the style: between words, and in
/// Japanese where a phrase is likely to begin: never inside kana words, nor before a closing mark.
/// Texts are shown as foreign ones are (`shown_text`).
class Paragraphs {
 public:
  Paragraphs(const Style& style, std::string& out, Wrapping wrapping = Wrapping::at_width)
      : style_(style), out_(out), wrapping_(wrapping) {}

  [[nodiscard]] Language language() const { return style_.language; }
  [[nodiscard]] const Style& style() const { return style_; }
  /// A blank line and a heading.
  void heading(const Phrase& phrase, std::initializer_list<std::string_view> values = {});
  /// A paragraph whose lines start at column `indent`.
  void paragraph(std::size_t indent, std::string_view text);
  /// A line that stays one however long it is: a command, to be copied.
  void line(std::size_t indent, std::string_view text);
  /// A paragraph behind a label; further lines start where the first one's text does.
  void labelled(std::size_t indent, std::string_view label, std::string_view text);

 private:
  void wrap(std::string_view text, std::size_t column, std::size_t hanging);

  Style style_;
  std::string& out_;
  Wrapping wrapping_;
};

}  // namespace connectsim
