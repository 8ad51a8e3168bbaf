// Decides what time does to proxies and targets: TargetHealth becomes available or
// unreachable.
#include "simulator/action/settle.h"

#include "simulator/connection/reachability.h"
#include "simulator/connection/registration.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

// The cluster that a target belongs to; none when the snapshot does not hold it.
Vertex cluster_of(const Network& network, const Target& target) {
  if (target.tracked != no_vertex) {
    return target.tracked;
  }
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::cluster && belongs_to(network, target, v)) {
      return v;
    }
  }
  return no_vertex;
}

}  // namespace

Settling::Changed Settling::settle(Network& network) {
  proxies_.clear();
  targets_.clear();
  bool is_changed = false;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::proxy) {
      proxies_.push_back({v, network.proxy(v).is_available});
      is_changed = is_changed || !network.proxy(v).is_available;
      network.proxy(v).is_available = true;
    }
  }
  for (std::uint32_t index = 0; index < network.target_count(); ++index) {
    Target& target = network.target(index);
    targets_.push_back(target);
    const Vertex cluster = cluster_of(network, target);
    if (target.kind != TargetKind::rds_instance || cluster == no_vertex) {
      continue;
    }
    const Hop hop = reach(network, target.proxy, cluster, network.cluster(cluster).port);
    if (hop.result == Reachability::depends) {
      continue;  // the snapshot does not tell
    }
    const bool reaches = hop.result == Reachability::reachable;
    target.health = reaches ? HealthState::available : HealthState::unavailable;
    target.reason = reaches ? HealthReason::none : HealthReason::unreachable;
    is_changed = is_changed || target.health != targets_.back().health ||
                 target.reason != targets_.back().reason;
  }
  return is_changed ? Changed::something : Changed::nothing;
}

void Settling::undo(Network& network) {
  for (const WasAvailable& before : proxies_) {
    network.proxy(before.proxy).is_available = before.is_available;
  }
  for (std::uint32_t index = 0; index < targets_.size(); ++index) {
    network.target(index) = targets_[index];
  }
}

}  // namespace connectsim
