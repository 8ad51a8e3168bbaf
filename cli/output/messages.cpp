// Writes warnings and problems to standard error, as far as -q and -v let them through.
#include "cli/output/messages.h"

#include <cstdio>

#include "model/text/shown_text.h"

namespace connectsim {
namespace {

// In one piece, so that lines of several processes do not mix; whatever names are in it, it is one
// line.
void write_line(std::string_view text) {
  std::string line = shown_text(text);
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

// The first two words, without the numbers in them.
std::string kind_of_warning(std::string_view text) {
  std::string kind;
  int blanks = 0;
  for (const char character : text) {
    blanks += character == ' ' ? 1 : 0;
    if (blanks == 2) {
      break;
    }
    if (character < '0' || character > '9') {
      kind += character;
    }
  }
  return kind;
}

// Not every verb has all that could be said with -v, or kept back with -q.
bool is_given(const Arguments& arguments, std::string_view option) {
  return arguments.declares(option) && arguments.has(option);
}

}  // namespace

Messages::Messages(const Arguments& arguments)
    : volume_(is_given(arguments, "--quiet")     ? Volume::quiet
              : is_given(arguments, "--verbose") ? Volume::verbose
                                                 : Volume::normal) {}

void Messages::problem(std::string_view line) { write_line(line); }

void Messages::warning(std::string_view place, std::string_view text) const {
  if (volume_ == Volume::quiet) {
    return;
  }
  std::string line = "warning: ";
  if (!place.empty()) {
    line.append(place).append(": ");
  }
  write_line(line.append(text));
}

void Messages::repeated_warning(std::string_view place, std::string_view text) {
  constexpr std::uint64_t places_shown = 3;
  if (++repeated_[kind_of_warning(text)] <= places_shown || volume_ == Volume::verbose) {
    warning(place, text);
  }
}

void Messages::end_repeated() {
  constexpr std::uint64_t places_shown = 3;
  for (const auto& [kind, count] : repeated_) {
    if (count > places_shown && volume_ == Volume::normal) {
      warning("", kind + " ...: " + std::to_string(count - places_shown) + " more of this kind, " +
                      std::to_string(count) + " in all (-v shows them)");
    }
  }
  repeated_.clear();
}

void Messages::detail(std::string_view text) const {
  if (volume_ == Volume::verbose) {
    write_line(text);
  }
}

}  // namespace connectsim
