// Decides whether traffic passes (H-1 to H-3): hop by hop, the worse of both sides, within one VPC.
#include "simulator/connection/reachability.h"

#include <algorithm>

#include "simulator/connection/admission.h"

namespace connectsim {
namespace {

// The values run from the best to the worst: reachable, depends, blocked.
Reachability worse(Reachability one, Reachability other) { return std::max(one, other); }

bool has_group(const Network& network, Vertex host, Vertex group) {
  for (const Edge association : network.out_edges(host)) {
    const EdgeRecord& record = network.edge(association);
    if (record.target == group && record.status != MembershipStatus::removing) {
      return true;
    }
  }
  return false;
}

Reachability admits_peer(const Network& network, const EdgeRecord& rule, Vertex host) {
  const Vertex peer = rule.target;
  switch (network.kind(peer)) {
    case VertexKind::range:
    case VertexKind::prefix_list:
      return admitted_addresses(network, peer, host);
    default:
      // The id names a group of another account, so not the one that a host here has.
      return rule.peer_account == PeerAccount::same && has_group(network, host, peer)
                 ? Reachability::reachable
                 : Reachability::blocked;
  }
}

enum class Search : std::uint8_t { goes_on, is_done };

// Calls `visit(association, rule, record)` for the rules of `owner`'s groups in one direction,
// until it is done.
template <typename Visit>
void visit_rules(const Network& network, Vertex owner, EdgeKind direction, const Visit& visit) {
  for (const Edge association : network.out_edges(owner)) {
    const EdgeRecord& membership = network.edge(association);
    if (membership.status == MembershipStatus::removing) {
      continue;
    }
    for (const Edge rule : network.out_edges(membership.target)) {
      const EdgeRecord& record = network.edge(rule);
      if (record.kind == direction && visit(association, rule, record) == Search::is_done) {
        return;
      }
    }
  }
}

// The best rule of `owner`'s groups, in one direction, towards `other`.
Admission admission(const Network& network, Vertex owner, EdgeKind direction, Vertex other,
                    std::optional<std::uint16_t> port) {
  Admission best;
  visit_rules(network, owner, direction, [&](Edge, Edge rule, const EdgeRecord& record) {
    const Reachability traffic = admitted_traffic(record.traffic, port);
    if (traffic < best.result) {
      const Reachability result = worse(traffic, admits_peer(network, record, other));
      if (result < best.result) {
        best = {result, rule};
      }
    }
    return best.result == Reachability::reachable ? Search::is_done : Search::goes_on;
  });
  return best;
}

// H-3: as far as both are known.
bool are_in_different_vpcs(const Network& network, Vertex from, Vertex to) {
  const Vertex vpc = network.vpc(from);
  return vpc != no_vertex && network.vpc(to) != no_vertex && network.vpc(to) != vpc;
}

}  // namespace

Hop reach(const Network& network, Vertex from, Vertex to, std::optional<std::uint16_t> port) {
  Hop hop{from, to, {}, {}, false, Reachability::blocked};
  if (are_in_different_vpcs(network, from, to)) {
    hop.is_between_vpcs = true;
    return hop;
  }
  hop.inbound = admission(network, to, EdgeKind::inbound_rule, from, port);
  hop.outbound = admission(network, from, EdgeKind::outbound_rule, to, port);
  hop.result = worse(hop.inbound.result, hop.outbound.result);
  return hop;
}

bool is_reachable(const Network& network, Vertex from, Vertex to,
                  std::optional<std::uint16_t> port) {
  return !are_in_different_vpcs(network, from, to) &&
         admission(network, to, EdgeKind::inbound_rule, from, port).result ==
             Reachability::reachable &&
         admission(network, from, EdgeKind::outbound_rule, to, port).result ==
             Reachability::reachable;
}

std::vector<AdmittingRule> admitting_rules(const Network& network, Vertex owner, EdgeKind direction,
                                           Vertex other, std::optional<std::uint16_t> port) {
  std::vector<AdmittingRule> rules;
  visit_rules(
      network, owner, direction, [&](Edge association, Edge rule, const EdgeRecord& record) {
        const Reachability result =
            worse(admitted_traffic(record.traffic, port), admits_peer(network, record, other));
        if (result != Reachability::blocked) {
          rules.push_back({association, rule, result});
        }
        return Search::goes_on;
      });
  return rules;
}

Path reach_directly(const Network& network, Vertex function, Vertex cluster) {
  Path path;
  path.hops[0] = reach(network, function, cluster, network.cluster(cluster).port);
  path.hop_count = 1;
  path.result = path.hops[0].result;
  return path;
}

Path reach_through_proxy(const Network& network, Vertex function, Vertex proxy, Vertex cluster) {
  Path path;
  path.hops[0] = reach(network, function, proxy, network.port(proxy));
  path.hops[1] = reach(network, proxy, cluster, network.cluster(cluster).port);
  path.hop_count = 2;
  path.result = worse(path.hops[0].result, path.hops[1].result);
  return path;
}

Path reach_as_requested(const Network& network, const Request& request) {
  if (request.creates_function() || request.proxy_mode == ProxyMode::create) {
    return Path{};
  }
  return request.uses_proxy()
             ? reach_through_proxy(network, request.function, request.proxy, request.cluster)
             : reach_directly(network, request.function, request.cluster);
}

}  // namespace connectsim
