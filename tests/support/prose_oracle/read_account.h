// The two halves of reading a snapshot (M-1); `read_account()` calls both.
#pragma once

#include <nlohmann/json.hpp>

#include "tests/support/prose_oracle/account.h"

namespace prose_oracle {

// VPCs, subnets, groups with their rules, and prefix lists.
void read_network(Account& account, const nlohmann::json& snapshot);

// Clusters, instances, proxies and functions, with what surrounds them.
void read_resources(Account& account, const nlohmann::json& snapshot);

}  // namespace prose_oracle
