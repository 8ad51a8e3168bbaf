#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/answers/saved_answer.h"

namespace connectsim {

/// The accounts of files whose paths name none.
struct FlatAccounts {
  std::set<std::string> names;
  /// Whether they are one network: each shares a VPC, a subnet or a group with another, and no two
  /// have something of one name.
  bool are_connected = true;
  /// Whether there is anything to decide: without clusters, functions and proxies groups are looked
  /// at as they are.
  bool have_hosts = false;
};

/// The accounts that clusters, functions, proxies and groups of such files belong to. VPCs, subnets
/// and prefix lists tell no account: their owner's network may be shared with those who use it.
FlatAccounts flat_accounts(const std::vector<SavedAnswer>& answers);

}  // namespace connectsim
