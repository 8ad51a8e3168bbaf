// T-1: the columns that a table may test besides the page's.
#pragma once

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/reachable.h"
#include "tests/support/prose_oracle/readings.h"

namespace prose_oracle {

enum class Registered { not_used, yes, no };

struct FurtherColumns {
  // The chosen proxy belongs to the cluster.
  Registered registered = Registered::not_used;
  // By the way asked for, before the action.
  Reachability reachable = Reachability::blocked;
  bool listed = false;
};

FurtherColumns read_further_columns(const Account& account, const Request& request,
                                    const Readings& readings = {});

}  // namespace prose_oracle
