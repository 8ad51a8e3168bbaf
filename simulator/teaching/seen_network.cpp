// Decides what mistaken learners see in place of a network: other names, rules and associations.
#include "simulator/teaching/seen_network.h"

#include <algorithm>
#include <vector>

#include "simulator/teaching/expected_rules.h"

namespace connectsim::seen {
namespace {

void replace(Network& network, Edge rule, const Traffic& traffic, Vertex peer) {
  const EdgeRecord record = network.edge(rule);
  const bool is_inbound = record.kind == EdgeKind::inbound_rule;
  network.unlink(rule);
  network.add_rule(record.source, is_inbound ? Direction::inbound : Direction::outbound, traffic,
                   peer, record.peer_account);
}

// Gives a group the rules that one of a host should have; none change without a peer.
bool set_right(Network& network, const Request& request, Vertex group, Vertex host) {
  std::vector<ExpectedRule> own;
  for (const ExpectedRule& expected : expected_rules(network, request)) {
    if (expected.host == host) own.push_back(expected);
  }
  for (const ExpectedRule& expected : own) {
    if (!expected.port || peer_of(network, expected) == no_vertex) return false;
  }
  for (const Direction direction : {Direction::inbound, Direction::outbound}) {
    for (const Edge rule : rules_of(network, group, direction)) network.unlink(rule);
  }
  for (const ExpectedRule& expected : own) {
    network.add_rule(group, expected.direction, tcp_port(*expected.port),
                     peer_of(network, expected));
  }
  return true;
}

bool is_right(const Network& network, const Request& request, Vertex group, Vertex host) {
  std::size_t wanted = 0;
  for (const ExpectedRule& expected : expected_rules(network, request)) {
    if (expected.host != host) continue;
    ++wanted;
    const std::vector<Edge> rules = rules_of(network, group, expected.direction);
    if (rules.size() != 1 || !is_pair_rule(network, rules.front(), expected)) return false;
  }
  return rules_of(network, group, Direction::inbound).size() +
             rules_of(network, group, Direction::outbound).size() ==
         wanted;
}

// Calls `change(rule, expected)`, which says whether it changed anything, for the rules in the
// expected direction of all groups that are judged.
template <typename Change>
bool change_rules(Network& network, const Request& request, const Change& change) {
  bool changed = false;
  for (const ExpectedRule& expected : expected_rules(network, request)) {
    if (!expected.port) continue;
    for (const Vertex group : judged_groups(network, request, expected)) {
      for (const Edge rule : rules_of(network, group, expected.direction)) {
        changed = change(rule, expected) || changed;
      }
    }
  }
  return changed;
}

// The same rule on the expected port, when `applies` to its traffic.
template <typename Applies>
bool set_port(Network& network, const Request& request, const Applies& applies) {
  return change_rules(network, request, [&](Edge rule, const ExpectedRule& expected) {
    const EdgeRecord record = network.edge(rule);
    const Traffic wanted = tcp_port(*expected.port);
    if (record.traffic == wanted || !applies(record.traffic, *expected.port)) return false;
    replace(network, rule, wanted, record.target);
    return true;
  });
}

constexpr ManagedName plain{};

template <typename Which>
bool hide_names(Network& network, const Which& which) {
  bool changed = false;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.is_group(v) && network.pattern(v) != NamePattern::unmanaged && which(v)) {
      network.rename(v, plain);
      changed = true;
    }
  }
  return changed;
}

}  // namespace

bool any_name(Network& network, const Request& request) {
  std::vector<std::pair<Vertex, NamePattern>> right;
  const auto look = [&](Vertex host, NamePattern pattern) {
    for (const Vertex group : attached_groups(network, host)) {
      if (network.pattern(group) == NamePattern::unmanaged &&
          is_right(network, request, group, host)) {
        right.emplace_back(group, pattern);
      }
    }
  };
  look(request.function, NamePattern::lambda_rds);
  look(request.cluster, NamePattern::rds_lambda);
  look(request.proxy, NamePattern::rdsproxy_lambda);
  for (const auto& [group, pattern] : right) network.rename(group, new_managed_name(pattern, 1));
  return !right.empty();
}

bool any_rules(Network& network, const Request& request) {
  bool changed = false;
  for (const ExpectedRule& expected : expected_rules(network, request)) {
    for (const Vertex group : attached_groups(network, expected.host)) {
      if (is_named(network, group, expected.patterns) &&
          !is_right(network, request, group, expected.host)) {
        changed = set_right(network, request, group, expected.host) || changed;
      }
    }
  }
  return changed;
}

bool only_number_one(Network& network, const Request&) {
  return hide_names(network, [&](Vertex group) { return network.vertex(group).number != 1; });
}

bool numbers_must_match(Network& network, const Request& request) {
  return change_rules(network, request, [&](Edge rule, const ExpectedRule&) {
    const EdgeRecord& record = network.edge(rule);
    if (!network.is_group(record.target) ||
        network.pattern(record.target) == NamePattern::unmanaged ||
        network.vertex(record.target).number == network.vertex(record.source).number) {
      return false;
    }
    network.unlink(rule);
    return true;
  });
}

bool extra_rules_harmless(Network& network, const Request& request) {
  bool changed = false;
  for (const ExpectedRule& expected : expected_rules(network, request)) {
    for (const Vertex group : judged_groups(network, request, expected)) {
      const std::vector<Edge> rules = rules_of(network, group, expected.direction);
      const auto pair = std::find_if(rules.begin(), rules.end(), [&](Edge rule) {
        return is_pair_rule(network, rule, expected);
      });
      if (rules.size() < 2 || pair == rules.end()) continue;
      for (const Edge rule : rules) {
        if (rule != *pair) network.unlink(rule);
      }
      changed = true;
    }
  }
  return changed;
}

