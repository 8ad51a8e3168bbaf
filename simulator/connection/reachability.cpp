// Decides whether traffic passes (H-1 to H-4): hop by hop, the worse of both sides, in the best IP
// version that both ends speak; between VPCs at best over a peering.
#include "simulator/connection/reachability.h"

#include <algorithm>

namespace connectsim {
namespace {

// The values run from the best to the worst: reachable, depends, blocked.
Reachability worse(Reachability one, Reachability other) { return std::max(one, other); }

// What one side says whatever the IP version, and whether its ranges and prefix lists are to be
// asked.
struct SideAnswer {
  Admission by_group;
  Edge address_rule = no_edge;

  [[nodiscard]] bool may_be_sure() const {
    return by_group.result == Reachability::reachable || address_rule != no_edge;
  }
};

SideAnswer answer_by_groups(const Network& network, const HopSide& side) {
  SideAnswer answer;
  visit_rules(network, side, [&](Edge, Edge rule) {
    const EdgeRecord& record = network.edge(rule);
    if (is_address_peer(network.kind(record.target))) {
      answer.address_rule = rule;
      return Visiting::goes_on;
    }
    Reachability result = admitted_traffic(record.traffic, side.port);
    if (result >= answer.by_group.result) {
      return Visiting::goes_on;  // whatever its peer, it is no better
    }
    result = worse(result, admitted_by_group(network, side, record));
    if (result < answer.by_group.result) {
      answer.by_group = {result, rule};
    }
    return result == Reachability::reachable ? Visiting::is_done : Visiting::goes_on;
  });
  return answer;
}

Reachability by_ranges(const Network& network, const HopSide& side, const SideAnswer& answer,
                       AddressFamily version) {
  return answer.address_rule == no_edge ? Reachability::blocked
                                        : admitted_by_ranges(network, side, version);
}

// The first rule of a side's union in a version.
Edge rule_of_union(const Network& network, const HopSide& side, Reachability result,
                   AddressFamily version) {
  Edge found = no_edge;
  visit_rules(network, side, [&](Edge, Edge rule) {
    const EdgeRecord& record = network.edge(rule);
    if (is_address_peer(network.kind(record.target)) &&
        admitted_traffic(record.traffic, side.port) <= result &&
        overlaps_other_end(network, side, record, version)) {
      found = rule;
    }
    return found == no_edge ? Visiting::goes_on : Visiting::is_done;
  });
  return found;
}

// The better of a side's group rules and its union; an unknown group might admit whatever the
// others do not.
Admission admission(const Network& network, const HopSide& side, const SideAnswer& answer,
                    AddressFamily version) {
  Admission best = answer.by_group;
  if (best.result != Reachability::reachable) {
    const Reachability result = by_ranges(network, side, answer, version);
    if (result < best.result) {
      best = {result, rule_of_union(network, side, result, version)};
    }
  }
  if (best.result == Reachability::blocked && has_unknown_group(network, side.owner)) {
    best.result = Reachability::depends;
  }
  return best;
}

Admission admission_over_peering(const Network& network, const HopSide& side) {
  Admission admission;
  visit_rules(network, side, [&](Edge, Edge rule) {
    if (is_admitted_over_peering(network, side, network.edge(rule))) {
      admission = {Reachability::depends, rule};
    }
    return admission.rule == no_edge ? Visiting::goes_on : Visiting::is_done;
  });
  if (has_unknown_group(network, side.owner)) {
    admission.result = Reachability::depends;
  }
  return admission;
}

bool do_both_speak(const Network& network, Vertex from, Vertex to, AddressFamily version) {
  return speaks(network, from, HopEnd::sender, version) &&
         speaks(network, to, HopEnd::receiver, version);
}

bool is_sure(const Network& network, const HopSide& side, const SideAnswer& answer,
             AddressFamily version) {
  return answer.by_group.result == Reachability::reachable ||
         by_ranges(network, side, answer, version) == Reachability::reachable;
}

}  // namespace

Hop reach(const Network& network, Vertex from, Vertex to, std::optional<std::uint16_t> port) {
  Hop hop;
  hop.from = from;
  hop.to = to;
  hop.port = port;
  if (are_in_different_vpcs(network, from, to)) {
    hop.is_between_vpcs = true;
    hop.outbound = admission_over_peering(network, hop.sender());
    hop.inbound = admission_over_peering(network, hop.receiver());
    hop.result = worse(hop.inbound.result, hop.outbound.result);
    return hop;
  }
  const SideAnswer sender = answer_by_groups(network, hop.sender());
  const SideAnswer receiver = answer_by_groups(network, hop.receiver());
  for (const AddressFamily version : ip_versions) {
    if (!do_both_speak(network, from, to, version)) {
      continue;
    }
    const Admission outbound = admission(network, hop.sender(), sender, version);
    const Admission inbound = admission(network, hop.receiver(), receiver, version);
    const Reachability result = worse(inbound.result, outbound.result);
    if (!hop.version || result < hop.result) {
      hop.version = version;
      hop.outbound = outbound;
      hop.inbound = inbound;
      hop.result = result;
    }
  }
  return hop;
}

bool is_reachable(const Network& network, Vertex from, Vertex to,
                  std::optional<std::uint16_t> port) {
  if (are_in_different_vpcs(network, from, to)) {
    return false;
  }
  const HopSide into{to, from, EdgeKind::inbound_rule, port};
  const SideAnswer receiver = answer_by_groups(network, into);
  if (!receiver.may_be_sure()) {
    return false;
  }
  const HopSide out_of{from, to, EdgeKind::outbound_rule, port};
  const SideAnswer sender = answer_by_groups(network, out_of);
  return sender.may_be_sure() &&
         std::any_of(ip_versions.begin(), ip_versions.end(), [&](AddressFamily version) {
           return do_both_speak(network, from, to, version) &&
                  is_sure(network, into, receiver, version) &&
                  is_sure(network, out_of, sender, version);
         });
}

std::vector<Edge> deciding_rules(const Network& network, const Hop& hop, const HopSide& side) {
  const Admission& admission =
      side.direction == EdgeKind::outbound_rule ? hop.outbound : hop.inbound;
  if (admission.rule == no_edge) {
    return {};
  }
  if (!is_address_peer(network.kind(network.edge(admission.rule).target))) {
    return {admission.rule};
  }
  std::vector<Edge> rules;
  visit_rules(network, side, [&](Edge, Edge rule) {
    const EdgeRecord& record = network.edge(rule);
    if (is_address_peer(network.kind(record.target)) &&
        admitted_traffic(record.traffic, side.port) <= admission.result &&
        overlaps_other_end(network, side, record, *hop.version)) {
      rules.push_back(rule);
    }
    return Visiting::goes_on;
  });
  std::sort(rules.begin(), rules.end());
  return rules;
}

std::vector<AdmittingRule> admitting_rules(const Network& network, const Hop& hop,
                                           const HopSide& side) {
  std::array<Reachability, ip_versions.size()> by_union{};
  by_union.fill(Reachability::blocked);
  for (std::size_t i = 0; i < ip_versions.size() && !hop.is_between_vpcs; ++i) {
    if (do_both_speak(network, hop.from, hop.to, ip_versions[i])) {
      by_union[i] = admitted_by_ranges(network, side, ip_versions[i]);
    }
  }
  std::vector<AdmittingRule> rules;
  visit_rules(network, side, [&](Edge association, Edge rule) {
    const EdgeRecord& record = network.edge(rule);
    Reachability peer = Reachability::blocked;
    if (!is_address_peer(network.kind(record.target))) {
      peer = !hop.is_between_vpcs ? admitted_by_group(network, side, record)
             : is_admitted_over_peering(network, side, record) ? Reachability::depends
                                                               : Reachability::blocked;
    }
    for (std::size_t i = 0; i < ip_versions.size(); ++i) {
      if (by_union[i] < peer && is_address_peer(network.kind(record.target)) &&
          overlaps_other_end(network, side, record, ip_versions[i])) {
        peer = by_union[i];
      }
    }
    const Reachability result = worse(admitted_traffic(record.traffic, side.port), peer);
    if (result != Reachability::blocked) {
      rules.push_back({association, rule, result});
    }
    return Visiting::goes_on;
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
