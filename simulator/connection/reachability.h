#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "model/situation.h"

namespace connectsim {

/// Whether one side of a hop admits the other, with the rule that decides it: the best one, or none
/// when the side has no rule that helps.
struct Admission {
  Reachability result = Reachability::blocked;
  Edge rule = no_edge;
};

/// One hop between two hosts (functions, proxies, clusters): the worse of its sides (H-2).
struct Hop {
  Vertex from = no_vertex;
  Vertex to = no_vertex;
  Admission outbound;  // by the groups of `from`
  Admission inbound;   // by the groups of `to`
  /// They are in different VPCs, which the groups cannot mend (H-3).
  bool is_between_vpcs = false;
  Reachability result = Reachability::blocked;
};

/// One hop, or two through a proxy; the worst of them.
struct Path {
  std::array<Hop, 2> hops;
  std::uint32_t hop_count = 0;
  Reachability result = Reachability::blocked;
};

/// Whether security groups admit tcp on a port from one host to another (H-1). With an unknown
/// port, only rules for all ports are sure. Routes, network ACLs, DNS and IAM database
/// authentication are not modelled.
Hop reach(const Network& network, Vertex from, Vertex to, std::optional<std::uint16_t> port);

/// Whether `reach` says `reachable`, for those who ask a million times and want no reasons: the
/// second side is only looked at when the first one admits.
bool is_reachable(const Network& network, Vertex from, Vertex to,
                  std::optional<std::uint16_t> port);

/// A rule by which one side of a hop admits the other, and the association that brings it there.
struct AdmittingRule {
  Edge association = no_edge;
  Edge rule = no_edge;
  Reachability result = Reachability::blocked;
};

/// Every rule of `owner`'s groups in one direction (a rule's kind) that admits `other` on a port,
/// surely or perhaps: those of which `reach` takes the best. Whether they share a VPC is not asked.
std::vector<AdmittingRule> admitting_rules(const Network& network, Vertex owner, EdgeKind direction,
                                           Vertex other, std::optional<std::uint16_t> port);

/// Function -> cluster on the cluster's port.
Path reach_directly(const Network& network, Vertex function, Vertex cluster);

/// Function -> proxy on the proxy's port, proxy -> cluster on the cluster's (H-3).
Path reach_through_proxy(const Network& network, Vertex function, Vertex proxy, Vertex cluster);

/// The way that a request asks for, as it is now. Blocked for a function or proxy to be created.
Path reach_as_requested(const Network& network, const Request& request);

}  // namespace connectsim
