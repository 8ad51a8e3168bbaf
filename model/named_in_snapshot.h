#pragma once

#include <string_view>

#include "model/network/snapshot.h"

namespace connectsim {

// What a name or an ARN means. An ARN must agree with the account and Region that the snapshot was
// saved from, as far as that tells them, and with the name (section 6); the partial ARN of a
// function and a version or alias behind its name are read too. `InputError` for what the snapshot
// does not hold, with what it is instead, or else the nearest names.

Vertex cluster_named(const Snapshot& snapshot, std::string_view name);
Vertex function_named(const Snapshot& snapshot, std::string_view name);
Vertex proxy_named(const Snapshot& snapshot, std::string_view name);

}  // namespace connectsim
