// Writes foreign texts into DOT so that they are shown and never obeyed.
#include "reports/graph/dot_text.h"

#include <vector>

#include "model/text/shown_text.h"

namespace connectsim {
namespace {

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') out += '\\';
    out += byte;
  }
  return out;
}

}  // namespace

std::string quoted_dot(std::string_view text) { return '"' + escaped(shown_text(text)) + '"'; }

std::string label_line(std::string_view foreign, std::size_t length_max) {
  const std::string whole = shown_text(foreign);
  const std::string_view text = whole;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (starts_character(text[i])) starts.push_back(i);
  }
  if (starts.size() <= length_max) return escaped(text);
  const std::size_t kept_behind = (length_max - 1) / 2;
  const std::size_t kept_before = length_max - 1 - kept_behind;
  return escaped(text.substr(0, starts[kept_before])) + "\u2026" +
         escaped(text.substr(starts[starts.size() - kept_behind]));
}

}  // namespace connectsim
