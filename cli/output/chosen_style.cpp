// Decides on colours (--no-color, NO_COLOR, a terminal) and on the language (--lang) of text
// answers.
#include "cli/output/chosen_style.h"

#include <cstdlib>

namespace connectsim {

Style chosen_style(const Arguments& arguments, const Output& output) {
  const char* no_color = std::getenv("NO_COLOR");
  const bool wants_none = arguments.has("--no-color") || (no_color != nullptr && *no_color != '\0');
  return {value_of<Language>(arguments.text("--lang")).value_or(Language::en),
          output.is_terminal() && !wants_none ? Colour::terminal : Colour::none};
}

}  // namespace connectsim
