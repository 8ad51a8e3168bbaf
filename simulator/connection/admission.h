#pragma once

#include <cstdint>
#include <optional>

#include "model/network/network.h"
#include "model/situation.h"
#include "simulator/connection/ends.h"

namespace connectsim {

// The values of `Reachability` run from the best to the worst: reachable, depends, blocked.

/// One side of a hop: whose groups are asked, in which direction, about whom, on which port. A
/// sender's rules go out and a receiver's come in.
struct HopSide {
  Vertex owner = no_vertex;
  Vertex other = no_vertex;
  EdgeKind direction = EdgeKind::outbound_rule;
  std::optional<std::uint16_t> port;
};

/// Whether a rule's protocol and ports admit tcp on a port. With an unknown port only rules for all
/// ports are sure, and every other tcp rule admits perhaps.
Reachability admitted_traffic(const Traffic& traffic, std::optional<std::uint16_t> port);

/// Whether a rule that names a group may admit hosts that have it, for ends that stand in a VPC
/// (`no_vertex`: not known): surely, if the group is of that VPC or associated with it and the rule
/// names its owner; perhaps when the snapshot does not hold it (H-1, H-4, I-1).
Reachability admitted_members(const Network& network, const EdgeRecord& rule, Vertex vpc);

/// Whether a rule that names a group admits the other end of a side, its traffic aside.
Reachability admitted_by_group(const Network& network, const HopSide& side, const EdgeRecord& rule);

/// Whether such a rule names, over an active peering, a group of the other end, which stands in
/// another VPC (H-4).
bool is_admitted_over_peering(const Network& network, const HopSide& side, const EdgeRecord& rule);

/// Whether the ranges and prefix lists of a side's rules, taken together, admit the other end in an
/// IP version: surely when those that surely admit the port contain all its addresses, perhaps when
/// any overlaps them or is a prefix list of unknown entries (H-1).
Reachability admitted_by_ranges(const Network& network, const HopSide& side, AddressFamily version);

/// Whether a rule that names a range or prefix list has a part in that.
bool overlaps_other_end(const Network& network, const HopSide& side, const EdgeRecord& rule,
                        AddressFamily version);

constexpr bool is_address_peer(VertexKind kind) {
  return kind == VertexKind::range || kind == VertexKind::prefix_list;
}

enum class Visiting : std::uint8_t { goes_on, is_done };

/// Calls `visit(association, rule)` for the rules of a side's groups in its direction that admit
/// its port at least perhaps, until it is done. Memberships that are `removing` do not count.
template <typename Visit>
void visit_rules(const Network& network, const HopSide& side, const Visit& visit) {
  for (const Edge association : network.out_edges(side.owner)) {
    const EdgeRecord& membership = network.edge(association);
    if (membership.status == MembershipStatus::removing) {
      continue;
    }
    for (const Edge rule : network.out_edges(membership.target)) {
      const EdgeRecord& record = network.edge(rule);
      if (record.kind == side.direction &&
          admitted_traffic(record.traffic, side.port) != Reachability::blocked &&
          visit(association, rule) == Visiting::is_done) {
        return;
      }
    }
  }
}

}  // namespace connectsim
