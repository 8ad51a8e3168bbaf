// What a request is about: F, C, P, V, pc and pp of section 4.
#pragma once

#include <string>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/rules.h"

namespace prose_oracle {

struct Sides {
  const Cluster* cluster = nullptr;
  ProxyMode proxy_mode = ProxyMode::none;
  // Only for an existing proxy.
  const Proxy* proxy = nullptr;
  // By value, because a function to be created is not in the account.
  Function function;
  Ids function_groups;      // F
  Ids cluster_groups;       // C
  Ids proxy_groups;         // P
  std::string cluster_vpc;  // V; empty when the snapshot does not tell
  Port cluster_port;        // pc
  Port proxy_port;          // pp
};

// Throws std::invalid_argument when the request names what is not in the account (section 6).
Sides read_sides(const Account& account, const Request& request);

// C: the memberships that are not being removed.
Ids groups_of(const Cluster& cluster);

// pc: the cluster's own port, else that of its member instances. Absent: unknown (I-1).
Port port_of(const Account& account, const Cluster& cluster);

// its subnet group, else a member instance's subnet group, else its groups. Empty: unknown.
std::string vpc_of(const Account& account, const Cluster& cluster);

// a function with neither a VPC nor subnets nor groups is in no VPC.
bool is_in_a_vpc(const Function& function);

// its VpcId, else the VPC of its subnets, else that of its groups. Empty: in none, or unknown.
std::string vpc_of(const Account& account, const Function& function);

// The subnets of the cluster's subnet group; empty when they are unknown.
Ids subnets_of(const Account& account, const Cluster& cluster);

// The cluster's own list of members, then further instances that name the cluster as theirs.
Ids members_of(const Account& account, const Cluster& cluster);

// Section 4: pp of an existing proxy, and the engine family of a new one.
Port port_of(const Proxy& proxy);
std::string engine_family_of(const Cluster& cluster);

// RDS_INSTANCE, TRACKED_CLUSTER or another; a target without a type is known by what it names.
std::string type_of(const Account& account, const Target& target);

// whether one target, or the proxy through any of its targets, belongs to the cluster.
bool belongs_to(const Account& account, const Target& target, const Cluster& cluster);
bool belongs_to(const Account& account, const Proxy& proxy, const Cluster& cluster);

}  // namespace prose_oracle
