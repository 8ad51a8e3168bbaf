#pragma once

#include <array>
#include <cstdint>

#include "model/network/network.h"
#include "scenarios/builder/generated_scenario.h"
#include "scenarios/builder/ranges.h"

namespace connectsim {

/// One thing about the requested ends that refuses the request (section 6) or that the snapshot
/// lacks (I-1). The order is that of the choice, `none` first.
enum class Trouble : std::uint8_t {
  none,
  // refused
  serverless_v1,
  serverless_v2_scaling,
  serverless_instance,
  global_database,
  instance_not_available,
  permission_missing,
  function_outside_vpcs,
  function_in_another_vpc,
  proxy_in_another_vpc,
  proxy_of_another_cluster,
  credentials_missing,
  // unknown
  cluster_vpc_unknown,
  cluster_port_unknown,
  cluster_groups_unknown,
  cluster_members_unknown,
  instance_missing,
  instance_status_missing,
  function_vpc_unknown,
  proxy_vpc_unknown,
  proxy_groups_unknown,
  proxy_engine_unknown,
  targets_unknown,
  targets_empty,
  no_security_groups,
};
inline constexpr std::uint32_t trouble_count = 25;

/// A set of troubles; `none` is never in it.
class Troubles {
 public:
  constexpr void add(Trouble trouble) { bits_ |= bit(trouble); }
  [[nodiscard]] constexpr bool has(Trouble trouble) const { return (bits_ & bit(trouble)) != 0; }

 private:
  static constexpr std::uint32_t bit(Trouble trouble) {
    return (1u << static_cast<unsigned>(trouble)) & ~1u;
  }
  std::uint32_t bits_ = 0;
};

/// How the numbers of managed groups run in a scenario.
enum class NumberStyle : std::uint8_t {
  from_one,
  from_two,       // number 1 is free
  with_gaps,      // 1, 4, 7, ...
  leading_zeros,  // "rds-lambda-01"
  first_too_long  // the first of each pattern has 19 digits
};
inline constexpr std::uint32_t number_style_count = 5;

/// A scenario under construction: what builders share, without choices of their own. It gives
/// names and numbers, makes shared vertices once, and keeps missing facts missing: without
/// SecurityGroups every group is an unknown one, and a cluster or function whose VPC must stay
/// unknown gets no group that would tell it.
class Scene {
 public:
  Scene(GeneratedScenario& scenario, NumberStyle style, Troubles troubles)
      : scenario_(scenario), network_(scenario.network()), style_(style), troubles_(troubles) {
    ranges_.fill(no_vertex);
    last_number_.fill(number_before_first());
    vpc_ = network_.add_vpc();
    if (troubles.has(Trouble::no_security_groups)) {
      network_.facts.security_groups = Known::no;
    }
  }

  [[nodiscard]] Network& network() { return network_; }
  [[nodiscard]] Request& request() { return scenario_.request; }
  [[nodiscard]] Troubles troubles() const { return troubles_; }

  /// The VPC of the requested cluster, and another one.
  [[nodiscard]] Vertex vpc() const { return vpc_; }
  Vertex other_vpc() {
    if (other_vpc_ == no_vertex) {
      other_vpc_ = network_.add_vpc();
    }
    return other_vpc_;
  }

