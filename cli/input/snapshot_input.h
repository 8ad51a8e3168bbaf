#pragma once

#include <span>
#include <string_view>

#include "cli/arguments/arguments.h"
#include "cli/arguments/exit_status.h"
#include "cli/output/messages.h"
#include "model/decision.h"
#include "model/network/snapshot.h"

namespace connectsim {

/// The snapshot of a verb that looks at a whole account; warns of what is odd in it. `UsageError`
/// without an input, `InputError` for what cannot be read.
Snapshot snapshot_input(const Arguments& arguments, const Messages& messages);

/// Warns of facts that the answer needs and the snapshot lacks (I-1), the first ten, all with -v,
/// and of lists that were saved and are empty, so that there is nothing to look at. `which` tells
/// the snapshot where there are two. `inconclusive` when clusters or functions were not saved, and
/// with --strict when any fact is missing.
ExitStatus warn_of_unknown(std::span<const Unknown> unknown, const Snapshot& snapshot,
                           std::string_view which, const Arguments& arguments,
                           const Messages& messages);

}  // namespace connectsim
