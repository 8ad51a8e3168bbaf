#include "tests/tidy/code_text.h"

#include <algorithm>
#include <cctype>

namespace connectsim::tidy {
namespace {

enum class Piece { code, comment, literal };

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Cuts C++ text into code, comments and literals.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }

  /// The kind of the next piece; it reaches from where the last one ended to position().
  Piece next() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("//")) return ended_by("\n", 0, Piece::comment);
    if (rest.starts_with("/*")) return ended_by("*/", 2, Piece::comment);
    if (rest.starts_with("R\"") && starts_raw_string()) {
      const std::string_view delimiter = rest.substr(2, rest.find('(') - 2);
      return ended_by(")" + std::string(delimiter) + "\"", 2, Piece::literal);
    }
    if (rest[0] == '"' || (rest[0] == '\'' && !is_digit_separator())) return quoted(rest[0]);
    ++at_;
    return Piece::code;
  }

  std::size_t position() const { return at_; }

 private:
  /// A piece that ends with `end`, looked for after `skipped` characters; a line comment's end
  /// belongs to the code.
  Piece ended_by(std::string_view end, std::size_t skipped, Piece piece) {
    const std::size_t found = text_.find(end, at_ + skipped);
    at_ = found == std::string_view::npos ? text_.size() : found + (end == "\n" ? 0 : end.size());
    return piece;
  }

  Piece quoted(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
    return Piece::literal;
  }

  /// The word that ends right before the current position.
  std::string_view word_before() const {
    std::size_t first = at_;
    while (first > 0 && is_word(text_[first - 1])) --first;
    return text_.substr(first, at_ - first);
  }

  bool starts_raw_string() const {
    const std::string_view prefix = word_before();
    return prefix.empty() || prefix == "u8" || prefix == "u" || prefix == "U" || prefix == "L";
  }

  /// 1'000: the apostrophe stands inside a number.
  bool is_digit_separator() const {
    std::size_t first = at_;
    while (first > 0 && (is_word(text_[first - 1]) || text_[first - 1] == '\'')) --first;
    return first < at_ && std::isdigit(static_cast<unsigned char>(text_[first])) != 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

template <typename IsBlanked>
std::string blanked(std::string_view text, IsBlanked is_blanked) {
  std::string result(text);
  Cutter cutter(text);
  while (!cutter.at_end()) {
    const std::size_t first = cutter.position();
    if (!is_blanked(cutter.next())) continue;
    for (std::size_t i = first; i < cutter.position(); ++i) {
      if (result[i] != '\n') result[i] = ' ';
    }
  }
  return result;
}

}  // namespace

std::string without_comments(std::string_view text) {
  return blanked(text, [](Piece piece) { return piece == Piece::comment; });
}

std::string code_only(std::string_view text) {
  return blanked(text, [](Piece piece) { return piece != Piece::code; });
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace connectsim::tidy
