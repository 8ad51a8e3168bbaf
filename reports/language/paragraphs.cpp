// Decides where a line breaks, between words or, in Japanese, between phrases.
#include "reports/language/paragraphs.h"

#include <algorithm>
#include <cstdint>

#include "model/text/shown_text.h"

namespace connectsim {
namespace {

// The bytes of the UTF-8 character that starts a text.
std::size_t length_of_first(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size());
}

// From U+2E80 on nearly everything is wide (ideographs, kana, fullwidth forms): in UTF-8, three
// bytes from E2 BA on, or four.
bool is_wide(std::string_view character) {
  if (character.size() < 3) {
    return false;
  }
  const auto lead = static_cast<unsigned char>(character[0]);
  const auto second = static_cast<unsigned char>(character[1]);
  return lead > 0xE2 || (lead == 0xE2 && second >= 0xBA);
}

bool is_hiragana(std::string_view character) {
  return character >= "\u3041" && character <= "\u309f";
}

bool is_katakana(std::string_view character) {
  return character >= "\u30a1" && character <= "\u30ff";
}

bool is_ideograph(std::string_view character) {
  return character >= "\u4e00" && character <= "\u9fff";
}

// Whether two characters stand inside one word, as far as their scripts tell.
bool is_one_word(std::string_view one, std::string_view other) {
  return (is_katakana(one) && is_katakana(other)) || (is_ideograph(one) && is_ideograph(other));
}

bool may_not_start_a_line(std::string_view character) {
  constexpr std::string_view closing = "、。）」』】：！？";
  return is_hiragana(character) ||
         (character.size() >= 3 && closing.find(character) != std::string_view::npos);
}

bool may_not_end_a_line(std::string_view character) {
  constexpr std::string_view opening = "（「『【";
  return character.size() >= 3 && opening.find(character) != std::string_view::npos;
}

// The part of a text up to the next place where a line may break, without blanks before it.
std::string_view next_piece(std::string_view text) {
  std::size_t end = length_of_first(text);
  std::string_view last = text.substr(0, end);
  while (end < text.size()) {
    const std::string_view next = text.substr(end, length_of_first(text.substr(end)));
    if (next == " ") {
      if (text.substr(end + 1, 1) != "(") {
        break;
      }
      end += 1;  // a name keeps its id: "app (sg-1)"
      last = text.substr(end, 0);
      continue;
    }
    const bool may_break = (is_wide(last) || is_wide(next)) && !may_not_start_a_line(next) &&
                           !may_not_end_a_line(last) && !is_one_word(last, next);
    if (may_break) {
      break;
    }
    end += next.size();
    last = next;
  }
  return text.substr(0, end);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const std::string_view character = text.substr(0, length_of_first(text));
    columns += is_wide(character) ? 2 : 1;
    text.remove_prefix(character.size());
  }
  return columns;
}

void Paragraphs::heading(const Phrase& phrase, std::initializer_list<std::string_view> values) {
  out_ += "\n" + style_.strong(said(style_.language, phrase, values)) + "\n";
}

void Paragraphs::line(std::size_t indent, std::string_view text) {
  out_.append(indent, ' ').append(shown_text(text)).append("\n");
}

void Paragraphs::paragraph(std::size_t indent, std::string_view text) {
  out_.append(indent, ' ');
  wrap(shown_text(text), indent, indent);
}

void Paragraphs::labelled(std::size_t indent, std::string_view label, std::string_view text) {
  out_.append(indent, ' ');
  const std::string shown_label = shown_text(label);
  out_ += shown_label;
  const std::size_t column = indent + display_width(shown_label);
  wrap(shown_text(text), column, column);
}

void Paragraphs::wrap(std::string_view text, std::size_t column, std::size_t hanging) {
  bool is_line_start = true;
  while (!text.empty()) {
    const std::size_t blanks = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(blanks);
    if (text.empty()) {
      break;
    }
    const std::string_view piece = next_piece(text);
    text.remove_prefix(piece.size());
    const std::size_t gap = is_line_start ? 0 : std::min<std::size_t>(blanks, 1);
    if (wrapping_ == Wrapping::at_width && !is_line_start &&
        column + gap + display_width(piece) > style_.width) {
      out_ += '\n';
      out_.append(hanging, ' ');
      column = hanging;
    } else {
      out_.append(gap, ' ');
      column += gap;
    }
    out_ += piece;
    column += display_width(piece);
    is_line_start = false;
  }
  out_ += '\n';
}

}  // namespace connectsim
