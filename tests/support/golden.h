#pragma once

#include <string>

namespace connectsim::tests {

/// Compares a report with the file of that name under tests/golden, and tells the first line that
/// differs. With UPDATE_GOLDEN=1 in the environment it writes the file instead: look at the change
/// before committing it.
void check_golden(const std::string& name, const std::string& report);

}  // namespace connectsim::tests
