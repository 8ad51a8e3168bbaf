// what time does to proxies and their targets.
#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/reachable.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

// What depends stays as it is.
void settle_target(Reachability reachability, Target& target) {
  if (reachability == Reachability::reachable) {
    target.state = "AVAILABLE";
    target.reason = "";
  } else if (reachability == Reachability::blocked) {
    target.state = "UNAVAILABLE";
    target.reason = "UNREACHABLE";
  }
}

}  // namespace

// Entries of other kinds carry no health; a target of no cluster of the account stays.
Account settle(const Account& account) {
  Account settled = account;
  for (Proxy& proxy : settled.proxies) {
    proxy.status = "available";
    for (Target& target : proxy.targets) {
      if (type_of(account, target) != "RDS_INSTANCE") {
        continue;
      }
      for (const Cluster& cluster : account.clusters) {
        if (belongs_to(account, target, cluster)) {
          settle_target(reach_from_proxy(account, proxy, cluster).result, target);
          break;
        }
      }
    }
  }
  return settled;
}

}  // namespace prose_oracle
