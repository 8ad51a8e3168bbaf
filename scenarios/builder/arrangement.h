#pragma once

#include "scenarios/builder/managed_groups.h"

namespace connectsim {

/// Arranges the groups of the requested connection so that the request is in a wanted situation,
/// as far as nothing gets modified by choice and the situation can occur. `wanted.database` says
/// what the groups alone would make of the database column; `target_health` is not its matter.
template <Choices Driver>
class Arrangement {
 public:
  Arrangement(Driver& choices, const Population& population, Scene& scene, const Ends& ends)
      : choices_(choices),
        population_(population),
        scene_(scene),
        ends_(ends),
        groups_(choices, population, scene, ends) {}

  void build(const Situation& wanted) {
    wanted_ = wanted;
    add_compute_groups();
    if (uses_proxy()) {
      add_proxy_groups();
    }
    add_database_groups();
    add_own_groups();
    write_compute_rules();
    if (uses_proxy()) {
      write_proxy_rules();
    }
    write_database_rules();
  }

  /// A group of the requested cluster, a managed one if it has any.
  [[nodiscard]] Vertex database_group() const {
    return first_of_or_none(database_.group, cluster_own_, proxied_.group);
  }

 private:
  [[nodiscard]] bool uses_proxy() const { return scene_.request().uses_proxy(); }
  [[nodiscard]] bool has_proxy() const { return ends_.proxy != no_vertex; }
  [[nodiscard]] bool has_function() const { return ends_.function != no_vertex; }

  NamePattern compute_pattern() {
    const bool is_usual = choices_.pick(population_.compute_pattern) == 0;
    return is_usual == uses_proxy() ? NamePattern::lambda_rdsproxy : NamePattern::lambda_rds;
  }

  [[nodiscard]] bool wants_compute_spare() const {
    return wanted_.compute == ComputeValue::unusable_with_spare ||
           wanted_.compute == ComputeValue::none_with_spare ||
           wanted_.proxy == ProxyValue::usable_once_associated ||
           (!uses_proxy() && wanted_.database == DatabaseValue::usable_once_associated);
  }
  [[nodiscard]] bool wants_proxy_spare() const {
    return wanted_.proxy == ProxyValue::unusable_with_spare ||
           wanted_.proxy == ProxyValue::none_with_spare ||
           wanted_.database == DatabaseValue::usable_once_associated;
  }

  void add_compute_groups() {
    if (has_function()) {
      if (wanted_.compute == ComputeValue::usable) {
        compute_ = groups_.right_group(compute_pattern());
      } else if (wanted_.compute == ComputeValue::unusable ||
                 wanted_.compute == ComputeValue::unusable_with_spare) {
        compute_ = groups_.spoiled_group(compute_pattern());
      }
      if (compute_.exists()) {
        groups_.attach_to_function(ends_.function, compute_);
      }
    }
    if (wants_compute_spare()) {
      compute_spare_ = groups_.right_group(compute_pattern());
    }
  }

  void add_proxy_groups() {
    if (has_proxy()) {
      if (wanted_.proxy == ProxyValue::usable ||
          wanted_.proxy == ProxyValue::usable_once_associated) {
        proxy_ = groups_.right_group(NamePattern::rdsproxy_lambda);
      } else if (wanted_.proxy == ProxyValue::unusable ||
                 wanted_.proxy == ProxyValue::unusable_with_spare) {
        proxy_ = groups_.spoiled_group(NamePattern::rdsproxy_lambda);
      }
      if (proxy_.exists()) {
        groups_.attach_to_proxy(ends_.proxy, proxy_);
      }
    }
    if (wants_proxy_spare()) {
      proxy_spare_ = groups_.right_group(NamePattern::rdsproxy_lambda);
    }
  }

  void add_database_groups() {
    if (wanted_.database == DatabaseValue::unusable) {
      database_ = groups_.spoiled_group(NamePattern::rds_lambda);
    } else if (wanted_.database != DatabaseValue::none) {
      database_ = groups_.right_group(NamePattern::rds_lambda);
    }
    if (database_.exists()) {
      groups_.attach_to_cluster(ends_.cluster, database_);
    }
    if (uses_proxy() && choices_.pick(population_.proxied_group) == 1) {
      proxied_ = groups_.right_group(NamePattern::rds_rdsproxy);
      groups_.attach_to_cluster(ends_.cluster, proxied_);
    }
  }

