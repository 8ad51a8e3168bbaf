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

}  // namespace

Messages::Messages(const Arguments& arguments)
    : volume_(arguments.has("--quiet")     ? Volume::quiet
              : arguments.has("--verbose") ? Volume::verbose
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

void Messages::detail(std::string_view text) const {
  if (volume_ == Volume::verbose) {
    write_line(text);
  }
}

}  // namespace connectsim
