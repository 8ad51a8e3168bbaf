#pragma once

#include <map>
#include <string>
#include <vector>

#include "scenarios/reduction/named_things.h"

namespace connectsim {

/// The names of a scenario's things, by kind, in an order that says how they are used and not what
/// they are called: those that the request names first, the others by what their entries say and by
/// where they are named. Things that nothing tells apart stay in the order of the document.
std::map<Named, std::vector<std::string>> names_by_use(const std::string& scenario);

/// What new names of ordinary groups begin with.
inline constexpr std::string_view ordinary_name = "group-";

}  // namespace connectsim
