#pragma once

#include "simulator/decision/group_judgement.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {

/// Calls `visit(group)` for every rule by which a group of the connection's VPC, with one of some
/// name patterns, admits traffic out to `peer`: a group may come more than once.
template <typename Visit>
void for_each_sender(const Connection& connection, Vertex peer, std::uint8_t patterns,
                     const Visit& visit) {
  const Network& network = connection.network;
  for (const Edge reference : network.in_edges(peer)) {
    const EdgeRecord& record = network.edge(reference);
    if (record.kind == EdgeKind::outbound_rule &&
        (patterns & Peers::pattern_bit(network.pattern(record.source))) != 0 &&
        network.vpc(record.source) == connection.vpc) {
      visit(record.source);
    }
  }
}

/// Calls `visit(group)` for the groups of a host, without memberships that are `removing`.
template <typename Visit>
void for_each_group(const Network& network, Vertex host, const Visit& visit) {
  for (const Edge association : network.out_edges(host)) {
    const EdgeRecord& record = network.edge(association);
    if (record.status != MembershipStatus::removing) {
      visit(record.target);
    }
  }
}

}  // namespace connectsim
