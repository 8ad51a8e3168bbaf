#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cli/arguments/arguments.h"

namespace connectsim {

/// A text that is a whole number and nothing else.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// The number that an option gives, `missing` without it. `UsageError` when it is none from `least`
/// to `most`.
std::uint64_t number_of(const Arguments& arguments, std::string_view option, std::uint64_t missing,
                        std::uint64_t least, std::uint64_t most);

}  // namespace connectsim
