// What the console lists: section 8.
#pragma once

#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"

namespace prose_oracle {

struct Listing {
  std::string cluster;
  std::string function;
  // "direct", "proxy:<name>", sorted.
  std::vector<std::string> via;

  bool operator==(const Listing&) const = default;
};

// M-5: sorted by cluster, then function.
std::vector<Listing> listed(const Account& account);

}  // namespace prose_oracle
