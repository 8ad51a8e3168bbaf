#pragma once

#include <string>
#include <vector>

#include "scenarios/reduction/still_fails.h"

namespace connectsim {

// The ways in which a scenario gets smaller or plainer. Each goes on as long as it changes
// something, leaves a scenario that still fails, and says whether it changed anything.

/// Takes out things with all that names them, entries of lists, members that may be absent.
bool take_out(std::string& scenario, const StillFails& still_fails);

/// Makes one thing of two of a kind.
bool merge_things(std::string& scenario, const StillFails& still_fails);

/// Replaces values by plainer ones.
bool simplify_values(std::string& scenario, const StillFails& still_fails);

/// Names things by first use, sorts lists, lowers numbers.
bool normalise(std::string& scenario, const StillFails& still_fails);

/// Scenarios that differ from one in a single name: a reference to another thing of the kind, a
/// group of another pattern. They need not fail. None of a large scenario: they would be too many.
std::vector<std::string> neighbours(const std::string& scenario);

}  // namespace connectsim
