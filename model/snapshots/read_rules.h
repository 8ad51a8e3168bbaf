#pragma once

#include <string_view>

#include "model/snapshots/draft.h"

namespace connectsim {

/// The group that holds a rule, and its account where that is given.
struct RuleOwner {
  Vertex group = no_vertex;
  std::string_view account;
};

/// Adds the rules of `IpPermissions` or `IpPermissionsEgress`: one a peer (G-1), none twice.
void read_permissions(Draft& draft, const RuleOwner& owner, Direction direction, Value permissions);

}  // namespace connectsim
