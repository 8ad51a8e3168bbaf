#pragma once

#include <vector>

#include "cli/arguments.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "model/decision.h"
#include "model/snapshot.h"

namespace connectsim {

/// The snapshot of a verb that looks at a whole account; warns of what is odd in it. `UsageError`
/// without an input, `InputError` for what cannot be read.
Snapshot snapshot_input(const Arguments& arguments, const Messages& messages);

/// Warns of facts that the answer needs and the snapshot lacks (I-1): the first ten, all with -v.
/// `inconclusive` when there are any and --strict is given.
ExitStatus warn_of_unknown(std::vector<Unknown> unknown, const Snapshot& snapshot,
                           const Arguments& arguments, const Messages& messages);

}  // namespace connectsim
