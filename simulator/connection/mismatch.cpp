// Decides in which way list and traffic disagree: listed and blocked, or working unlisted.
#include "simulator/connection/mismatch.h"

namespace connectsim {
namespace {

bool has_group_named(const Network& network, Vertex proxy, NamePattern pattern) {
  for (const Edge association : network.out_edges(proxy)) {
    if (network.pattern(network.edge(association).target) == pattern) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<BlockedSide> blocked_sides(const Path& path) {
  std::vector<BlockedSide> sides;
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    const Hop& hop = path.hops[i];
    if (!hop.version) {
      continue;
    }
    if (hop.outbound.result == Reachability::blocked) {
      sides.push_back(
          {&hop, hop.sender(),
           i == 0 ? Mismatch::no_rule_out_of_function : Mismatch::no_rule_out_of_proxy});
    }
    if (hop.inbound.result == Reachability::blocked) {
      const bool is_to_cluster = i + 1 == path.hop_count;
      sides.push_back(
          {&hop, hop.receiver(),
           is_to_cluster ? Mismatch::no_rule_into_cluster : Mismatch::no_rule_into_proxy});
    }
  }
  return sides;
}

Edge rule_for_another_port(const Network& network, const BlockedSide& blocked) {
  HopSide any_port = blocked.side;
  any_port.port.reset();
  Edge found = no_edge;
  visit_rules(network, any_port, [&](Edge, Edge rule) {
    const EdgeRecord& record = network.edge(rule);
    const bool admits =
        admitted_traffic(record.traffic, blocked.side.port) == Reachability::blocked &&
        (is_address_peer(network.kind(record.target))
             ? overlaps_other_end(network, blocked.side, record, *blocked.hop->version)
             : admitted_by_group(network, blocked.side, record) != Reachability::blocked);
    found = admits ? rule : found;
    return found == no_edge ? Visiting::goes_on : Visiting::is_done;
  });
  return found;
}

Mismatch blocked_side(const Path& path) {
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    const Hop& hop = path.hops[i];
    if (hop.result == Reachability::blocked && !hop.version) {
      return hop.is_between_vpcs ? Mismatch::different_vpcs : Mismatch::no_common_ip_version;
    }
    if (hop.result == Reachability::blocked) {
      break;
    }
  }
  const std::vector<BlockedSide> sides = blocked_sides(path);
  return sides.empty() ? Mismatch::none : sides.front().mismatch;
}

bool has_compute_side_group(const Network& network, Vertex function) {
  for (const Edge association : network.out_edges(function)) {
    if (is_compute_side(network.pattern(network.edge(association).target))) {
      return true;
    }
  }
  return false;
}

Mismatch mismatch_of(const Network& network, const Path& path, ListedValue listed) {
  if (listed == ListedValue::yes) {
    return path.result == Reachability::blocked   ? blocked_side(path)
           : path.result == Reachability::depends ? Mismatch::rule_admits_perhaps
                                                  : Mismatch::none;
  }
  if (path.result == Reachability::blocked) {
    return Mismatch::none;
  }
  if (!has_compute_side_group(network, path.hops[0].from)) {
    return Mismatch::no_managed_group;
  }
  const bool is_through_proxy = path.hop_count == 2;
  return is_through_proxy &&
                 !has_group_named(network, path.hops[0].to, NamePattern::rdsproxy_lambda)
             ? Mismatch::proxy_without_managed_group
             : Mismatch::no_rule_that_is_listed;
}

std::optional<UncertainSide> uncertain_side(const Path& path) {
  if (path.result != Reachability::depends) {
    return std::nullopt;
  }
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    const Hop& hop = path.hops[i];
    if (hop.outbound.result == Reachability::depends) {
      return UncertainSide{&hop, hop.sender(), hop.outbound.rule};
    }
    if (hop.inbound.result == Reachability::depends) {
      return UncertainSide{&hop, hop.receiver(), hop.inbound.rule};
    }
  }
  return std::nullopt;
}

}  // namespace connectsim
