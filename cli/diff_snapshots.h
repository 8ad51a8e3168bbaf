#pragma once

#include "cli/arguments.h"

namespace connectsim {

/// `diff` of inputs that are not tables.
ExitStatus diff_snapshots(const Arguments& arguments);

}  // namespace connectsim
