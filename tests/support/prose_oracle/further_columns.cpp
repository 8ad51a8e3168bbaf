// T-1: registered, reachable and listed, before the action.
#include "tests/support/prose_oracle/further_columns.h"

#include "tests/support/prose_oracle/listed.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

// A new proxy is not there before the action: nothing is registered, reached or listed by it.
FurtherColumns read_further_columns(const Account& account, const Request& request,
                                    const Readings& readings) {
  const Sides sides = read_sides(account, request);
  FurtherColumns columns;
  if (sides.proxy_mode == ProxyMode::none) {
    columns.reachable = reach_directly(account, sides.function, *sides.cluster).result;
    columns.listed = is_listed(account, *sides.cluster, sides.function, nullptr, readings);
    return columns;
  }
  columns.registered = Registered::no;
  if (sides.proxy == nullptr) {
    return columns;
  }
  if (belongs_to(account, *sides.proxy, *sides.cluster)) {
    columns.registered = Registered::yes;
  }
  columns.reachable =
      reach_through_proxy(account, sides.function, *sides.proxy, *sides.cluster).result;
  columns.listed = is_listed(account, *sides.cluster, sides.function, sides.proxy, readings);
  return columns;
}

}  // namespace prose_oracle
