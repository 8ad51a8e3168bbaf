// Rules of a group and "has not been modified": section 3.
#pragma once

#include <optional>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/readings.h"

namespace prose_oracle {

// Absent when the snapshot lacks the port (I-1).
using Port = std::optional<int>;

// Whether a group peer of the rule is of the group's own account (G-2).
bool is_same_account(const Group& group, const Rule& rule);

// G-2, G-4: whether the group has a pair rule in that direction, on that port, with those peers.
bool has_pair_rule_in(const Account& account, const Group& group, const Port& port,
                      const Ids& peers);
bool has_pair_rule_out(const Account& account, const Group& group, const Port& port,
                       const Ids& peers);

// G-3: unmodified in its role, with the pair rules that the role asks for.
bool is_valid_database_group(const Account& account, const Group& group, const Port& port,
                             const Ids& sources, const Readings& readings);
bool is_valid_compute_group(const Account& account, const Group& group, const Port& port,
                            const Ids& destinations);
bool is_valid_proxy_group(const Account& account, const Group& group, const Port& port_in,
                          const Ids& sources, const Port& port_out, const Ids& destinations,
                          const Readings& readings);

}  // namespace prose_oracle
