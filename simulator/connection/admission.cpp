// Decides whether the rules of one side admit tcp on a port (H-1, H-4): which group peers count,
// and whether ranges and prefix lists, taken together, cover the other side.
#include "simulator/connection/admission.h"

#include <algorithm>

namespace connectsim {
namespace {

// Calls `visit(range)` for the range that a rule names, or for the known entries of its prefix
// list.
template <typename Visit>
void visit_ranges(const Network& network, const EdgeRecord& rule, const Visit& visit) {
  if (network.kind(rule.target) == VertexKind::range) {
    visit(network.range(rule.target));
    return;
  }
  for (const AddressRange range : network.entries(rule.target)) {
    visit(range);
  }
}

// Whether the ranges by which a side surely admits its port hold all addresses of the other end.
bool contains_other_end(const Network& network, const HopSide& side, AddressFamily version) {
  const auto each_sure_range = [&](const auto& visit) {
    visit_rules(network, side, [&](Edge, Edge rule) {
      const EdgeRecord& record = network.edge(rule);
      if (is_address_peer(network.kind(record.target)) &&
          admitted_traffic(record.traffic, side.port) == Reachability::reachable) {
        visit_ranges(network, record, visit);
      }
      return Visiting::goes_on;
    });
  };
  return !any_address_range(network, side.other, version, [&](const AddressRange& range) {
    return !is_covered(range, each_sure_range);
  });
}

}  // namespace

Reachability admitted_traffic(const Traffic& traffic, std::optional<std::uint16_t> port) {
  if (traffic.protocol == Protocol::all) {
    return Reachability::reachable;
  }
  if (traffic.protocol != Protocol::tcp) {
    return Reachability::blocked;
  }
  if (!port) {
    return traffic.port_first == 0 && traffic.port_last == UINT16_MAX ? Reachability::reachable
                                                                      : Reachability::depends;
  }
  return traffic.port_first <= *port && *port <= traffic.port_last ? Reachability::reachable
                                                                   : Reachability::blocked;
}

Reachability admitted_members(const Network& network, const EdgeRecord& rule, Vertex vpc) {
  if (!network.is_group(rule.target)) {
    return Reachability::depends;
  }
  const bool is_elsewhere = vpc != no_vertex && network.vpc(rule.target) != no_vertex &&
                            !network.is_in_vpc(rule.target, vpc);
  return rule.peer_owner == PeerOwner::agrees && !is_elsewhere ? Reachability::reachable
                                                               : Reachability::blocked;
}

Reachability admitted_by_group(const Network& network, const HopSide& side,
                               const EdgeRecord& rule) {
  const Vertex own_vpc = network.vpc(side.owner);
  const Reachability members =
      admitted_members(network, rule, own_vpc == no_vertex ? network.vpc(side.other) : own_vpc);
  if (members == Reachability::blocked || has_group(network, side.other, rule.target)) {
    return members;
  }
  // Whether the other end has the group was not saved.
  return groups_known(network, side.other) == Known::no ? Reachability::depends
                                                        : Reachability::blocked;
}

bool is_admitted_over_peering(const Network& network, const HopSide& side, const EdgeRecord& rule) {
  return rule.peering == Peering::active && !is_address_peer(network.kind(rule.target)) &&
         admitted_members(network, rule, no_vertex) != Reachability::blocked &&
         has_group(network, side.other, rule.target);
}

bool overlaps_other_end(const Network& network, const HopSide& side, const EdgeRecord& rule,
                        AddressFamily version) {
  if (network.kind(rule.target) == VertexKind::prefix_list &&
      network.entries_known(rule.target) == Known::no) {
    return true;
  }
  return any_address_range(network, side.other, version, [&](const AddressRange& range) {
    bool is_overlapped = false;
    visit_ranges(network, rule, [&](const AddressRange& admitted) {
      is_overlapped = is_overlapped || overlaps(admitted, range);
    });
    return is_overlapped;
  });
}

Reachability admitted_by_ranges(const Network& network, const HopSide& side,
                                AddressFamily version) {
  if (contains_other_end(network, side, version)) {
    return Reachability::reachable;
  }
  Reachability result = Reachability::blocked;
  visit_rules(network, side, [&](Edge, Edge rule) {
    const EdgeRecord& record = network.edge(rule);
    if (is_address_peer(network.kind(record.target)) &&
        overlaps_other_end(network, side, record, version)) {
      result = Reachability::depends;
    }
    return result == Reachability::depends ? Visiting::is_done : Visiting::goes_on;
  });
  return result;
}

}  // namespace connectsim
