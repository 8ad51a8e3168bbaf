// Decides which characters of a foreign text are not shown as they are, and how they are written.
#include "model/text/shown_text.h"

#include <algorithm>
#include <cstdint>

namespace connectsim {
namespace {

struct Character {
  std::uint32_t point = 0;
  std::size_t length = 1;
  bool is_valid = true;  // as UTF-8
};

Character first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    return {lead};
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const Character broken{lead, 1, false};
  if (lead < 0xC2 || lead > 0xF4 || length > text.size()) {
    return broken;
  }
  std::uint32_t point = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) != 0x80) {
      return broken;
    }
    point = point << 6 | (byte & 0x3Fu);
  }
  const bool is_surrogate = point >= 0xD800 && point < 0xE000;
  return point < least[length] || point > 0x10FFFF || is_surrogate ? broken
                                                                   : Character{point, length};
}

bool is_within(std::uint32_t point, std::uint32_t first, std::uint32_t last) {
  return point >= first && point <= last;
}

// Controls, line and paragraph breaks, marks of direction, invisible characters and tags.
bool is_unshown(std::uint32_t point) {
  return point < 0x20 || is_within(point, 0x7F, 0x9F) || point == 0xAD || point == 0x61C ||
         point == 0x180E || is_within(point, 0x200B, 0x200F) || is_within(point, 0x2028, 0x202E) ||
         is_within(point, 0x2060, 0x206F) || point == 0xFEFF || is_within(point, 0xFFF9, 0xFFFB) ||
         (point & 0xFFFE) == 0xFFFE || is_within(point, 0xE0000, 0xE007F);
}

void append_hexadecimal(std::string& out, std::string_view prefix, std::uint32_t number,
                        std::size_t digits) {
  constexpr std::string_view all_digits = "0123456789abcdef";
  out += prefix;
  while (digits-- > 0) {
    out += all_digits[number >> (4 * digits) & 15];
  }
}

// As JSON escapes a character, so that a text inside JSON stays the same text.
void append_escape(std::string& out, std::uint32_t point) {
  if (point > 0xFFFF) {
    append_hexadecimal(out, "\\u", 0xD800 + ((point - 0x10000) >> 10), 4);
    point = 0xDC00 + (point & 0x3FF);
  }
  append_hexadecimal(out, "\\u", point, 4);
}

// CI logs take a line for a command that begins so, or that holds the older form anywhere.
bool is_command_of_a_log(std::string_view text, std::size_t position) {
  const std::string_view rest = text.substr(position);
  const bool begins_word = position == 0 || text[position - 1] == ' ';
  return (begins_word && rest.starts_with("::")) || rest.starts_with("##[");
}

bool is_plain(char character) {
  return character >= 0x20 && character < 0x7F && character != ':' && character != '#';
}

}  // namespace

void append_shown_text(std::string& out, std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    out += text;
    return;
  }
  for (std::size_t position = 0; position < text.size();) {
    const Character character = first_of(text.substr(position));
    if (!character.is_valid) {
      append_hexadecimal(out, "\\x", character.point, 2);
    } else if (is_unshown(character.point) || is_command_of_a_log(text, position)) {
      append_escape(out, character.point);
    } else {
      out += text.substr(position, character.length);
    }
    position += character.length;
  }
}

std::string shown_text(std::string_view text) {
  std::string out;
  append_shown_text(out, text);
  return out;
}

}  // namespace connectsim
