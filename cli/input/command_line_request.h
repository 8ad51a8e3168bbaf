#pragma once

#include <optional>

#include "cli/arguments/arguments.h"
#include "model/network/snapshot.h"
#include "model/scenario_request.h"

namespace connectsim {

/// The request that --cluster, --function and the options of the proxy make; nothing when none of
/// them is given. `UsageError` when they do not fit together, `InputError` for a password file that
/// cannot be read.
std::optional<NamedRequest> command_line_request(const Arguments& arguments);

/// That a snapshot needs --cluster and --function, with what it has to offer.
UsageError request_missing(const Snapshot& snapshot);

}  // namespace connectsim
