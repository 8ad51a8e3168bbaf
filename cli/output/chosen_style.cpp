// Decides on colours (--no-color, NO_COLOR, TERM, a terminal), the width and the language (--lang)
// of text answers.
#include "cli/output/chosen_style.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace connectsim {
namespace {

// A terminal that does not tell has 80 columns; longer lines than those of a file are hard to read.
std::size_t terminal_width() {
  constexpr std::size_t unknown_width = 80;
  constexpr std::size_t narrowest = 40;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return unknown_width;
  }
  return std::clamp<std::size_t>(size.ws_col, narrowest, Style{}.width);
}

}  // namespace

Style chosen_style(const Arguments& arguments, const Output& output) {
  const char* no_color = std::getenv("NO_COLOR");
  const bool wants_none = arguments.has("--no-color") || (no_color != nullptr && *no_color != '\0');
  const char* terminal = std::getenv("TERM");
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  Style style{value_of<Language>(arguments.text("--lang")).value_or(Language::en),
              output.is_terminal() && !wants_none && !is_dumb ? Colour::terminal : Colour::none};
  if (output.is_terminal()) {
    style.width = terminal_width();
  }
  return style;
}

}  // namespace connectsim
