#pragma once

#include <set>
#include <string>

#include "tests/support/example_account.h"
#include "tests/support/prose_oracle/table.h"

namespace connectsim::tests {

/// The properties of section 10 that a scenario breaks by the prose oracle's account of it: it
/// decides, applies, settles, lists and reaches; the product has no part in this. Knows those that
/// findings are recorded for: connects, listed, idempotent, idempotent_settled, least_access,
/// covered, unambiguous, permitted, within_limits.
std::set<std::string> properties_broken_by_oracle(const Json& scenario, prose_oracle::Table table);

}  // namespace connectsim::tests
