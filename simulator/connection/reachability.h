#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "model/situation.h"
#include "simulator/connection/admission.h"

namespace connectsim {

/// Whether one side of a hop admits the other, with the rule that decides it: a best one, of a
/// union of ranges any, or none when no known rule of the side helps.
struct Admission {
  Reachability result = Reachability::blocked;
  Edge rule = no_edge;
};

/// One hop between two hosts (functions, proxies, clusters): the worse of its sides, in the best IP
/// version that both ends speak, IPv4 first (H-1, H-2).
struct Hop {
  Vertex from = no_vertex;
  Vertex to = no_vertex;
  std::optional<std::uint16_t> port;
  Admission outbound;  // by the groups of `from`
  Admission inbound;   // by the groups of `to`
  /// They are in different VPCs: at best it depends on their peering (H-4).
  bool is_between_vpcs = false;
  /// None when they speak no version in common, or are in different VPCs.
  std::optional<AddressFamily> version;
  Reachability result = Reachability::blocked;

  [[nodiscard]] HopSide sender() const { return {from, to, EdgeKind::outbound_rule, port}; }
  [[nodiscard]] HopSide receiver() const { return {to, from, EdgeKind::inbound_rule, port}; }
};

/// One hop, or two through a proxy; the worst of them.
struct Path {
  std::array<Hop, 2> hops;
  std::uint32_t hop_count = 0;
  Reachability result = Reachability::blocked;
};

/// Whether security groups admit tcp on a port from one host to another (H-1, H-4). With an unknown
/// port, only rules for all ports are sure; what unknown groups would add depends (I-1). Routes,
/// network ACLs, DNS, IAM database authentication and further endpoints of a proxy are not
/// modelled.
Hop reach(const Network& network, Vertex from, Vertex to, std::optional<std::uint16_t> port);

/// Whether `reach` says `reachable`, for those who ask a million times and want no reasons: the
/// second side is only looked at when the first one admits.
bool is_reachable(const Network& network, Vertex from, Vertex to,
                  std::optional<std::uint16_t> port);

/// The rules that decide one side of a hop, the oldest first: its `rule`, or all of the union that
/// this one is of (H-2).
std::vector<Edge> deciding_rules(const Network& network, const Hop& hop, const HopSide& side);

/// A rule by which one side of a hop admits the other, and the association that brings it there.
struct AdmittingRule {
  Edge association = no_edge;
  Edge rule = no_edge;
  Reachability result = Reachability::blocked;  // of a range or prefix list: of their union
};

/// Every rule of a side of a hop that admits the other end, surely or perhaps: those of which
/// `reach` takes the best.
std::vector<AdmittingRule> admitting_rules(const Network& network, const Hop& hop,
                                           const HopSide& side);

/// Function -> cluster on the cluster's port.
Path reach_directly(const Network& network, Vertex function, Vertex cluster);

/// Function -> proxy on the proxy's port, proxy -> cluster on the cluster's (H-3).
Path reach_through_proxy(const Network& network, Vertex function, Vertex proxy, Vertex cluster);

/// The way that a request asks for, as it is now. Blocked for a function or proxy to be created.
Path reach_as_requested(const Network& network, const Request& request);

}  // namespace connectsim
