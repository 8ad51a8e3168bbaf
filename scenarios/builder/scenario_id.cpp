// Writes and reads the ids of generated scenarios, each in one spelling.
#include "scenarios/builder/scenario_id.h"

#include <charconv>

namespace connectsim {
namespace {

// Decimal digits without sign or leading zeros, or nothing.
template <typename Number>
std::optional<Number> number(std::string_view text) {
  Number value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  const bool is_number = error == std::errc() && stopped == end && !text.empty();
  const bool has_leading_zero = text.size() > 1 && text.front() == '0';
  return is_number && !has_leading_zero ? std::optional<Number>(value) : std::nullopt;
}

// What stands before the last hyphen of `rest` is left there; what stands after it is returned.
std::string_view last_part(std::string_view& rest) {
  const std::size_t hyphen = rest.rfind('-');
  if (hyphen == std::string_view::npos) {
    return {};
  }
  const std::string_view part = rest.substr(hyphen + 1);
  rest = rest.substr(0, hyphen);
  return part;
}

}  // namespace

std::string text_of(const ScenarioId& id) {
  return "g" + std::to_string(id.version) + "-" + std::string(text_of(id.profile)) + "-" +
         std::to_string(id.seed) + "-" + std::to_string(id.number);
}

std::optional<ScenarioId> scenario_id(std::string_view text) {
  std::string_view rest = text;
  const auto scenario = number<std::uint64_t>(last_part(rest));
  const auto seed = number<std::uint64_t>(last_part(rest));
  const auto profile = value_of<Profile>(last_part(rest));
  if (!scenario || !seed || !profile || rest.empty() || rest.front() != 'g') {
    return std::nullopt;
  }
  const auto version = number<std::uint32_t>(rest.substr(1));
  if (!version) {
    return std::nullopt;
  }
  return ScenarioId{*version, *profile, *seed, *scenario};
}

std::string text_of(const BoundedId& id) {
  return "b" + std::to_string(id.version) + "-" + std::to_string(id.bound) + "-" +
         std::to_string(id.number);
}

std::optional<BoundedId> bounded_id(std::string_view text) {
  std::string_view rest = text;
  const auto scenario = number<std::uint64_t>(last_part(rest));
  const auto bound = number<std::uint32_t>(last_part(rest));
  if (!scenario || !bound || rest.empty() || rest.front() != 'b') {
    return std::nullopt;
  }
  const auto version = number<std::uint32_t>(rest.substr(1));
  return version ? std::optional<BoundedId>({*version, *bound, *scenario}) : std::nullopt;
}

}  // namespace connectsim
