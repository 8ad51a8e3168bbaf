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

// H-1 when nothing is known of the other side: only 0.0.0.0/0 is sure.
Reachability admits_unknown_side(const std::vector<Range>& admitted) {
  Reachability best = Reachability::blocked;
  for (const Range& range : admitted) {
    if (!range.is_ipv6) {
      best = std::max(best, range.length == 0 ? Reachability::reachable : Reachability::depends);
    }
  }
  return best;
}

// Whether every address of the range is in one of the others of its version.
bool contains_together(const std::vector<Range>& outer, const Range& inner) {
  if (std::any_of(outer.begin(), outer.end(),
                  [&](const Range& one) { return contains(one, inner); })) {
    return true;
  }
  const int bits = inner.is_ipv6 ? 128 : 32;
  if (inner.length >= bits || std::none_of(outer.begin(), outer.end(),
                                           [&](const Range& one) { return overlap(one, inner); })) {
    return false;
  }
  Range half = inner;
  ++half.length;
  Range other_half = half;
  const auto bit = static_cast<std::size_t>(inner.length);
  other_half.bytes[bit / 8] =
      static_cast<std::uint8_t>(other_half.bytes[bit / 8] | (0x80u >> (bit % 8)));
  return contains_together(outer, half) && contains_together(outer, other_half);
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
    all_inside = all_inside && contains_together(admitted, range);
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

Reachability admits_ranges(const Account& account, const Ids& admitted, const Endpoint& other) {
  const std::vector<Range> admitted_ranges = parse_ranges(admitted);
  const std::vector<Range> other_ranges = parse_ranges(ranges_of(account, other));
  if (other_ranges.empty()) {
    return admits_unknown_side(admitted_ranges);
  }
  // H-1: what generated accounts hold speaks IPv4 only.
  return admits_family(admitted_ranges, other_ranges, false);
}

// H-1: the owner that the rule names must be the group's; an owner that is not given contradicts
// nobody.
bool is_owner_right(const Group& group, const Rule& rule, const Group& peer) {
  const std::string& named = rule.peer_owner.empty() ? group.owner : rule.peer_owner;
  return named.empty() || peer.owner.empty() || named == peer.owner;
}

// I-1: what the rules of a group that the snapshot lacks admit, nobody knows.
bool has_unknown_group(const Account& account, const Endpoint& side) {
  return !side.groups_given ||
         std::any_of(side.groups.begin(), side.groups.end(),
                     [&](const std::string& id) { return find_group(account, id) == nullptr; });
}

// H-1: a group admits its members. H-4: between ends of one VPC one of another VPC admits nobody.
Reachability admits_members(const Account& account, const Group& group, const Rule& rule,
                            const Endpoint& side, const Endpoint& other) {
  const Group* peer = find_group(account, rule.peer);
  const std::string& vpc = side.vpc.empty() ? other.vpc : side.vpc;
  const bool is_elsewhere =
      peer != nullptr && !vpc.empty() && !peer->vpc.empty() && peer->vpc != vpc;
  if (is_elsewhere || (peer != nullptr && !is_owner_right(group, rule, *peer))) {
    return Reachability::blocked;
  }
  if (!contains(other.groups, rule.peer)) {
    return other.groups_given ? Reachability::blocked : Reachability::depends;
  }
  return peer == nullptr ? Reachability::depends : Reachability::reachable;
}

// H-1: whether the peer of the rule admits the other side.
Reachability admits_peer(const Account& account, const Group& group, const Rule& rule,
                         const Endpoint& side, const Endpoint& other) {
  if (rule.peer_kind == PeerKind::group) {
    return admits_members(account, group, rule, side, other);
  }
  if (rule.peer_kind == PeerKind::prefix_list) {
    const auto known = account.prefix_lists.find(rule.peer);
    return known == account.prefix_lists.end() ? Reachability::depends
                                               : admits_ranges(account, known->second, other);
  }
  return admits_ranges(account, {rule.peer}, other);
}

// H-1: the ranges of one side are taken together, those whose port is not known to be admitted as
// well, with less certainty.
Reachability admits_together(const Account& account, const Endpoint& side, bool outbound,
                             const Endpoint& other, const Port& port) {
  Ids sure;
  Ids perhaps;
  for (const std::string& id : side.groups) {
    const Group* group = find_group(account, id);
    for (const Rule& rule : group == nullptr ? std::vector<Rule>() : group->rules) {
      const Reachability of_port = admits_port(rule, port);
      if (rule.outbound != outbound || rule.peer_kind == PeerKind::group ||
          of_port == Reachability::blocked) {
        continue;
      }
      Ids ranges = {rule.peer};
      if (rule.peer_kind == PeerKind::prefix_list) {
        const auto known = account.prefix_lists.find(rule.peer);
        ranges = known == account.prefix_lists.end() ? Ids() : known->second;
      }
      perhaps.insert(perhaps.end(), ranges.begin(), ranges.end());
      if (of_port == Reachability::reachable) {
        sure.insert(sure.end(), ranges.begin(), ranges.end());
      }
    }
  }
  return std::max(admits_ranges(account, sure, other),
                  std::min(admits_ranges(account, perhaps, other), Reachability::depends));
}

// H-2: the best rule of one side.
Reachability best_rule(const Account& account, const Endpoint& side, bool outbound,
                       const Endpoint& other, const Port& port,
                       std::optional<DecidingRule>& deciding) {
  Reachability best =
      has_unknown_group(account, side) ? Reachability::depends : Reachability::blocked;
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
          std::min(admits_port(rule, port), admits_peer(account, *group, rule, side, other));
      if (result > best) {
        best = result;
        deciding = DecidingRule{id, rule};
      }
    }
  }
  return std::max(best, admits_together(account, side, outbound, other, port));
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

Endpoint endpoint_of(const Proxy& proxy) {
  return {proxy.vpc, proxy.groups, proxy.subnets, proxy.groups_given};
}

Endpoint endpoint_of(const Account& account, const Cluster& cluster) {
  return {vpc_of(account, cluster), groups_of(cluster), subnets_of(account, cluster),
          cluster.memberships_given};
}

// H-1: each side on its own; H-2: the hop is the worse side.
Hop reach(const Account& account, const Endpoint& from, const Endpoint& to, const Port& port) {
  Hop hop;
  // H-4: another VPC; no generated account has a peering. Two VPCs of which one is unknown are not
  // known to differ.
  if (!from.vpc.empty() && !to.vpc.empty() && from.vpc != to.vpc) {
    if (has_unknown_group(account, from) && has_unknown_group(account, to)) {
      hop.result = Reachability::depends;
    }
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
