#pragma once

#include "cli/arguments.h"
#include "simulator/decision_table.h"

namespace connectsim {

/// The table of `--table`, a shipped name or a file, with the readings of `--reading` set; without
/// them the default table as it is. `InputError` for what is no table and no reading.
DecisionTable chosen_table(const Arguments& arguments);

}  // namespace connectsim
