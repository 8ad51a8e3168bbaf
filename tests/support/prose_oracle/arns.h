// Section 6: a cluster, function or proxy may be asked for by its ARN.
#pragma once

#include <string>

#include "tests/support/prose_oracle/account.h"

namespace prose_oracle {

// Each returns nullptr when the account has no such thing, or when an ARN does not match account,
// Region and name.
const Cluster* find_requested_cluster(const Account& account, const std::string& asked);
const Function* find_requested_function(const Account& account, const std::string& asked);
const Proxy* find_requested_proxy(const Account& account, const std::string& asked);

}  // namespace prose_oracle
