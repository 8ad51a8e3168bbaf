// Decides the compute column (D-2, X-5): whether the function wears a usable group named for its
// side, and which groups are compute spares (D-1, X-4).
#include "simulator/decision/columns.h"
#include "simulator/decision/group_judgement.h"

namespace connectsim {
namespace {

// The one port of the pair rule out: the proxy's behind a proxy, else the cluster's.
std::optional<std::uint16_t> port_out(const RequestedConnection& connection) {
  return connection.uses_proxy() ? connection.proxy_port : connection.cluster_port;
}

Peers spare_destinations(const RequestedConnection& connection) {
  return connection.uses_proxy() ? Peers{group_set::of_proxy, proxy_pattern}
                                 : Peers{group_set::of_cluster, 0};           // D-1
}

Peers destinations(const RequestedConnection& connection) {
  return {connection.uses_proxy() ? group_set::of_proxy : group_set::of_cluster, 0};
}

// Judges one group of the compute side that may be a spare.
class SpareSearch {
 public:
  SpareSearch(RequestedConnection& connection, Judged judged, Judgements& judgements)
      : connection_(connection), judged_(judged), judgements_(judgements) {}

  void judge(Vertex group) {
    if (connection_.marks.has(group, group_set::of_function | group_set::compute_spare)) {
      return;
    }
    Fault fault =
        compute_fault(connection_, group, port_out(connection_), spare_destinations(connection_));
    if (fault.none()) {
      connection_.marks.add(group, group_set::compute_spare);
      fault = {Judgement::spare, rule_count(connection_.network, group).outbound_rule};
      found_ = true;
    } else if (judged_ == Judged::spares) {
      return;
    }
    judgements_.push_back({group, fault.rule, GroupRole::compute, fault.code, false});
  }
  [[nodiscard]] bool found() const { return found_; }

 private:
  RequestedConnection& connection_;
  Judged judged_;
  Judgements& judgements_;
  bool found_ = false;
};

// The spares have a rule out to a group of the other side, or to one that may come to stand there.
void judge_senders(RequestedConnection& connection, SpareSearch& search) {
  const Network& network = connection.network;
  const Request& request = connection.request;
  const auto judge_senders_to = [&](Vertex peer) {
    for_each_sender(connection, peer, compute_patterns, [&](Vertex group) { search.judge(group); });
  };
  if (!connection.uses_proxy()) {
    for_each_group(network, request.cluster, judge_senders_to);
    return;
  }
  if (request.proxy_mode == ProxyMode::existing) {
    for_each_group(network, request.proxy, judge_senders_to);
  }
  for (const Vertex peer :
       network.groups_of_pattern(connection.vpc, NamePattern::rdsproxy_lambda)) {
    judge_senders_to(peer);
  }
}

}  // namespace

bool mark_compute_spares(RequestedConnection& connection, Judged judged, Judgements& judgements) {
  SpareSearch search(connection, judged, judgements);
  if (connection.vpc == no_vertex) {
    return false;
  }
  if (judged == Judged::spares) {
    judge_senders(connection, search);
    return search.found();
  }
  for (const NamePattern pattern : {NamePattern::lambda_rds, NamePattern::lambda_rdsproxy}) {
    for (const Vertex group : connection.network.groups_of_pattern(connection.vpc, pattern)) {
      search.judge(group);
    }
  }
  return search.found();
}

ComputeValue compute_column(const RequestedConnection& connection, bool has_spare,
                            Judgements& judgements) {
  if (connection.request.creates_function()) {
    return has_spare ? ComputeValue::none_with_spare : ComputeValue::none;
  }
  const Network& network = connection.network;
  bool any_named = false;
  bool any_usable = false;
  for (const Edge association : network.out_edges(connection.request.function)) {
    const Vertex group = network.edge(association).target;
    if (!is_compute_side(network.pattern(group))) {
      judgements.push_back({group, no_edge, GroupRole::compute, Judgement::not_named, true});
      continue;
    }
    any_named = true;
    const Fault fault =
        compute_fault(connection, group, port_out(connection), destinations(connection));
    any_usable = any_usable || fault.none();
    judgements.push_back({group, fault.rule, GroupRole::compute, fault.code, true});
  }
  if (any_usable) {
    return ComputeValue::usable;
  }
  if (any_named) {
    return has_spare ? ComputeValue::unusable_with_spare : ComputeValue::unusable;
  }
  return has_spare ? ComputeValue::none_with_spare : ComputeValue::none;
}

}  // namespace connectsim
