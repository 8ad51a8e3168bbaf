// Decides whether a group is unmodified or has been modified (G-3), and which rule is a pair rule
// (G-2, G-4).
#include "simulator/decision/group_judgement.h"

namespace connectsim {
namespace {

bool is_default_egress(const Network& network, const EdgeRecord& rule) {
  return rule.traffic.protocol == Protocol::all && network.kind(rule.target) == VertexKind::range &&
         is_everything(network.range(rule.target));
}

Judgement peer_fault(const RequestedConnection& connection, const EdgeRecord& rule, Peers peers) {
  const Network& network = connection.network;
  switch (network.kind(rule.target)) {
    case VertexKind::range:
      return Judgement::peer_is_a_range;
    case VertexKind::prefix_list:
      return Judgement::peer_is_a_prefix_list;
    case VertexKind::group:
      break;
    default:
      return Judgement::peer_is_unknown;
  }
  if (rule.peer_account == PeerAccount::other) {
    return Judgement::peer_in_another_account;
  }
  if (connection.marks.has(rule.target, peers.sets)) {
    return Judgement::usable;
  }
  const bool has_pattern = (peers.patterns & Peers::pattern_bit(network.pattern(rule.target))) != 0;
  return has_pattern && connection.vpc != no_vertex &&
                 network.is_in_vpc(rule.target, connection.vpc)
             ? Judgement::usable
             : Judgement::peer_differs;
}

// With `at_least_one`, the first pair rule of a direction, or the fault of the rule that is nearest
// to one, whatever the order of the rules (P-14).
Fault best_fault(const RequestedConnection& connection, Vertex group, EdgeKind kind,
                 std::optional<std::uint16_t> port, Peers peers) {
  Fault best{Judgement::no_rules, no_edge};
  for (const Edge rule : connection.network.out_edges(group)) {
    if (connection.network.edge(rule).kind != kind) {
      continue;
    }
    const Fault fault = pair_rule_fault(connection, rule, port, peers);
    if (fault.none()) {
      return fault;
    }
    best = fault.code > best.code ? fault : best;  // codes run from the farthest to the nearest
  }
  return best;
}

}  // namespace

Fault pair_rule_fault(const RequestedConnection& connection, Edge rule,
                      std::optional<std::uint16_t> port, Peers peers) {
  const EdgeRecord& record = connection.network.edge(rule);
  const Traffic& traffic = record.traffic;
  if (traffic.protocol != Protocol::tcp) {
    return {Judgement::protocol_differs, rule};
  }
  if (traffic.port_first != traffic.port_last) {
    return {Judgement::port_range_differs, rule};
  }
  const Judgement peer = peer_fault(connection, record, peers);
  if (!port) {
    return {peer == Judgement::usable ? Judgement::port_unknown : peer, rule};
  }
  if (traffic.port_first != *port) {
    return {Judgement::port_differs, rule};
  }
  return {peer, rule};
}

RuleCount rule_count(const Network& network, Vertex group) {
  RuleCount count;
  for (const Edge rule : network.out_edges(group)) {
    const EdgeRecord& record = network.edge(rule);
    if (record.kind == EdgeKind::inbound_rule) {
      ++count.inbound;
      count.inbound_rule = rule;
      continue;
    }
    ++count.outbound;
    const bool is_default = is_default_egress(network, record);
    count.default_egress += is_default ? 1 : 0;
    if (!is_default || count.outbound_rule == no_edge) {
      count.outbound_rule = rule;
    }
  }
  return count;
}

Fault database_fault(const RequestedConnection& connection, Vertex group, Peers peers) {
  const RuleCount count = rule_count(connection.network, group);
  const std::uint32_t tolerated =
      connection.readings.default_egress == DefaultEgress::tolerated ? count.default_egress : 0;
  if (count.inbound == 0) {
    return {Judgement::no_rules, no_edge};
  }
  if (count.outbound > tolerated) {
    return {Judgement::other_direction_rules, count.outbound_rule};
  }
  if (count.inbound > 1) {
    return {Judgement::extra_rules, count.inbound_rule};
  }
  return pair_rule_fault(connection, count.inbound_rule, connection.cluster_port, peers);
}

Fault compute_fault(const RequestedConnection& connection, Vertex group,
                    std::optional<std::uint16_t> port, Peers peers) {
  const RuleCount count = rule_count(connection.network, group);
  if (count.outbound == 0) {
    return {Judgement::no_rules, no_edge};
  }
  if (count.inbound > 0) {
    return {Judgement::other_direction_rules, count.inbound_rule};
  }
  if (count.outbound > 1) {
    return {Judgement::extra_rules, count.outbound_rule};
  }
  return pair_rule_fault(connection, count.outbound_rule, port, peers);
}

Fault proxy_fault(const RequestedConnection& connection, Vertex group, Peers sources) {
  const Peers destinations{group_set::of_cluster, 0};
  const RuleCount count = rule_count(connection.network, group);
  if (count.inbound == 0 || count.outbound == 0) {
    return {Judgement::no_rules, no_edge};
  }
  if (connection.readings.proxy_rules == ProxyRules::at_least_one) {
    const Fault inbound =
        best_fault(connection, group, EdgeKind::inbound_rule, connection.proxy_port, sources);
    return inbound.none() ? best_fault(connection, group, EdgeKind::outbound_rule,
                                       connection.cluster_port, destinations)
                          : inbound;
  }
  if (count.inbound > 1 || count.outbound > 1) {
    return {Judgement::extra_rules, count.inbound > 1 ? count.inbound_rule : count.outbound_rule};
  }
  const Fault inbound =
      pair_rule_fault(connection, count.inbound_rule, connection.proxy_port, sources);
  return inbound.none() ? pair_rule_fault(connection, count.outbound_rule, connection.cluster_port,
                                          destinations)
                        : inbound;
}

}  // namespace connectsim
