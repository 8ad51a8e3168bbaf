// Decides which pair rules the groups of the ends are expected to have (G-2, G-3, X-4 to X-7), for
// those who see them otherwise.
#include "simulator/teaching/expected_rules.h"

#include <algorithm>

namespace connectsim::seen {

std::vector<ExpectedRule> expected_rules(const Network& network, const Request& request) {
  const auto cluster_port = network.port(request.cluster);
  if (!request.uses_proxy()) {
    return {{request.function, compute_patterns, Direction::outbound, cluster_port, request.cluster,
             database_pattern},
            {request.cluster, database_pattern, Direction::inbound, cluster_port, request.function,
             compute_patterns}};
  }
  const auto port = proxy_port(network, request);
  return {
      {request.function, compute_patterns, Direction::outbound, port, request.proxy, proxy_pattern},
      {request.cluster, database_pattern, Direction::inbound, cluster_port, request.proxy,
       proxy_pattern},
      {request.proxy, proxy_pattern, Direction::inbound, port, request.function, compute_patterns},
      {request.proxy, proxy_pattern, Direction::outbound, cluster_port, request.cluster,
       database_pattern}};
}

EdgeKind kind_of(Direction direction) {
  return direction == Direction::inbound ? EdgeKind::inbound_rule : EdgeKind::outbound_rule;
}

bool is_named(const Network& network, Vertex group, std::uint8_t patterns) {
  return (Peers::pattern_bit(network.pattern(group)) & patterns) != 0 &&
         network.pattern(group) != NamePattern::unmanaged;
}

std::vector<Vertex> attached_groups(const Network& network, Vertex host) {
  std::vector<Vertex> groups;
  if (host != no_vertex) {
    for_each_group(network, host, [&](Vertex group) {
      if (network.is_group(group)) groups.push_back(group);
    });
  }
  return groups;
}

bool contains(const std::vector<Vertex>& groups, Vertex group) {
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

std::vector<Vertex> named_groups(const Network& network, const Request& request,
                                 std::uint8_t patterns) {
  std::vector<Vertex> groups;
  const Vertex vpc = network.vpc(request.cluster);
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.is_group(v) && vpc != no_vertex && network.is_in_vpc(v, vpc) &&
        is_named(network, v, patterns)) {
      groups.push_back(v);
    }
  }
  return groups;
}

std::vector<Vertex> judged_groups(const Network& network, const Request& request,
                                  const ExpectedRule& expected) {
  std::vector<Vertex> groups = named_groups(network, request, expected.patterns);
  for (const Vertex group : attached_groups(network, expected.host)) {
    if (is_named(network, group, expected.patterns) && !contains(groups, group)) {
      groups.push_back(group);
    }
  }
  return groups;
}

std::vector<Edge> rules_of(const Network& network, Vertex group, Direction direction) {
  std::vector<Edge> rules;
  for (const Edge rule : network.out_edges(group)) {
    if (network.edge(rule).kind == kind_of(direction)) rules.push_back(rule);
  }
  return rules;
}

Vertex peer_of(const Network& network, const ExpectedRule& expected) {
  Vertex peer = no_vertex;
  for (const Vertex group : attached_groups(network, expected.other_host)) {
    if (peer == no_vertex || is_named(network, group, expected.other_patterns)) peer = group;
  }
  return peer;
}

bool is_pair_rule(const Network& network, Edge rule, const ExpectedRule& expected) {
  const EdgeRecord& record = network.edge(rule);
  return record.kind == kind_of(expected.direction) && expected.port &&
         record.traffic == tcp_port(*expected.port) && record.peer_account == PeerAccount::same &&
         contains(attached_groups(network, expected.other_host), record.target);
}

}  // namespace connectsim::seen
