#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace connectsim {

/// A scenario (M-2) with as few entries in its lists as `still_fails` lets go: groups, rules,
/// peers, associations, functions, clusters, proxies, targets are taken out, several at once and
/// then one by one, until no single one can go any more. `still_fails` is asked a few times for
/// each entry; it must hold for the scenario given, and not throw. Memory: the scenario's JSON.
std::string reduced_scenario(std::string_view scenario,
                             const std::function<bool(const std::string&)>& still_fails);

}  // namespace connectsim
