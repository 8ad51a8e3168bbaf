// Decides the target-health column: whether the TargetHealth of the proxy's RDS_INSTANCE
// targets of this cluster is AVAILABLE.
#include "simulator/connection/registration.h"
#include "simulator/decision/columns.h"

namespace connectsim {
namespace {

// Whether a proxy counts as available: by its RDS_INSTANCE targets that belong to the cluster
//
bool is_available(const RequestedConnection& connection, Vertex proxy,
                  std::vector<Unknown>& unknown) {
  const Network& network = connection.network;
  std::uint32_t available = 0;
  std::uint32_t others = 0;
  for (const std::uint32_t index : network.targets(proxy)) {
    const Target& target = network.target(index);
    if (target.kind != TargetKind::rds_instance ||
        !belongs_to(network, target, connection.request.cluster)) {
      continue;
    }
    if (target.health == HealthState::missing || target.health == HealthState::unrecognised) {
      unknown.push_back({UnknownFact::target_health, index});
    }
    ++(target.health == HealthState::available ? available : others);
  }
  const bool all_needed = connection.readings.target_health == TargetHealthReading::all;
  return available > 0 && (!all_needed || others == 0);
}

}  // namespace

TargetHealthValue target_health_column(const RequestedConnection& connection,
                                       std::vector<Unknown>& unknown) {
  if (!connection.uses_proxy()) {
    return TargetHealthValue::not_used;
  }
  const Network& network = connection.network;
  bool any_available = false;
  if (connection.readings.health_of == HealthOf::any_proxy_of_the_cluster) {
    for (Vertex v = 0; v < network.vertex_count(); ++v) {
      if (network.kind(v) == VertexKind::proxy) {
        if (v != connection.request.proxy && network.proxy(v).targets == Known::no) {
          unknown.push_back({UnknownFact::proxy_targets, v});  // of the chosen one R-7 says it
        }
        any_available = is_available(connection, v, unknown) || any_available;
      }
    }
  } else if (connection.request.proxy_mode == ProxyMode::existing) {
    any_available = is_available(connection, connection.request.proxy, unknown);
  }
  return any_available ? TargetHealthValue::available : TargetHealthValue::not_available;
}

}  // namespace connectsim
