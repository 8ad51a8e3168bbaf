#pragma once

#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/arguments/exit_status.h"
#include "cli/output/messages.h"
#include "model/decision.h"
#include "model/network/snapshot.h"

namespace connectsim {

/// The snapshot of a verb that looks at a whole account; warns of what is odd in it. `UsageError`
/// without an input, `InputError` for what cannot be read.
Snapshot snapshot_input(const Arguments& arguments, const Messages& messages);

/// Warns of facts that the answer needs and the snapshot lacks (I-1): the first ten, all with -v.
/// `inconclusive` when there are any and --strict is given.
ExitStatus warn_of_unknown(std::vector<Unknown> unknown, const Snapshot& snapshot,
                           const Arguments& arguments, const Messages& messages);

}  // namespace connectsim