  // An end whose wanted value needs some group has one.
  void add_own_groups() {
    const auto own = pick_as<OwnGroups>(choices_, population_.own_groups);
    const Vertex vpc_default = scene_.default_group();
    function_own_ = vpc_default;
    cluster_own_ = vpc_default;
    proxy_own_ = vpc_default;
    if (own != OwnGroups::vpc_default) [[likely]] {
      choose_own_groups(own);
    }
    if (has_function() && function_own_ != no_vertex) {
      scene_.attach_to_function(ends_.function, function_own_);
    }
    if (cluster_own_ != no_vertex) {
      scene_.attach_to_cluster(ends_.cluster, cluster_own_);
    }
    if (has_proxy() && proxy_own_ != no_vertex) {
      scene_.attach_to_proxy(ends_.proxy, proxy_own_);
    }
    attach_to_further_functions(vpc_default);
    if (ends_.second_cluster != no_vertex) {
      add_own_group_of_second_cluster();
    }
    if (!has_function()) {
      function_own_ = no_vertex;
    }
    if (!has_proxy()) {
      proxy_own_ = no_vertex;
    }
  }

  void choose_own_groups(OwnGroups own) {
    const Vertex vpc_default = scene_.default_group();
    const Vertex everything = scene_.range(RangeName::everything);
    const Vertex application = scene_.other_group(GroupName::application, scene_.vpc());
    scene_.rule(application, Direction::outbound, all_traffic(), everything);
    const Vertex database = scene_.other_group(GroupName::database, scene_.vpc());
    scene_.rule(database, Direction::inbound, tcp_port(ends_.cluster_port), application);
    scene_.rule(database, Direction::outbound, all_traffic(), everything);
    add_ec2_pair();
    function_own_ = application;
    cluster_own_ = database;
    proxy_own_ = database;
    switch (own) {
      case OwnGroups::function_default:
        function_own_ = vpc_default;
        break;
      case OwnGroups::others_default:
        cluster_own_ = vpc_default;
        proxy_own_ = vpc_default;
        break;
      case OwnGroups::shared:
        cluster_own_ = application;
        proxy_own_ = application;
        break;
      case OwnGroups::none_on_function:
        function_own_ = compute_.exists() ? no_vertex : application;
        proxy_own_ = proxy_.exists() ? no_vertex : vpc_default;
        break;
      case OwnGroups::none_on_cluster:
        cluster_own_ = database_.exists() || proxied_.exists() ? no_vertex : database;
        break;
      default:
        proxy_own_ = has_proxy() ? scene_.other_group(GroupName::other, scene_.vpc()) : no_vertex;
        break;
    }
  }

  // What the EC2 console made for a database that is no cluster.
  void add_ec2_pair() {
    const Vertex instances = scene_.other_group(GroupName::ec2_rds, scene_.vpc());
    const Vertex database = scene_.other_group(GroupName::rds_ec2, scene_.vpc());
    scene_.rule(instances, Direction::outbound, tcp_port(ends_.cluster_port), database);
    scene_.rule(database, Direction::inbound, tcp_port(ends_.cluster_port), instances);
  }

  // They share the requested function's group, or have the default one.
  void attach_to_further_functions(Vertex vpc_default) {
    const Network& network = scene_.network();
    Vertex group = function_own_ == no_vertex ? vpc_default : function_own_;
    for (std::uint32_t i = 0; i < ends_.function_count; ++i) {
      const Vertex function = ends_.functions[i];
      if (function != ends_.function && network.vpc(function) == scene_.vpc()) {
        scene_.attach_to_function(function, group);
        group = vpc_default;
      }
    }
  }

  void add_own_group_of_second_cluster() {
    const Vertex vpc = scene_.network().vpc(ends_.second_cluster);
    const Vertex group = scene_.other_group(GroupName::database, vpc);
    scene_.rule(group, Direction::inbound, tcp_port(ends_.cluster_port),
                scene_.range(RangeName::vpc));
    scene_.attach_to_cluster(ends_.second_cluster, group);
  }

