// Section 9: H-1 to H-4, side by side, version by version.
#include "tests/support/prose_oracle/reachable.h"

#include <algorithm>

#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

constexpr int kLastPort = 65535;

// One side of a hop: its own end, the other end, and which of its rules count.
struct Side {
  const Account& account;
  const Endpoint& own;
  const Endpoint& other;
  bool outbound;
  Port port;
};

struct SideAnswer {
  Reachability result = Reachability::blocked;
  std::vector<DecidingRule> rules;
};

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

// The rules of the side's known groups that admit the port, at least perhaps.
std::vector<DecidingRule> rules_on_port(const Side& side) {
  std::vector<DecidingRule> rules;
  for (const std::string& id : once_each(side.own.groups)) {
    const Group* group = find_group(side.account, id);
    if (group == nullptr) {
      continue;
    }
    for (const Rule& rule : group->rules) {
      if (rule.outbound == side.outbound && admits_port(rule, side.port) > Reachability::blocked) {
        rules.push_back({id, rule});
      }
    }
  }
  return rules;
}

// H-1: the owner that the rule names must be the group's. No owner named is the owner of the group
// that carries the rule (G-2); an owner that the snapshot lacks contradicts nobody.
bool is_owner_right(const Side& side, const DecidingRule& deciding, const Group& peer) {
  const Rule& rule = deciding.rule;
  const std::string named =
      rule.peer_owner.empty() ? find_group(side.account, deciding.group)->owner : rule.peer_owner;
  return named.empty() || peer.owner.empty() || named == peer.owner;
}

// H-4: both ends stand in one VPC, as far as is known; a group of another one admits nobody.
bool is_of_another_vpc(const Side& side, const Group& peer) {
  const std::string& vpc = side.own.vpc.empty() ? side.other.vpc : side.own.vpc;
  return !vpc.empty() && !peer.vpc.empty() && peer.vpc != vpc;
}

// H-1: a group peer admits its members, in either version.
Reachability admits_members(const Side& side, const DecidingRule& deciding) {
  const Group* peer = find_group(side.account, deciding.rule.peer);
  if (peer != nullptr &&
      (!is_owner_right(side, deciding, *peer) || is_of_another_vpc(side, *peer))) {
    return Reachability::blocked;
  }
  if (contains(side.other.groups, deciding.rule.peer)) {
    // I-1: the snapshot must hold the group, else its owner and VPC are not known.
    return peer == nullptr ? Reachability::depends : Reachability::reachable;
  }
  // I-1: whose members the other end's groups are was not saved.
  return side.other.groups_given ? Reachability::blocked : Reachability::depends;
}

// H-2: the best group rule of a side.
SideAnswer best_group_rule(const Side& side, const std::vector<DecidingRule>& rules) {
  SideAnswer answer;
  for (const DecidingRule& deciding : rules) {
    if (deciding.rule.peer_kind != PeerKind::group) {
      continue;
    }
    // A rule is as good as the worse of its port and its peer.
    const Reachability result =
        std::min(admits_port(deciding.rule, side.port), admits_members(side, deciding));
    if (result > answer.result) {
      answer = {result, {deciding}};
    }
  }
  return answer;
}

// The ranges that a rule admits in a version: its own, or the known entries of its prefix list.
std::vector<Range> ranges_admitted(const Side& side, const Rule& rule, IpVersion version) {
  if (rule.peer_kind == PeerKind::prefix_list) {
    const auto known = side.account.prefix_lists.find(rule.peer);
    return known == side.account.prefix_lists.end() ? std::vector<Range>()
                                                    : parse_ranges(known->second, version);
  }
  return parse_ranges({rule.peer}, version);
}

bool is_unknown_list(const Side& side, const Rule& rule) {
  return rule.peer_kind == PeerKind::prefix_list && !side.account.prefix_lists.contains(rule.peer);
}

bool any_overlap(const std::vector<Range>& admitted, const std::vector<Range>& others) {
  return std::any_of(admitted.begin(), admitted.end(), [&](const Range& one) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Range& other) { return overlap(one, other); });
  });
}

