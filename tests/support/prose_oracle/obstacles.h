// what stands in the way of a plan.
#pragma once

#include <set>
#include <string>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

std::set<std::string> find_obstacles(const Account& account, const Request& request,
                                     const Sides& sides, const Applied& plan);

// One note when the plan changes a function of whose state the snapshot does not tell.
std::set<std::string> notes_about_function_state(const Request& request, const Sides& sides,
                                                 const Applied& plan);

}  // namespace prose_oracle
