#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace connectsim {

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to turn one
/// text into the other, without regard to the case of ASCII letters.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// At most three of the names that a mistyped one may have meant, nearest first.
std::vector<std::string_view> nearest_names(std::string_view mistyped,
                                            std::span<const std::string_view> names);

/// `; did you mean "a", "b" or "c"?`, or nothing when no name is near.
std::string suggestion(std::string_view mistyped, std::span<const std::string_view> names);

/// Names as messages list them, "a, b, c".
std::string listed_names(std::span<const std::string_view> names);

/// The nearest names and then all of them, `; did you mean "row"? Allowed are row, when`; `lead`
/// begins the second part, "allowed are".
std::string suggestion_among_all(std::string_view mistyped, std::span<const std::string_view> names,
                                 std::string lead);

}  // namespace connectsim
