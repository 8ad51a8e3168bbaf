// Decides whether a group's name matches a pattern P-n, and its number (N-1, N-2).
#include "model/network/managed_name.h"

#include <algorithm>
#include <charconv>

#include "model/text/check.h"

namespace connectsim {
namespace {

constexpr std::array<std::string_view, name_pattern_count> prefixes = {
    "", "lambda-rds", "lambda-rdsproxy", "rds-lambda", "rdsproxy-lambda", "rds-rdsproxy"};

constexpr bool is_ascii_digit(char character) { return character >= '0' && character <= '9'; }

std::optional<NamePattern> pattern_with_prefix(std::string_view prefix) {
  for (std::size_t i = 1; i < prefixes.size(); ++i) {
    if (prefixes[i] == prefix) {
      return static_cast<NamePattern>(i);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view prefix_of(NamePattern pattern) {
  return prefixes[static_cast<std::size_t>(pattern)];
}

std::optional<ManagedName> managed_name(std::string_view name) {
  const auto hyphen = name.rfind('-');
  if (hyphen == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view digits = name.substr(hyphen + 1);
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  const auto pattern = pattern_with_prefix(name.substr(0, hyphen));
  if (!pattern) {
    return std::nullopt;
  }
  ManagedName result{*pattern, static_cast<std::uint8_t>(std::min<std::size_t>(digits.size(), 255)),
                     ManagedName::unnumbered};
  if (digits.size() <= ManagedName::digits_max) {
    std::from_chars(digits.data(), digits.data() + digits.size(), result.number);
  }
  return result;
}

ManagedName new_managed_name(NamePattern pattern, std::uint64_t number) {
  return {pattern, static_cast<std::uint8_t>(std::to_string(number).size()), number};
}

std::string text_of(const ManagedName& name) {
  check(name.takes_part_in_numbering(), "a name of more than 18 digits has no text here");
  const std::string digits = std::to_string(name.number);
  const std::size_t zeros = name.digits > digits.size() ? name.digits - digits.size() : 0;
  return std::string(prefix_of(name.pattern)) + "-" + std::string(zeros, '0') + digits;
}

}  // namespace connectsim
