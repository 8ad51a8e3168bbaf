#pragma once

#include "cli/arguments/arguments.h"
#include "cli/input/table_choice.h"

namespace connectsim {

/// The generated scenarios that both tables decide: --count, --seed, --profile.
extern const OptionGroup population_options;

/// `diff` of two tables. Status 4 when anything changes that is not intended, or an intended change
/// did not happen.
ExitStatus diff_tables(const Arguments& arguments, const TableText& before, const TableText& after);

}  // namespace connectsim
