#include "tests/tidy/lengths.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "tests/tidy/code_text.h"

namespace connectsim::tidy {
namespace {

std::string offence(const std::string& path, int line, int count, int limit,
                    const std::string& what) {
  return path + ":" + std::to_string(line) + ": " + what + ", " + std::to_string(count) +
         " where " + std::to_string(limit) + " are allowed";
}

int columns(std::string_view line) {
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<int>(std::count_if(line.begin(), line.end(), is_first_byte));
}

/// Code with preprocessor directives, and the lines that continue them, replaced by blanks.
std::string without_directives(std::string code) {
  bool is_directive = false;
  std::size_t first = 0;
  while (first < code.size()) {
    const std::size_t end = std::min(code.find('\n', first), code.size());
    const std::string_view line = std::string_view(code).substr(first, end - first);
    is_directive = is_directive || trimmed(line).starts_with('#');
    const bool continues = is_directive && line.ends_with('\\');
    if (is_directive)
      std::fill_n(code.begin() + static_cast<std::ptrdiff_t>(first), end - first, ' ');
    is_directive = continues;
    first = end + 1;
  }
  return code;
}

enum class Brace { scope, body, initializer };

/// Takes the first word off the text and returns it; empty when a word does not come first.
std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const auto is_letter = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  };
  const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
  const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(word.size());
  return word;
}

/// Takes <...> off the text.
void take_template_parameters(std::string_view& text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') ++depth;
    if (text[i] == '>' && --depth == 0) return text.remove_prefix(i + 1);
  }
}

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool opens_scope(std::string_view head) {
  static constexpr std::array<std::string_view, 6> scopes{"namespace", "extern", "struct",
                                                          "class",     "union",  "enum"};
  static constexpr std::array<std::string_view, 6> modifiers{"inline", "static",  "constexpr",
                                                             "const",  "typedef", "friend"};
  if (head.ends_with(')')) return false;  // a function that returns "struct x"
  for (;;) {
    const std::string_view word = take_word(head);
    if (word == "template") {
      take_template_parameters(head);
    } else if (!is_one_of(word, modifiers)) {
      return is_one_of(word, scopes);
    }
  }
}

bool opens_body(std::string_view head) {
  static constexpr std::array<std::string_view, 6> last_words{"const", "noexcept", "override",
                                                              "final", "mutable",  "try"};
  static constexpr std::string_view last_characters = ")]}&";
  if (head.empty()) return true;  // only broken code has a brace there; better seen than not
  if (last_characters.find(head.back()) != std::string_view::npos) return true;
  if (is_one_of(head.substr(head.rfind(' ') + 1), last_words)) return true;
  const std::size_t parenthesis = head.rfind(") ");
  return parenthesis != std::string_view::npos &&
         (head.find("->", parenthesis) != std::string_view::npos ||
          head.find(" requires ", parenthesis) != std::string_view::npos);
}

/// What a brace opens, told from the code before it, back to the last statement's end.
Brace brace_after(std::string_view head) {
  if (opens_scope(head)) return Brace::scope;
  return opens_body(head) ? Brace::body : Brace::initializer;
}

struct Function {
  int line;
  int line_count;
};

/// Walks over code at namespace and class level and steps over everything deeper.
class FunctionFinder {
 public:
  explicit FunctionFinder(const std::string& code) : code_(code) {}

  std::vector<Function> functions() {
    for (at_ = 0; at_ < code_.size(); ++at_) {
      const char c = code_[at_];
      if (c == '{') {
        open_brace();
      } else if (c == ';' || c == '}' || (c == ':' && head_is_access())) {
        head_.clear();
      } else {
        add_to_head(c);
      }
    }
    return std::move(functions_);
  }

 private:
  void add_to_head(char c) {
    const bool is_blank = c == ' ' || c == '\n';
    if (head_.empty() && !is_blank) head_line_ = line_;
    if (!head_.empty() || !is_blank) head_ += is_blank ? ' ' : c;
    if (c == '\n') ++line_;
  }

  bool head_is_access() const {
    return head_ == "public" || head_ == "protected" || head_ == "private";
  }

  void open_brace() {
    head_ = trimmed(head_);
    const Brace brace = brace_after(head_);
    if (brace == Brace::scope) {
      head_.clear();
      return;
    }
    step_to_closing_brace();
    if (brace == Brace::body) {
      functions_.push_back({head_line_, line_ - head_line_ + 1});
      head_.clear();
    } else {
      // The initializer of a variable, or of a member before a constructor's body.
      head_ += "{}";
    }
  }

  void step_to_closing_brace() {
    for (int depth = 0; at_ < code_.size(); ++at_) {
      if (code_[at_] == '\n') ++line_;
      if (code_[at_] == '{') ++depth;
      if (code_[at_] == '}' && --depth == 0) return;
    }
  }

  const std::string& code_;
  std::vector<Function> functions_;
  std::string head_;
  std::size_t at_ = 0;
  int line_ = 1;
  int head_line_ = 1;
};

}  // namespace

Offences long_files(const SourceFile& file) {
  const auto count = static_cast<int>(lines_of(file.text).size());
  if (count <= file_lines_max || file.path.ends_with(".json")) return {};
  return {offence(file.path, 1, count, file_lines_max, "too many lines in a file")};
}

Offences long_lines(const SourceFile& file) {
  if (file.path.ends_with(".json") || file.path.ends_with("js")) return {};
  Offences offences;
  int line_number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++line_number;
    if (columns(line) <= columns_max) continue;
    offences.push_back(
        offence(file.path, line_number, columns(line), columns_max, "too many columns"));
  }
  return offences;
}

Offences long_functions(const SourceFile& file) {
  Offences offences;
  const std::string code = without_directives(code_only(file.text));
  for (const Function& function : FunctionFinder(code).functions()) {
    if (function.line_count <= function_lines_max) continue;
    offences.push_back(offence(file.path, function.line, function.line_count, function_lines_max,
                               "too many lines in a function"));
  }
  return offences;
}

}  // namespace connectsim::tidy
