// Decides how foreign texts of several lines and paths are written into reports.
#include "reports/formats/foreign_text.h"

#include "model/text/shown_text.h"

namespace connectsim {
namespace {

void append_percent(char character, std::string& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(character);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

bool is_plain_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string shown_lines(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    append_shown_text(shown, text.substr(0, end));
    if (end == std::string_view::npos) {
      break;
    }
    shown += '\n';
    text.remove_prefix(end + 1);
  }
  return shown;
}

std::string relative_uri(std::string_view path) {
  while (path.starts_with("/") || path.starts_with("./")) {
    path.remove_prefix(path.front() == '/' ? 1 : 2);
  }
  std::string uri;
  for (const char c : path) {
    if (is_plain_in_uri(c)) {
      uri += c;
    } else {
      append_percent(c, uri);
    }
  }
  return uri.empty() ? "." : uri;
}

std::string percent_escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char character : text) {
    if (special.find(character) != std::string_view::npos) {
      append_percent(character, out);
    } else {
      out += character;
    }
  }
  return out;
}

}  // namespace connectsim
