#pragma once

#include "model/decision.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {

/// Checks every requirement of section 6: fills `unmet`, `missing_permissions`,
/// `notes` and what was `unknown` on the way. Never stops at the first one.
void check_requirements(const RequestedConnection& connection, Decision& decision);

}  // namespace connectsim
