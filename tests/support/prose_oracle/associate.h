// which spares `associate` appends.
#pragma once

#include <string>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/readings.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

// Ids; empty when there is no such spare. A proxy spare only under `proxy_too`.
struct ChosenSpares {
  std::string compute;
  std::string proxy;
};

ChosenSpares choose_spares(const Account& account, const Sides& sides, const Readings& readings);

}  // namespace prose_oracle
