#pragma once

#include "model/snapshots/draft.h"

namespace connectsim {

/// What a target's TargetHealth says.
struct Health {
  HealthState state = HealthState::missing;
  HealthReason reason = HealthReason::none;
  friend bool operator==(const Health&, const Health&) = default;
};
/// Of a TargetHealth, which may be absent.
Health health_of(Value target_health);

// The steps of reading a snapshot, in the order in which they must be taken: each names what the
// ones before it declared.

void read_vpcs(Draft& draft);
void read_subnets(Draft& draft);
void declare_prefix_lists(Draft& draft);
/// The groups first and their rules then, because rules name groups that may come later.
void read_groups(Draft& draft);
/// `SecurityGroupRules`: rules as entries of their own, beside or instead of those in the groups.
void read_rule_entries(Draft& draft);
/// The further VPCs of groups.
void read_vpc_associations(Draft& draft);
void declare_subnet_groups(Draft& draft);
void declare_global_members(Draft& draft);
void read_instances(Draft& draft);
void read_clusters(Draft& draft);
void read_functions(Draft& draft);
void read_proxies(Draft& draft);
void read_targets(Draft& draft);
void read_caller(Draft& draft);
/// Which groups are in use by what the graph does not model.
void read_groups_of_others(Draft& draft);

}  // namespace connectsim
