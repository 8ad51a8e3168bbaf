#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/network/network.h"
#include "model/situation.h"
#include "model/text/enum_text.h"
#include "simulator/connection/reachability.h"

namespace connectsim {

/// Why what the console lists and what the groups admit are not the same (V-3).
enum class Mismatch : std::uint8_t {
  none,  // listed and reachable, or neither
  // Listed, but it does not work: the first side on the path that admits nothing.
  different_vpcs,
  no_common_ip_version,     // one end speaks only IPv4, the other only IPv6 (H-1)
  no_rule_out_of_function,  // of a listed way only when its rule names a group of another VPC
  no_rule_into_proxy,
  no_rule_out_of_proxy,
  no_rule_into_cluster,
  // Listed, and it works perhaps: a rule that decides is not sure.
  rule_admits_perhaps,
  // It works, surely or perhaps, but it is not listed.
  no_managed_group,        // no group of the function has a compute-side name (V-1)
  no_rule_that_is_listed,  // no such group has a rule of the listed form to the other side (V-1)
  proxy_without_managed_group,  // no group of the proxy is named rdsproxy-lambda-n (V-2)
};
template <>
inline constexpr std::array<std::string_view, 11> words_of<Mismatch> = {
    "none",
    "different-vpcs",
    "no-common-ip-version",
    "no-rule-out-of-function",
    "no-rule-into-proxy",
    "no-rule-out-of-proxy",
    "no-rule-into-cluster",
    "rule-admits-perhaps",
    "no-managed-group",
    "no-rule-that-is-listed",
    "proxy-without-managed-group"};

/// Why one way from a function to a cluster is listed and does not work, or the other way round.
/// `path` is the way as `reach_directly` or `reach_through_proxy` found it; the proxy belongs to
/// the cluster.
Mismatch mismatch_of(const Network& network, const Path& path, ListedValue listed);

/// A side of a hop that admits nothing.
struct BlockedSide {
  const Hop* hop = nullptr;
  HopSide side;
  Mismatch mismatch = Mismatch::none;
};
/// Every such side of a path, in its order; none of hops between VPCs or without a common version.
std::vector<BlockedSide> blocked_sides(const Path& path);

/// A rule of a side that would admit the other end but for its port; none when there is none.
Edge rule_for_another_port(const Network& network, const BlockedSide& blocked);

/// The first side of a blocked path that admits nothing; `none` when it is not blocked.
Mismatch blocked_side(const Path& path);

/// A side of a hop that admits only perhaps, and its rule; none when that is an unknown group's.
struct UncertainSide {
  const Hop* hop = nullptr;
  HopSide side;
  Edge rule = no_edge;
};
/// The first one on a path; none when all are sure, or when it is blocked.
std::optional<UncertainSide> uncertain_side(const Path& path);

/// Whether some group of a function has a name of the compute side.
bool has_compute_side_group(const Network& network, Vertex function);

}  // namespace connectsim
