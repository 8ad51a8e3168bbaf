#include "cli/arguments/number_option.h"

#include <charconv>

namespace connectsim {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

std::uint64_t number_of(const Arguments& arguments, std::string_view option, std::uint64_t missing,
                        std::uint64_t least, std::uint64_t most) {
  if (!arguments.has(option)) {
    return missing;
  }
  const std::string text = arguments.text(option);
  const std::optional<std::uint64_t> number = whole_number(text);
  if (!number || *number < least || *number > most) {
    throw UsageError(std::string(option) + " must be a number from " + std::to_string(least) +
                     " to " + std::to_string(most) + ", is \"" + text + "\"");
  }
  return *number;
}

}  // namespace connectsim
