#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/decision/group_judgement.h"

namespace connectsim::seen {

/// A pair rule that a group of one end is expected to have (G-3), towards the end on its other
/// side.
struct ExpectedRule {
  Vertex host = no_vertex;
  std::uint8_t patterns = 0;
  Direction direction = Direction::inbound;
  std::optional<std::uint16_t> port;
  Vertex other_host = no_vertex;
  std::uint8_t other_patterns = 0;
};

inline constexpr std::uint8_t database_pattern = Peers::pattern_bit(NamePattern::rds_lambda);

/// All that a request's mode expects: one of each end, two of a proxy.
std::vector<ExpectedRule> expected_rules(const Network& network, const Request& request);

/// The rules in a direction.
EdgeKind kind_of(Direction direction);

/// Whether a group's name matches one of some patterns.
bool is_named(const Network& network, Vertex group, std::uint8_t patterns);

/// The groups of a host that the snapshot holds, without memberships that are `removing`.
std::vector<Vertex> attached_groups(const Network& network, Vertex host);

bool contains(const std::vector<Vertex>& groups, Vertex group);

/// The groups of the cluster's VPC with names of some patterns, in the order of the vertices.
std::vector<Vertex> named_groups(const Network& network, const Request& request,
                                 std::uint8_t patterns);

/// Those that are judged in a role, or may be once they are associated.
std::vector<Vertex> judged_groups(const Network& network, const Request& request,
                                  const ExpectedRule& expected);

std::vector<Edge> rules_of(const Network& network, Vertex group, Direction direction);

/// A group of the other side that a rule could name: a managed one when there is one.
Vertex peer_of(const Network& network, const ExpectedRule& expected);

/// Whether a rule is as expected (G-2).
bool is_pair_rule(const Network& network, Edge rule, const ExpectedRule& expected);

}  // namespace connectsim::seen