// H-1, H-2: all ranges of a side together. Surely when those that surely admit the port contain the
// other side, perhaps when any overlaps it; a prefix list of unknown entries perhaps.
SideAnswer union_of_ranges(const Side& side, const std::vector<DecidingRule>& rules,
                           IpVersion version) {
  const std::vector<Range> others = ranges_of(side.account, side.other, version);
  std::vector<Range> sure;
  std::vector<DecidingRule> sure_rules;
  SideAnswer answer;
  for (const DecidingRule& deciding : rules) {
    if (deciding.rule.peer_kind == PeerKind::group) {
      continue;
    }
    const std::vector<Range> admitted = ranges_admitted(side, deciding.rule, version);
    if (!is_unknown_list(side, deciding.rule) && !any_overlap(admitted, others)) {
      continue;
    }
    answer.result = Reachability::depends;
    answer.rules.push_back(deciding);
    if (!admitted.empty() && admits_port(deciding.rule, side.port) == Reachability::reachable) {
      sure.insert(sure.end(), admitted.begin(), admitted.end());
      sure_rules.push_back(deciding);
    }
  }
  const bool contains_all =
      !others.empty() && std::all_of(others.begin(), others.end(), [&](const Range& other) {
        return union_contains(sure, other);
      });
  return contains_all ? SideAnswer{Reachability::reachable, sure_rules} : answer;
}

// H-2: the best of a side's group rules and its union. I-1: what a group that the snapshot lacks
// would add is not known.
SideAnswer answer_of(const Side& side, IpVersion version) {
  const std::vector<DecidingRule> rules = rules_on_port(side);
  const SideAnswer by_group = best_group_rule(side, rules);
  const SideAnswer by_ranges = union_of_ranges(side, rules, version);
  SideAnswer answer = by_ranges.result > by_group.result ? by_ranges : by_group;
  if (answer.result == Reachability::blocked && wears_unknown_group(side.account, side.own)) {
    answer.result = Reachability::depends;
  }
  return answer;
}

// H-4, ends in different VPCs: a rule that names a group of the other end over an active peering.
SideAnswer answer_over_peering(const Side& side) {
  for (const DecidingRule& deciding : rules_on_port(side)) {
    const Group* peer = find_group(side.account, deciding.rule.peer);
    if (deciding.rule.peer_kind == PeerKind::group && deciding.rule.peering_status == "active" &&
        contains(side.other.groups, deciding.rule.peer) &&
        (peer == nullptr || is_owner_right(side, deciding, *peer))) {
      return {Reachability::depends, {deciding}};
    }
  }
  const bool unknown = wears_unknown_group(side.account, side.own);
  return {unknown ? Reachability::depends : Reachability::blocked, {}};
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

// H-1: for one version that both ends speak both sides admit; H-2: the worse side, the best
// version, IPv4 first.
Hop reach(const Account& account, const Endpoint& from, const Endpoint& to, const Port& port) {
  // Two VPCs of which one is unknown are not known to differ.
  const bool over_peering = !from.vpc.empty() && !to.vpc.empty() && from.vpc != to.vpc;
  const Side out{account, from, to, true, port};
  const Side in{account, to, from, false, port};
  Hop best;
  bool first = true;
  for (const IpVersion version : {IpVersion::ipv4, IpVersion::ipv6}) {
    if (!speaks(account, from, version) || !speaks(account, to, version)) {
      continue;
    }
    const SideAnswer going = over_peering ? answer_over_peering(out) : answer_of(out, version);
    const SideAnswer coming = over_peering ? answer_over_peering(in) : answer_of(in, version);
    const Reachability result = std::min(going.result, coming.result);
    if (first || result > best.result) {
      best = {result, going.rules, coming.rules};
    }
    first = false;
  }
  return best;
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
       reach(account, calling_end_of(proxy), endpoint_of(account, cluster),
             port_of(account, cluster))});
}

Path reach_from_proxy(const Account& account, const Proxy& proxy, const Cluster& cluster) {
  return path_of({reach(account, calling_end_of(proxy), endpoint_of(account, cluster),
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