  /// A new group with the next number of its pattern.
  Vertex managed_group(NamePattern pattern, Vertex vpc) {
    return is_without_groups() ? network_.add_unknown_group()
                               : network_.add_group(vpc, next_name(pattern));
  }
  /// A new group of another VPC with a number that is in use, if one of the pattern is.
  Vertex taken_name_elsewhere(NamePattern pattern) {
    const std::uint64_t last = network_.largest_number(pattern);
    if (last == 0 || is_without_groups()) {
      return managed_group(pattern, other_vpc());
    }
    return network_.add_group(other_vpc(), name(pattern, last));
  }
  Vertex other_group(GroupName name, Vertex vpc) {
    if (is_without_groups()) {
      return network_.add_unknown_group();
    }
    const Vertex group = network_.add_group(vpc, ManagedName{});
    scenario_.other_names.push_back({group, name});
    return group;
  }
  /// The group that every VPC has, of the requested cluster's VPC.
  Vertex default_group() {
    if (default_group_ == no_vertex) {
      default_group_ = other_group(GroupName::vpc_default, vpc_);
      rule(default_group_, Direction::inbound, all_traffic(), default_group_);
      rule(default_group_, Direction::outbound, all_traffic(), range(RangeName::everything));
    }
    return default_group_;
  }
  Vertex range(RangeName name) {
    Vertex& vertex = ranges_[static_cast<std::size_t>(name)];
    if (vertex == no_vertex) {
      vertex = network_.add_range(named_range(name).range);
    }
    return vertex;
  }
  /// Two prefix lists: one with entries that cover the VPC's first two subnets, one without.
  Vertex prefix_list(Known entries) {
    Vertex& vertex = prefix_lists_[static_cast<std::size_t>(entries)];
    if (vertex == no_vertex) {
      vertex = network_.add_prefix_list(entries);
      if (entries == Known::yes) {
        network_.add_prefix_list_entry(vertex, named_range(RangeName::first_subnet).range);
        network_.add_prefix_list_entry(vertex, named_range(RangeName::second_subnet).range);
      }
    }
    return vertex;
  }
  /// A group that is gone: the same one wherever it is asked for.
  Vertex stale_group() {
    if (stale_group_ == no_vertex) {
      stale_group_ = network_.add_unknown_group();
    }
    return stale_group_;
  }

  /// Adds a rule, unless the group is not in the snapshot.
  void rule(Vertex group, Direction direction, const Traffic& traffic, Vertex peer,
            PeerAccount account = PeerAccount::same) {
    if (network_.is_group(group)) {
      network_.add_rule(group, direction, traffic, peer, account);
    }
  }

  void attach_to_cluster(Vertex cluster, Vertex group,
                         MembershipStatus status = MembershipStatus::active) {
    if (network_.cluster(cluster).groups == Known::no) {
      return;
    }
    const bool would_tell_vpc = network_.vpc(cluster) == no_vertex && network_.is_group(group);
    network_.associate(cluster, would_tell_vpc ? network_.add_unknown_group() : group, status);
  }
  void attach_to_function(Vertex function, Vertex group) {
    switch (network_.function(function).placement) {
      case VpcPlacement::none:
        return;
      case VpcPlacement::unknown:
        network_.associate(function, network_.add_unknown_group());
        return;
      case VpcPlacement::known:
        network_.associate(function, group);
    }
  }
  void attach_to_proxy(Vertex proxy, Vertex group) {
    if (network_.proxy(proxy).groups == Known::yes) {
      network_.associate(proxy, group);
    }
  }

 private:
  static constexpr std::size_t index_of(NamePattern pattern) {
    return static_cast<std::size_t>(pattern);
  }
  [[nodiscard]] bool is_without_groups() const {
    return network_.facts.security_groups == Known::no;
  }
  // Numbers of fewer than three digits: no scenario has so many groups.
  [[nodiscard]] ManagedName name(NamePattern pattern, std::uint64_t number) const {
    const bool has_two = number > 9;
    const bool has_zero = style_ == NumberStyle::leading_zeros;
    return {pattern, static_cast<std::uint8_t>(1 + has_two + has_zero), number};
  }
  ManagedName next_name(NamePattern pattern) {
    std::uint64_t& last = last_number_[index_of(pattern)];
    last += step();
    if (last == 0) [[unlikely]] {
      return {pattern, 19, ManagedName::unnumbered};
    }
    return name(pattern, last);
  }

  // The first number of a pattern is `step` more; 0 stands for the one that is too long.
  [[nodiscard]] std::uint64_t number_before_first() const {
    constexpr std::array<std::uint64_t, number_style_count> before = {0, 1, UINT64_MAX - 1, 0,
                                                                      UINT64_MAX};
    return before[static_cast<std::size_t>(style_)];
  }
  [[nodiscard]] std::uint64_t step() const { return style_ == NumberStyle::with_gaps ? 3 : 1; }

  GeneratedScenario& scenario_;
  Network& network_;
  NumberStyle style_;
  Troubles troubles_;
  Vertex vpc_ = no_vertex;
  Vertex other_vpc_ = no_vertex;
  Vertex default_group_ = no_vertex;
  Vertex stale_group_ = no_vertex;
  std::array<Vertex, 2> prefix_lists_{no_vertex, no_vertex};
  std::array<Vertex, range_count> ranges_;
  std::array<std::uint64_t, name_pattern_count> last_number_;
};

}  // namespace connectsim
