#pragma once

#include <string>
#include <string_view>

#include "scenarios/reduction/still_fails.h"

namespace connectsim {

/// A scenario in normal form with nothing in it that `still_fails` lets go: no group, rule, peer,
/// association, function, cluster, member, proxy, target or member of the request, alone or with
/// all that names it; no two things that may be one; plain values; then ids and names by first use,
/// lists sorted, the lowest numbers, standard ports. Members that the product does not read go
/// first. `still_fails` must hold for the scenario given; it is asked some hundred times, each
/// scenario once. Memory: the scenario's JSON, some times.
std::string reduced_scenario(std::string_view scenario, const StillFails& still_fails);

}  // namespace connectsim
