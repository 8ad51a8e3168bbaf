#include "tests/support/prose_oracle/reachable.h"

#include <algorithm>

#include "tests/support/prose_oracle/ranges.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

constexpr int kLastPort = 65535;

// Whether the rule admits tcp on the port. A port that the snapshot lacks is admitted surely only
// when every port is.
Reachability admits_port(const Rule& rule, const Port& port) {
  // G-1: every protocol and port.
  if (rule.protocol == "all") {
    return Reachability::reachable;
  }
  if (rule.protocol != "tcp" || !rule.from_port || !rule.to_port) {
    return Reachability::blocked;
  }
  if (port) {
    return *rule.from_port <= *port && *port <= *rule.to_port ? Reachability::reachable
                                                              : Reachability::blocked;
  }
  return *rule.from_port <= 0 && *rule.to_port >= kLastPort ? Reachability::reachable
                                                            : Reachability::depends;
}

// H-1: the ranges of the subnets; when any of them is unknown, those of the VPC. Empty: unknown.
Ids ranges_of(const Account& account, const Endpoint& endpoint) {
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
  return vpc == nullptr ? Ids() : vpc->ranges;
}

// H-1 when nothing is known of the other side: IPv4 traffic always has an IPv4 address, so only
// 0.0.0.0/0 is sure; whether there is IPv6 at all cannot be told.
Reachability admits_unknown_side(const std::vector<Range>& admitted) {
  for (const Range& range : admitted) {
    if (!range.is_ipv6 && range.length == 0) {
      return Reachability::reachable;
    }
  }
  return admitted.empty() ? Reachability::blocked : Reachability::depends;
}

// H-1 for one family: surely when all ranges of the other side are inside, perhaps when any of
// them overlaps. A side without ranges of the family has no traffic of the family.
Reachability admits_family(const std::vector<Range>& admitted, const std::vector<Range>& other,
                           bool is_ipv6) {
  bool any = false;
  bool all_inside = true;
  bool any_overlap = false;
  for (const Range& range : other) {
    if (range.is_ipv6 != is_ipv6) {
      continue;
    }
    any = true;
    all_inside = all_inside && std::any_of(admitted.begin(), admitted.end(),
                                           [&](const Range& one) { return contains(one, range); });
    any_overlap = any_overlap || std::any_of(admitted.begin(), admitted.end(),
                                             [&](const Range& one) { return overlap(one, range); });
  }
  if (any && all_inside) {
    return Reachability::reachable;
  }
  return any_overlap ? Reachability::depends : Reachability::blocked;
}

// What is no range in CIDR notation admits nothing.
std::vector<Range> parse_ranges(const Ids& texts) {
  std::vector<Range> ranges;
  for (const std::string& text : texts) {
    const std::optional<Range> range = parse_range(text);
    if (range) {
      ranges.push_back(*range);
    }
  }
  return ranges;
}

// H-1. Traffic of either family connects, so the better family counts.
Reachability admits_ranges(const Account& account, const Ids& admitted, const Endpoint& other) {
  const std::vector<Range> admitted_ranges = parse_ranges(admitted);
  const std::vector<Range> other_ranges = parse_ranges(ranges_of(account, other));
  if (other_ranges.empty()) {
    return admits_unknown_side(admitted_ranges);
  }
  return std::max(admits_family(admitted_ranges, other_ranges, false),
                  admits_family(admitted_ranges, other_ranges, true));
}

// H-1: whether the peer of the rule admits the other side.
Reachability admits_peer(const Account& account, const Group& group, const Rule& rule,
                         const Endpoint& other) {
  if (rule.peer_kind == PeerKind::group) {
    // A group of another account has none of our resources as members (G-2).
    return is_same_account(group, rule) && contains(other.groups, rule.peer)
               ? Reachability::reachable
               : Reachability::blocked;
  }
  if (rule.peer_kind == PeerKind::prefix_list) {
    const auto known = account.prefix_lists.find(rule.peer);
    return known == account.prefix_lists.end() ? Reachability::depends
                                               : admits_ranges(account, known->second, other);
  }
  return admits_ranges(account, {rule.peer}, other);
}

// H-2: the best rule of one side.
Reachability best_rule(const Account& account, const Endpoint& side, bool outbound,
                       const Endpoint& other, const Port& port,
                       std::optional<DecidingRule>& deciding) {
  Reachability best = Reachability::blocked;
  for (const std::string& id : side.groups) {
    const Group* group = find_group(account, id);
    if (group == nullptr) {
      continue;
    }
    // A rule is as good as the worse of its port and its peer.
    for (const Rule& rule : group->rules) {
      if (rule.outbound != outbound) {
        continue;
      }
      const Reachability result =
          std::min(admits_port(rule, port), admits_peer(account, *group, rule, other));
      if (result > best) {
        best = result;
        deciding = DecidingRule{id, rule};
      }
    }
  }
  return best;
}

Path path_of(const std::vector<Hop>& hops) {
  Path path;
  path.hops = hops;
  path.result = Reachability::reachable;
  // H-2: the path is as good as its worst hop.
  for (const Hop& hop : hops) {
    path.result = std::min(path.result, hop.result);
  }
  return path;
}

}  // namespace

// A function, a proxy and a cluster are all the same to a hop: a VPC, groups and subnets.
Endpoint endpoint_of(const Account& account, const Function& function) {
  return {vpc_of(account, function), function.groups, function.subnets};
}

Endpoint endpoint_of(const Proxy& proxy) { return {proxy.vpc, proxy.groups, proxy.subnets}; }

Endpoint endpoint_of(const Account& account, const Cluster& cluster) {
  return {vpc_of(account, cluster), groups_of(cluster), subnets_of(account, cluster)};
}

// H-1: each side on its own; H-2: the hop is the worse side.
Hop reach(const Account& account, const Endpoint& from, const Endpoint& to, const Port& port) {
  Hop hop;
  // H-3: another VPC. Two VPCs of which one is unknown are not known to differ.
  if (!from.vpc.empty() && !to.vpc.empty() && from.vpc != to.vpc) {
    return hop;
  }
  const Reachability out = best_rule(account, from, true, to, port, hop.out);
  const Reachability in = best_rule(account, to, false, from, port, hop.in);
  hop.result = std::min(out, in);
  return hop;
}

Path reach_directly(const Account& account, const Function& function, const Cluster& cluster) {
  return path_of({reach(account, endpoint_of(account, function), endpoint_of(account, cluster),
                        port_of(account, cluster))});
}

// H-3: two hops, the first on pp, the second on pc.
Path reach_through_proxy(const Account& account, const Function& function, const Proxy& proxy,
                         const Cluster& cluster) {
  return path_of(
      {reach(account, endpoint_of(account, function), endpoint_of(proxy), port_of(proxy)),
       reach(account, endpoint_of(proxy), endpoint_of(account, cluster),
             port_of(account, cluster))});
}

Path reach_from_proxy(const Account& account, const Proxy& proxy, const Cluster& cluster) {
  return path_of({reach(account, endpoint_of(proxy), endpoint_of(account, cluster),
                        port_of(account, cluster))});
}

std::string to_string(Reachability value) {
  switch (value) {
    case Reachability::blocked:
      return "blocked";
    case Reachability::depends:
      return "depends";
    case Reachability::reachable:
      return "reachable";
  }
  return "";
}

}  // namespace prose_oracle