bool other_direction_harmless(Network& network, const Request& request) {
  bool changed = false;
  for (const ExpectedRule& expected : expected_rules(network, request)) {
    if (expected.host == request.proxy) continue;  // there both directions are expected
    const Direction other =
        expected.direction == Direction::inbound ? Direction::outbound : Direction::inbound;
    for (const Vertex group : judged_groups(network, request, expected)) {
      for (const Edge rule : rules_of(network, group, other)) {
        network.unlink(rule);
        changed = true;
      }
    }
  }
  return changed;
}

bool wider_rules(Network& network, const Request& request) {
  return set_port(network, request, [](const Traffic& traffic, std::uint16_t port) {
    return (traffic.protocol == Protocol::tcp || traffic.protocol == Protocol::all) &&
           traffic.port_first <= port && port <= traffic.port_last;
  });
}

bool any_port(Network& network, const Request& request) {
  return set_port(network, request, [](const Traffic& traffic, std::uint16_t) {
    return traffic.protocol == Protocol::tcp && traffic.port_first == traffic.port_last;
  });
}

bool ranges_as_groups(Network& network, const Request& request) {
  return change_rules(network, request, [&](Edge rule, const ExpectedRule& expected) {
    const EdgeRecord record = network.edge(rule);
    const Vertex peer = peer_of(network, expected);
    if (network.kind(record.target) != VertexKind::range || peer == no_vertex ||
        record.traffic != tcp_port(*expected.port)) {
      return false;
    }
    replace(network, rule, record.traffic, peer);
    return true;
  });
}

bool removing_counts(Network& network, const Request& request) {
  std::vector<Edge> removing;
  for (const Edge association : network.out_edges(request.cluster)) {
    if (network.edge(association).status == MembershipStatus::removing) {
      removing.push_back(association);
    }
  }
  for (const Edge association : removing) {
    const Vertex group = network.edge(association).target;
    network.unlink(association);
    network.associate(request.cluster, group);
  }
  return !removing.empty();
}

bool any_named_peer(Network& network, const Request& request) {
  return change_rules(network, request, [&](Edge rule, const ExpectedRule& expected) {
    const EdgeRecord record = network.edge(rule);
    const Vertex peer = peer_of(network, expected);
    if (!network.is_group(record.target) ||
        !is_named(network, record.target, expected.other_patterns) || peer == no_vertex ||
        contains(attached_groups(network, expected.other_host), record.target)) {
      return false;
    }
    replace(network, rule, record.traffic, peer);
    return true;
  });
}

bool spares_with_any_rules(Network& network, const Request& request) {
  bool changed = false;
  const std::vector<Vertex> own = attached_groups(network, request.function);
  for (const Vertex group : named_groups(network, request, compute_patterns)) {
    if (!contains(own, group)) {
      changed = set_right(network, request, group, request.function) || changed;
    }
  }
  return changed;
}

bool spares_in_any_vpc(Network& network, const Request& request) {
  const Vertex vpc = network.vpc(request.cluster);
  bool changed = false;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.is_group(v) && network.pattern(v) != NamePattern::unmanaged &&
        !network.is_in_vpc(v, vpc)) {
      network.associate_with_vpc(v, vpc);
      changed = true;
    }
  }
  return changed;
}

bool free_database_groups(Network& network, const Request& request) {
  bool changed = false;
  const std::vector<Vertex> own = attached_groups(network, request.cluster);
  for (const Vertex group : named_groups(network, request, database_pattern)) {
    if (!contains(own, group)) {
      network.associate(request.cluster, group);
      changed = true;
    }
  }
  return changed;
}

bool proxy_on_cluster_port(Network& network, const Request& request) {
  const auto cluster_port = network.port(request.cluster);
  const auto port = proxy_port(network, request);
  if (!request.uses_proxy() || !cluster_port || !port || cluster_port == port) {
    return false;
  }
  constexpr std::uint16_t wrong_port = 1;
  return change_rules(network, request, [&](Edge rule, const ExpectedRule& expected) {
    const EdgeRecord record = network.edge(rule);
    const bool is_before_proxy =
        expected.host == request.function || expected.other_host == request.function;
    if (!is_before_proxy ||
        (record.traffic != tcp_port(*port) && record.traffic != tcp_port(*cluster_port))) {
      return false;
    }
    const bool is_on_cluster_port = record.traffic == tcp_port(*cluster_port);
    replace(network, rule, tcp_port(is_on_cluster_port ? *port : wrong_port), record.target);
    return true;
  });
}

bool one_name_a_mode(Network& network, const Request& request) {
  const NamePattern other =
      request.uses_proxy() ? NamePattern::lambda_rds : NamePattern::lambda_rdsproxy;
  return hide_names(network, [&](Vertex group) { return network.pattern(group) == other; });
}

bool only_managed_groups(Network& network, const Request& request) {
  bool changed = false;
  for (const Vertex host : {request.function, request.proxy, request.cluster}) {
    if (host == no_vertex) continue;
    std::vector<Edge> plain_ones;
    for (const Edge association : network.out_edges(host)) {
      if (network.pattern(network.edge(association).target) == NamePattern::unmanaged) {
        plain_ones.push_back(association);
      }
    }
    for (const Edge association : plain_ones) network.unlink(association);
    changed = changed || !plain_ones.empty();
  }
  return changed;
}

}  // namespace connectsim::seen
