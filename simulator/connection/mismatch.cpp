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

Mismatch blocked_side(const Path& path) {
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    const Hop& hop = path.hops[i];
    const bool is_to_cluster = i + 1 == path.hop_count;
    if (hop.is_between_vpcs) {
      return Mismatch::different_vpcs;
    }
    if (hop.outbound.result == Reachability::blocked) {
      return i == 0 ? Mismatch::no_rule_out_of_function : Mismatch::no_rule_out_of_proxy;
    }
    if (hop.inbound.result == Reachability::blocked) {
      return is_to_cluster ? Mismatch::no_rule_into_cluster : Mismatch::no_rule_into_proxy;
    }
  }
  return Mismatch::none;
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

Edge uncertain_rule(const Path& path) {
  if (path.result != Reachability::depends) {
    return no_edge;
  }
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    for (const Admission& side : {path.hops[i].outbound, path.hops[i].inbound}) {
      if (side.result == Reachability::depends) {
        return side.rule;
      }
    }
  }
  return no_edge;
}

}  // namespace connectsim
