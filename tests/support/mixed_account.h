#pragma once

#include "tests/support/example_account.h"

namespace connectsim::tests {

/// The example account with something of everything: `web` connected directly and in order, `jobs`
/// through proxy `px`, `admin` listed but blocked, `report` connected by hand, `batch` with a
/// widened rule, `edge` let in from a part of its subnet; a cluster without managed groups, a full
/// list, and groups that are stale, modified and orphaned.
Json mixed_account();

}  // namespace connectsim::tests
