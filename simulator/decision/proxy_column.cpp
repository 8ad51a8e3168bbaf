// Decides the proxy column (D-4, X-6): whether the proxy wears a usable rdsproxy-lambda-n group,
// and which groups are proxy spares.
#include "simulator/decision/columns.h"
#include "simulator/decision/group_judgement.h"

namespace connectsim {

bool mark_proxy_spares(RequestedConnection& connection, Judged judged, Judgements& judgements) {
  const Network& network = connection.network;
  const Peers sources{group_set::of_function, compute_patterns};
  bool found = false;
  const auto judge = [&](Vertex group) {
    if (connection.marks.has(group, group_set::of_proxy | group_set::proxy_spare)) {
      return;
    }
    Fault fault = proxy_fault(connection, group, sources);
    if (fault.none()) {
      connection.marks.add(group, group_set::proxy_spare);
      fault = {Judgement::spare, rule_count(network, group).inbound_rule};
      found = true;
    } else if (judged == Judged::spares) {
      return;
    }
    judgements.push_back({group, fault.rule, GroupRole::proxy, fault.code, false});
  };
  if (connection.vpc == no_vertex) {
    return false;
  }
  if (judged == Judged::spares) {
    // A proxy spare has a rule out to a group of the cluster.
    for_each_group(network, connection.request.cluster,
                   [&](Vertex peer) { for_each_sender(connection, peer, proxy_pattern, judge); });
    return found;
  }
  for (const Vertex group :
       network.groups_of_pattern(connection.vpc, NamePattern::rdsproxy_lambda)) {
    judge(group);
  }
  return found;
}

ProxyValue proxy_column(const RequestedConnection& connection, bool has_spare,
                        Judgements& judgements) {
  if (!connection.uses_proxy()) {
    return ProxyValue::not_used;
  }
  const Network& network = connection.network;
  const bool spares_count = connection.readings.spare_peer == SparePeer::reusable;  // D-5
  bool any_named = false;
  bool any_usable = false;
  bool any_once_associated = false;
  if (connection.request.proxy_mode == ProxyMode::existing) {
    for (const Edge association : network.out_edges(connection.request.proxy)) {
      const Vertex group = network.edge(association).target;
      if (network.pattern(group) != NamePattern::rdsproxy_lambda) {
        judgements.push_back({group, no_edge, GroupRole::proxy, Judgement::not_named, true});
        continue;
      }
      any_named = true;
      Fault fault = proxy_fault(connection, group, {group_set::of_function, 0});
      if (fault.none()) {
        any_usable = true;
      } else if (spares_count &&
                 proxy_fault(connection, group, {group_set::compute_spare, 0}).none()) {
        any_once_associated = true;
        fault.code = Judgement::usable_once_associated;
      }
      judgements.push_back({group, fault.rule, GroupRole::proxy, fault.code, true});
    }
  }
  if (any_usable) {
    return ProxyValue::usable;
  }
  if (any_once_associated) {
    return ProxyValue::usable_once_associated;
  }
  if (any_named) {
    return has_spare ? ProxyValue::unusable_with_spare : ProxyValue::unusable;
  }
  return has_spare ? ProxyValue::none_with_spare : ProxyValue::none;
}

}  // namespace connectsim
