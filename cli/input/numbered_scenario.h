#pragma once

#include <string>

namespace connectsim {

/// The scenario of an id, `g1-near_miss-1-42` or `b1-2-4711`, as one M-2 line without a line break.
/// `UsageError` for what is no id, `InputError` for one of another version of the generator and one
/// behind the end of the bounded space.
std::string numbered_scenario(const std::string& id);

/// Whether a text looks like such an id.
bool is_scenario_id(const std::string& text);

}  // namespace connectsim
