// H-1: the two ends of a hop: where they stand, which groups they wear, which IP versions they
// speak.
#pragma once

#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/ranges.h"

namespace prose_oracle {

enum class IpVersion { ipv4, ipv6 };

// One end of a hop.
struct Endpoint {
  std::string vpc;
  Ids groups;
  Ids subnets;
  // By its network type; speaks() asks its subnets, too.
  bool ipv4 = true;
  bool ipv6 = false;
  // False when the snapshot has no list of its groups (I-1).
  bool groups_given = true;
};

Endpoint endpoint_of(const Account& account, const Function& function);
Endpoint endpoint_of(const Account& account, const Cluster& cluster);

// As the function calls it, by EndpointNetworkType; as it calls the cluster, by
// TargetConnectionNetworkType.
Endpoint endpoint_of(const Proxy& proxy);
Endpoint calling_end_of(const Proxy& proxy);

// An end whose saved subnets have no range in a version does not speak it.
bool speaks(const Account& account, const Endpoint& endpoint, IpVersion version);

// Its addresses in a version that it speaks: its subnets', unless any is unknown, then its VPC's;
// all addresses of the version when the VPC is unknown, too.
std::vector<Range> ranges_of(const Account& account, const Endpoint& endpoint, IpVersion version);

// Whether it wears a group that the snapshot lacks, or its list of groups was not saved (I-1).
bool wears_unknown_group(const Account& account, const Endpoint& endpoint);

// Texts that are no range in CIDR notation, and ranges of the other version, are left out.
std::vector<Range> parse_ranges(const Ids& texts, IpVersion version);

}  // namespace prose_oracle
