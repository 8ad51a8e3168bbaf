// Availability Zones in which function and cluster may not meet.
#pragma once

#include <set>
#include <string>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

// At most one note, with the zones. Allowed either way.
std::set<std::string> notes_about_zones(const Account& account, const Sides& sides);

}  // namespace prose_oracle
