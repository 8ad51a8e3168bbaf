// H-1: what is known of an end.
#include "tests/support/prose_oracle/endpoints.h"

#include <algorithm>
#include <optional>

#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

// H-1: absent members mean IPv4; only IPV6 excludes it.
void set_versions(const std::string& network_type, Endpoint& endpoint) {
  endpoint.ipv4 = network_type != "IPV6";
  endpoint.ipv6 = network_type == "IPV6" || network_type == "DUAL";
}

// The saved ranges of both versions. Nothing when they are unknown.
std::optional<Ids> known_ranges(const Account& account, const Endpoint& endpoint) {
  Ids ranges;
  bool all_known = !endpoint.subnets.empty();
  for (const std::string& id : endpoint.subnets) {
    const Subnet* subnet = find_subnet(account, id);
    if (subnet == nullptr || subnet->ranges.empty()) {
      all_known = false;
      continue;
    }
    ranges.insert(ranges.end(), subnet->ranges.begin(), subnet->ranges.end());
  }
  if (all_known) {
    return ranges;
  }
  const Vpc* vpc = find_vpc(account, endpoint.vpc);
  if (vpc == nullptr || vpc->ranges.empty()) {
    return std::nullopt;
  }
  return vpc->ranges;
}

}  // namespace

Endpoint endpoint_of(const Account& account, const Function& function) {
  Endpoint endpoint;
  endpoint.vpc = vpc_of(account, function);
  endpoint.groups = function.groups;
  endpoint.subnets = function.subnets;
  endpoint.ipv6 = function.ipv6_allowed;
  endpoint.groups_given = function.groups_given;
  return endpoint;
}

Endpoint endpoint_of(const Account& account, const Cluster& cluster) {
  Endpoint endpoint;
  endpoint.vpc = vpc_of(account, cluster);
  endpoint.groups = groups_of(cluster);
  endpoint.subnets = subnets_of(account, cluster);
  set_versions(cluster.network_type, endpoint);
  endpoint.groups_given = cluster.memberships_given;
  return endpoint;
}

Endpoint endpoint_of(const Proxy& proxy) {
  Endpoint endpoint;
  endpoint.vpc = proxy.vpc;
  endpoint.groups = proxy.groups;
  endpoint.subnets = proxy.subnets;
  set_versions(proxy.endpoint_network_type, endpoint);
  endpoint.groups_given = proxy.groups_given;
  return endpoint;
}

Endpoint calling_end_of(const Proxy& proxy) {
  Endpoint endpoint = endpoint_of(proxy);
  set_versions(proxy.target_network_type, endpoint);
  return endpoint;
}

bool speaks(const Account& account, const Endpoint& endpoint, IpVersion version) {
  const bool by_type = version == IpVersion::ipv4 ? endpoint.ipv4 : endpoint.ipv6;
  return by_type && !ranges_of(account, endpoint, version).empty();
}

std::vector<Range> ranges_of(const Account& account, const Endpoint& endpoint, IpVersion version) {
  const std::optional<Ids> known = known_ranges(account, endpoint);
  if (!known) {
    return {whole_version(version == IpVersion::ipv6)};
  }
  return parse_ranges(*known, version);
}

bool wears_unknown_group(const Account& account, const Endpoint& endpoint) {
  return !endpoint.groups_given ||
         std::any_of(endpoint.groups.begin(), endpoint.groups.end(),
                     [&](const std::string& id) { return find_group(account, id) == nullptr; });
}

std::vector<Range> parse_ranges(const Ids& texts, IpVersion version) {
  std::vector<Range> ranges;
  for (const std::string& text : texts) {
    const std::optional<Range> range = parse_range(text);
    if (range && range->is_ipv6 == (version == IpVersion::ipv6)) {
      ranges.push_back(*range);
    }
  }
  return ranges;
}

}  // namespace prose_oracle
