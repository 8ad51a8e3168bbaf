#pragma once

#include <string>

namespace connectsim {

/// What the input holds under a name that a request could mean, and the graph does not: so that
/// "no cluster X" can say what X is.
struct NamedOther {
  std::string name;
  std::string what;  // "a Multi-AZ DB cluster (engine postgres)"
};

}  // namespace connectsim
