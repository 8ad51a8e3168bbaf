// Writes foreign texts into Markdown so that they are shown and never obeyed.
#include "reports/formats/markdown_text.h"

#include "model/text/shown_text.h"
#include "reports/formats/foreign_text.h"

namespace connectsim {
namespace {

std::string ticks_around(std::string_view text, std::size_t least) {
  std::string ticks(least, '`');
  while (text.find(ticks) != std::string_view::npos) {
    ticks += '`';
  }
  return ticks;
}

}  // namespace

std::string markdown_cell(std::string_view text) {
  constexpr std::string_view special = "|\\`*_[]<&~!#@";
  std::string out;
  for (const char character : shown_text(text)) {
    if (special.find(character) != std::string_view::npos) {
      out += '\\';
    }
    out += character;
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  const std::string shown = shown_text(text);
  const std::string ticks = ticks_around(shown, 1);
  return ticks.size() == 1 ? "`" + shown + "`" : ticks + " " + shown + " " + ticks;
}

std::string markdown_block(std::string_view language, std::string_view lines) {
  const std::string shown = shown_lines(lines);
  const std::string fence = ticks_around(shown, 3);
  std::string block = fence + std::string(language) + "\n" + shown;
  if (!shown.empty() && shown.back() != '\n') {
    block += '\n';
  }
  return block + fence + "\n";
}

}  // namespace connectsim
