#pragma once

#include <array>
#include <cstdint>

#include "model/network/facts.h"
#include "model/situation.h"

namespace connectsim {

/// What the choices of the builder stand for, in the order of their weights.
struct EngineChoice {
  EngineFamily engine;
  std::uint16_t port;
};
inline constexpr std::array<EngineChoice, 6> engine_choices = {{
    {EngineFamily::mysql, 3306},
    {EngineFamily::postgresql, 5432},
    {EngineFamily::mysql, 3307},
    {EngineFamily::postgresql, 5433},
    {EngineFamily::mysql, 5432},
    {EngineFamily::unknown, 3306},
}};

inline constexpr std::array<std::uint32_t, 4> member_counts = {1, 2, 3, 0};

enum class SecondCluster : std::uint8_t { none, in_vpc, in_another_vpc };
inline constexpr std::uint32_t second_cluster_count = 3;

/// Functions beside the requested one; the last stands in `last`.
struct FurtherFunctions {
  std::uint32_t count;
  enum class Place : std::uint8_t { in_vpc, in_another_vpc, outside_vpcs } last;
};
inline constexpr std::array<FurtherFunctions, 6> further_function_choices = {{
    {0, FurtherFunctions::Place::in_vpc},
    {1, FurtherFunctions::Place::in_vpc},
    {2, FurtherFunctions::Place::in_vpc},
    {3, FurtherFunctions::Place::in_vpc},
    {2, FurtherFunctions::Place::in_another_vpc},
    {2, FurtherFunctions::Place::outside_vpcs},
}};
inline constexpr std::uint32_t function_count_max = 4;

/// Where in the VPC's three subnets the ends stand.
enum class Places : std::uint8_t { unknown, together, apart, partly_unknown, with_ipv6 };
inline constexpr std::uint32_t places_count = 5;

/// How the targets of the requested proxy name the cluster.
enum class TargetList : std::uint8_t {
  cluster_and_instances,  // as DescribeDBProxyTargets answers
  tracked_instances,      // instances with TrackedClusterId only
  plain_instances,        // as RegisterDBProxyTargets answers
  cluster_only,           // no health at all
  instances_of_two_clusters,
  tracked_other,  // a serverless endpoint
};
inline constexpr std::uint32_t target_list_count = 6;

inline constexpr std::uint32_t health_state_count = 6;
inline constexpr std::uint32_t health_reason_count = 8;

inline constexpr std::array<HealthState, 5> other_health_states = {
    HealthState::registering, HealthState::unavailable, HealthState::unused, HealthState::missing,
    HealthState::unrecognised};

inline constexpr std::array<DatabaseValue, 4> database_choices = {
    DatabaseValue::none, DatabaseValue::unusable, DatabaseValue::usable_once_associated,
    DatabaseValue::usable};
inline constexpr std::array<ComputeValue, 5> compute_choices = {
    ComputeValue::none, ComputeValue::none_with_spare, ComputeValue::unusable,
    ComputeValue::unusable_with_spare, ComputeValue::usable};
inline constexpr std::array<ProxyValue, 6> proxy_choices = {ProxyValue::none,
                                                            ProxyValue::unusable,
                                                            ProxyValue::none_with_spare,
                                                            ProxyValue::unusable_with_spare,
                                                            ProxyValue::usable_once_associated,
                                                            ProxyValue::usable};

/// Which groups the ends have besides managed ones.
enum class OwnGroups : std::uint8_t {
  vpc_default,       // all ends the VPC's default group; there is no other
  each_its_own,      // an application's, a database's and a proxy's
  function_default,  // the function the default one
  others_default,    // cluster and proxy the default one
  shared,            // all ends the application's
  none_on_function,  // nor on the proxy, as far as they have a managed one
  none_on_cluster,   // as far as it has a managed one
};
inline constexpr std::uint32_t own_groups_count = 7;

/// What else a scenario holds, each beside the requested connection.
enum class Surrounding : std::uint8_t {
  pair_of_another_cluster,    // another function, connected to the second cluster
  left_over_pair,             // connected to each other, associated with nothing
  pair_of_another_function,   // connected to the requested cluster: a spare for the request
  pair_with_another_cluster,  // the requested function, connected to the second cluster
  trio_of_another_proxy,      // another function through another proxy of some cluster
  left_over_trio,
  spare_in_another_vpc,  // and numbers in use there
  near_miss_pair,        // right rules on the ends, but no managed names
  ec2_pair,              // the EC2 console's, on the requested cluster
  shared_groups,         // a compute group on a second function or on the cluster, ...
  missing_group,         // an associated group that is not in the snapshot
  full_list,             // 5 of 5 groups on an end
  open_group,            // an unmanaged group with rules by hand
};
inline constexpr std::uint32_t surrounding_count = 13;

}  // namespace connectsim
