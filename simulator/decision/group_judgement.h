#pragma once

#include "model/decision.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {

/// The peers that a pair rule may have (G-2): groups in some of the sets, or any group of the
/// cluster's VPC with one of some name patterns.
struct Peers {
  std::uint8_t sets = 0;
  std::uint8_t patterns = 0;  // bit n: NamePattern n

  static constexpr std::uint8_t pattern_bit(NamePattern pattern) {
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(pattern));
  }
};
inline constexpr std::uint8_t compute_patterns =
    Peers::pattern_bit(NamePattern::lambda_rds) | Peers::pattern_bit(NamePattern::lambda_rdsproxy);
inline constexpr std::uint8_t proxy_pattern = Peers::pattern_bit(NamePattern::rdsproxy_lambda);

/// What is wrong with a group in its role, `Judgement::usable` when nothing is, and the rule that
/// decides it.
struct Fault {
  Judgement code = Judgement::usable;
  Edge rule = no_edge;
  [[nodiscard]] bool none() const { return code == Judgement::usable; }
};

/// Whether a rule is a pair rule on a port with peers (G-2, G-4); the first reason why not.
Fault pair_rule_fault(const RequestedConnection& connection, Edge rule,
                      std::optional<std::uint16_t> port, Peers peers);

/// The rules of a group in both directions, counted, with one of each.
struct RuleCount {
  std::uint32_t inbound = 0;
  std::uint32_t outbound = 0;
  std::uint32_t default_egress = 0;  // of the outbound ones: all traffic to everywhere
  Edge inbound_rule = no_edge;
  Edge outbound_rule = no_edge;  // one that is not default egress, if there is one
};
RuleCount rule_count(const Network& network, Vertex group);

/// Whether a group is unmodified on the database side and its pair rule in is on the cluster's port
/// from `peers` (G-3, D-3, X-7).
Fault database_fault(const RequestedConnection& connection, Vertex group, Peers peers);

/// Whether a group is unmodified on the compute side and its pair rule out is on `port` to `peers`
/// (G-3, D-2, X-5).
Fault compute_fault(const RequestedConnection& connection, Vertex group,
                    std::optional<std::uint16_t> port, Peers peers);

/// Whether a group is unmodified on the proxy side, with its pair rule in on the proxy's port from
/// `sources` and out on the cluster's port to the cluster's groups (G-3, X-3, X-6).
Fault proxy_fault(const RequestedConnection& connection, Vertex group, Peers sources);

/// Calls `visit(group)` for every rule by which a group of the connection's VPC, with one of some
/// name patterns, admits traffic out to `peer`: a group may come more than once.
template <typename Visit>
void for_each_sender(const RequestedConnection& connection, Vertex peer, std::uint8_t patterns,
                     const Visit& visit) {
  const Network& network = connection.network;
  for (const Edge reference : network.in_edges(peer)) {
    const EdgeRecord& record = network.edge(reference);
    if (record.kind == EdgeKind::outbound_rule &&
        (patterns & Peers::pattern_bit(network.pattern(record.source))) != 0 &&
        network.is_in_vpc(record.source, connection.vpc)) {
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