  // The first of some groups that there is; the default group when there is none.
  Vertex first_of(Vertex first, Vertex second = no_vertex, Vertex third = no_vertex) {
    const Vertex group = first_of_or_none(first, second, third);
    return group == no_vertex ? scene_.default_group() : group;
  }
  static Vertex first_of_or_none(Vertex first, Vertex second, Vertex third) {
    const Vertex later = second != no_vertex ? second : third;
    return first != no_vertex ? first : later;
  }

  // A group of the proxy side, if need be one that is no good, so that compute spares have a peer
  //
  Vertex some_proxy_group() {
    const Vertex group = first_of_or_none(proxy_spare_.group, proxy_.group, proxy_own_);
    return group != no_vertex ? group
                              : scene_.managed_group(NamePattern::rdsproxy_lambda, scene_.vpc());
  }
  // The same of the compute side, for proxy spares.
  Vertex some_compute_group() {
    const Vertex group = first_of_or_none(compute_.group, function_own_, compute_spare_.group);
    return group != no_vertex ? group
                              : scene_.managed_group(NamePattern::lambda_rdsproxy, scene_.vpc());
  }

  void write_compute_rules() {
    const std::uint16_t port = uses_proxy() ? ends_.proxy_port : ends_.cluster_port;
    if (compute_.exists()) {
      const Vertex peer = uses_proxy() ? first_of(proxy_.group, proxy_own_, proxy_spare_.group)
                                       : first_of(database_.group, cluster_own_);
      groups_.write_rule(compute_, {Direction::outbound, port, peer});
    }
    if (compute_spare_.exists()) {
      Vertex peer = no_vertex;
      if (!uses_proxy()) {
        peer = first_of(database_.group, cluster_own_);
      } else if (wanted_.proxy == ProxyValue::usable_once_associated && proxy_.exists()) {
        peer = proxy_.group;
      } else {
        peer = some_proxy_group();
      }
      groups_.write_rule(compute_spare_, {Direction::outbound, port, peer});
    }
  }

  void write_proxy_rules() {
    const std::uint16_t in = ends_.proxy_port;
    const std::uint16_t out = ends_.cluster_port;
    if (proxy_.exists()) {
      const bool is_for_spare = wanted_.proxy == ProxyValue::usable_once_associated;
      const Vertex source = first_of(
          {is_for_spare ? compute_spare_.group
                        : first_of_or_none(compute_.group, function_own_, compute_spare_.group)});
      const Vertex destination = first_of(proxied_.group, database_.group, cluster_own_);
      groups_.write_rules(proxy_, {Direction::inbound, in, source},
                          {Direction::outbound, out, destination});
    }
    if (proxy_spare_.exists()) {
      const Vertex source = some_compute_group();
      const Vertex destination = first_of(database_.group, proxied_.group, cluster_own_);
      groups_.write_rules(proxy_spare_, {Direction::inbound, in, source},
                          {Direction::outbound, out, destination});
    }
  }

  void write_database_rules() {
    const std::uint16_t port = ends_.cluster_port;
    const bool is_for_spare = wanted_.database == DatabaseValue::usable_once_associated;
    if (database_.exists()) {
      Vertex peer = no_vertex;
      if (is_for_spare) {
        peer = uses_proxy() ? proxy_spare_.group : compute_spare_.group;
      } else if (uses_proxy()) {
        peer = first_of(proxy_.group, proxy_own_, proxy_spare_.group);
      } else {
        peer = first_of(compute_.group, function_own_, compute_spare_.group);
      }
      groups_.write_rule(database_, {Direction::inbound, port, peer});
    }
    if (proxied_.exists()) {
      const Vertex peer = first_of(proxy_.group, proxy_own_, proxy_spare_.group);
      groups_.write_rule(proxied_, {Direction::inbound, port, peer});
    }
  }

  Driver& choices_;
  const Population& population_;
  Scene& scene_;
  const Ends& ends_;
  ManagedGroups<Driver> groups_;
  Situation wanted_;
  ManagedGroup compute_;
  ManagedGroup compute_spare_;
  ManagedGroup proxy_;
  ManagedGroup proxy_spare_;
  ManagedGroup database_;
  ManagedGroup proxied_;  // rds-rdsproxy-n
  Vertex function_own_ = no_vertex;
  Vertex cluster_own_ = no_vertex;
  Vertex proxy_own_ = no_vertex;
};

}  // namespace connectsim
