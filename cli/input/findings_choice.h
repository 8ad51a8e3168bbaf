#pragma once

#include "cli/arguments/arguments.h"
#include "simulator/findings/findings.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What is known of a table: the document of `--findings`; without it what is shipped for the
/// shipped tables, also for a copy of one in a file; nothing for other tables. `InputError` for
/// what is no findings document or is about a table of another name. Warns of findings that nobody
/// has explained.
Findings chosen_findings(const Arguments& arguments, const DecisionTable& table);

}  // namespace connectsim
