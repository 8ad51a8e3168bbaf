#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/network/operations.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// A vertex of the network graph: a dense index.
using Vertex = std::uint32_t;
inline constexpr Vertex no_vertex = UINT32_MAX;

/// The end of a chain of records.
inline constexpr std::uint32_t no_index = UINT32_MAX;

/// An edge of the network graph. A type of its own, so that it cannot be taken for a vertex.
struct Edge {
  std::uint32_t index = no_index;
  friend auto operator<=>(const Edge&, const Edge&) = default;
};
inline constexpr Edge no_edge{};

enum class VertexKind : std::uint8_t {
  vpc,
  group,
  function,
  cluster,
  proxy,
  range,          // an IPv4 or IPv6 range that some rule names
  prefix_list,    // a prefix list that some rule names
  unknown_group,  // a group id that a rule or a list names and the snapshot does
                  // not hold
};

/// IP protocol numbers as EC2 uses them; other values are other protocols.
enum class Protocol : std::uint8_t { icmp = 1, tcp = 6, udp = 17, icmpv6 = 58, all = 255 };

enum class Known : std::uint8_t { no, yes };

enum class Direction : std::uint8_t { inbound, outbound };

/// What a rule admits: a protocol and, for tcp and udp, ports. ICMP keeps type and code in the same
/// places, 65535 standing for -1.
struct Traffic {
  Protocol protocol = Protocol::tcp;
  std::uint16_t port_first = 0;
  std::uint16_t port_last = 65535;

  friend bool operator==(const Traffic&, const Traffic&) = default;
};

constexpr Traffic tcp_port(std::uint16_t port) { return {Protocol::tcp, port, port}; }
constexpr Traffic all_traffic() { return {Protocol::all, 0, 65535}; }

/// Whose group a rule's peer is: the account of the rule's own group (also when no owner is given,
/// G-2), or another.
enum class PeerAccount : std::uint8_t { same, other };

/// Whether the account that a rule names as its peer's, the account of its own group when it names
/// none, is that of the peer group, as far as the snapshot tells both (H-1).
enum class PeerOwner : std::uint8_t { agrees, differs };

/// What a rule says of the VPC peering over which it names its peer (H-4).
enum class Peering : std::uint8_t { none, active, inactive };

/// Which IP versions an end speaks (H-1).
enum class NetworkType : std::uint8_t { ipv4, dual, ipv6 };
template <>
inline constexpr std::array<std::string_view, 3> words_of<NetworkType> = {"IPV4", "DUAL", "IPV6"};

/// The state of a group on a cluster; functions and proxies have only `active` ones. `removing`
/// does not count in the columns, `adding` does (section 4).
enum class MembershipStatus : std::uint8_t { active, adding, removing };

enum class EngineFamily : std::uint8_t { unknown, mysql, postgresql, sqlserver };

/// The port a proxy listens on: its engine family's, never the cluster's own (section 4).
constexpr std::optional<std::uint16_t> proxy_port(EngineFamily family) {
  switch (family) {
    case EngineFamily::mysql:
      return 3306;
    case EngineFamily::postgresql:
      return 5432;
    case EngineFamily::sqlserver:
      return 1433;
    case EngineFamily::unknown:
      break;
  }
  return std::nullopt;
}

/// What the snapshot says of an instance that is, or is said to be, a member of a cluster.
enum class InstanceStatus : std::uint8_t { available, not_available, unknown };
struct InstanceFacts {
  InstanceStatus status = InstanceStatus::unknown;
  bool is_serverless = false;     // class db.serverless
  bool is_in_snapshot = true;     // false: only a cluster's member list or a target names it
  std::uint32_t zone = no_index;  // number of its Availability Zone; no_index when unknown
};

struct ClusterFacts {
  std::optional<std::uint16_t> port;
  EngineFamily engine = EngineFamily::unknown;
  bool engine_mode_is_serverless = false;
  bool has_serverless_v2_scaling = false;
  bool is_in_global_database = false;
  NetworkType network = NetworkType::ipv4;
  bool is_limitless = false;   // ClusterScalabilityType: its database stands in no instance
  Known groups = Known::yes;   // no: the snapshot does not list its groups
  Known members = Known::yes;  // no: the snapshot does not list its members
  std::uint32_t first_member = no_index;
  std::uint32_t first_zone = no_index;  // its AvailabilityZones, else its subnet group's
  bool has_zones_of_its_own = true;
};

/// An Availability Zone of a cluster, chained by `next`.
struct ZoneLink {
  std::uint32_t zone = no_index;
  std::uint32_t next = no_index;
};

/// A member of a cluster, chained by `next`.
struct Member {
  std::uint32_t instance = no_index;
  std::uint32_t next = no_index;
};

enum class VpcPlacement : std::uint8_t { none, unknown, known };

struct FunctionFacts {
  VpcPlacement placement = VpcPlacement::known;  // none: not in a VPC; unknown: in one not named
  NetworkType network = NetworkType::ipv4;       // dual: Ipv6AllowedForDualStack
  Known groups = Known::yes;                     // no: its VpcConfig does not list them
  Known state = Known::no;  // yes: a get-function answer tells the two below
  bool is_pending = false;
  bool is_being_updated = false;
};

struct ProxyFacts {
  EngineFamily engine = EngineFamily::unknown;
  bool is_available = true;
  NetworkType endpoint = NetworkType::ipv4;    // as functions call it
  NetworkType to_cluster = NetworkType::ipv4;  // as it calls the cluster
  Known groups = Known::yes;
  Known targets = Known::yes;  // no: the snapshot has no answer about its targets
  std::uint32_t first_target = no_index;
};

enum class TargetKind : std::uint8_t { rds_instance, tracked_cluster, other };
enum class HealthState : std::uint8_t {
  available,
  registering,
  unavailable,
  unused,
  missing,       // no TargetHealth, or no State in it
  unrecognised,  // a State that no documentation names
};
enum class HealthReason : std::uint8_t {
  none,
  unreachable,
  connection_failed,
  auth_failure,
  pending_proxy_capacity,
  invalid_replication_state,
  promoted,
  unrecognised,
};

/// One target of a proxy, chained by `next`. It may name a cluster in two ways.
struct Target {
  Vertex proxy = no_vertex;
  TargetKind kind = TargetKind::rds_instance;
  HealthState health = HealthState::missing;
  HealthReason reason = HealthReason::none;
  Vertex tracked = no_vertex;         // the cluster that TrackedClusterId is
  Vertex named = no_vertex;           // the cluster that a TRACKED_CLUSTER's RdsResourceId is
  std::uint32_t instance = no_index;  // the instance that an RDS_INSTANCE's RdsResourceId is
  std::uint32_t next = no_index;
};

/// What the snapshot holds at all; a list that is absent is unknown, not empty (I-1).
struct SnapshotFacts {
  Known security_groups = Known::yes;
  Known clusters = Known::yes;
  Known functions = Known::yes;
  Known proxies = Known::yes;
  Known caller = Known::no;  // yes: `Caller` says what the user may do
  OperationSet caller_may;   // meaningful when `caller` is known
};

/// The words of a target's TargetHealth. `missing`, `none` and `unrecognised` have none.
template <>
inline constexpr std::array<std::string_view, 4> words_of<HealthState> = {
    "AVAILABLE", "REGISTERING", "UNAVAILABLE", "UNUSED"};
template <>
inline constexpr std::array<std::string_view, 7> words_of<HealthReason> = {
    "",
    "UNREACHABLE",
    "CONNECTION_FAILED",
    "AUTH_FAILURE",
    "PENDING_PROXY_CAPACITY",
    "INVALID_REPLICATION_STATE",
    "PROMOTED"};

}  // namespace connectsim
