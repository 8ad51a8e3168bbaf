#pragma once

#include "scenarios/builder/choices.h"
#include "scenarios/builder/generated_scenario.h"
#include "scenarios/builder/scene.h"

namespace connectsim {

/// Builds one scenario of a small space, in which `ExhaustiveChoices` comes to its end and every
/// situation that can occur does. The space: one VPC, function and available cluster with a group
/// of its own; no proxy, an existing one with or without an available target, or a new one; on each
/// side at most one associated group, named as a managed one or not, and one managed group that is
/// not associated; in every group at most `rules_max` rules (1 or 2), each with one of two peers,
/// on the right or another port, or (the second) something else that modifies it.
/// With 1: 9,900 scenarios; with 2: 3,277,260.
template <Choices Driver>
class BoundedBuilder {
 public:
  BoundedBuilder(Driver& choices, std::uint32_t rules_max, GeneratedScenario& scenario)
      : choices_(choices), rules_max_(rules_max), scenario_(scenario) {}

  void build() {
    scenario_.clear();
    Scene scene(scenario_, NumberStyle::from_one, Troubles{});
    scene_ = &scene;
    const auto mode = static_cast<ProxyMode>(choices_.pick(3));
    add_ends(mode);
    add_groups(mode);
    if (mode == ProxyMode::none) {
      write_rules(function_group_, Direction::outbound, database_group_, cluster_own_);
      write_rules(compute_spare_, Direction::outbound, database_group_, cluster_own_);
      write_rules(database_group_, Direction::inbound, function_group_, compute_spare_);
    } else {
      write_rules(function_group_, Direction::outbound, proxy_group_, proxy_spare_);
      write_rules(compute_spare_, Direction::outbound, proxy_group_, proxy_spare_);
      write_rules(database_group_, Direction::inbound, proxy_group_, proxy_spare_);
      write_proxy_rules(proxy_group_);
      write_proxy_rules(proxy_spare_);
    }
    scene_ = nullptr;
  }

 private:
  static constexpr std::uint16_t port = 3306;

  void add_ends(ProxyMode mode) {
    Network& network = scenario_.network();
    ClusterFacts cluster;
    cluster.port = port;
    cluster.engine = EngineFamily::mysql;
    Request& request = scenario_.request;
    request.cluster = network.add_cluster(scene_->vpc(), cluster);
    const std::uint32_t instance = network.add_instance({InstanceStatus::available, false, true});
    network.add_member(request.cluster, instance);
    request.function = network.add_function(scene_->vpc(), {});
    request.proxy_mode = mode;
    request.credentials = mode == ProxyMode::create ? Credentials::password : Credentials::missing;
    cluster_own_ = scene_->other_group(GroupName::database, scene_->vpc());
    scene_->attach_to_cluster(request.cluster, cluster_own_);
    if (mode == ProxyMode::existing) {
      ProxyFacts proxy;
      proxy.engine = EngineFamily::mysql;
      request.proxy = network.add_proxy(scene_->vpc(), proxy);
      Target target;
      target.tracked = request.cluster;
      target.instance = instance;
      target.health = choices_.pick(2) == 0 ? HealthState::registering : HealthState::available;
      network.add_target(request.proxy, target);
    }
  }

  void add_groups(ProxyMode mode) {
    function_group_ = associated_group(NamePattern::lambda_rds);
    if (function_group_ != no_vertex) {
      scene_->attach_to_function(scenario_.request.function, function_group_);
    }
    compute_spare_ = unassociated_group(NamePattern::lambda_rdsproxy);
    database_group_ = unassociated_group(NamePattern::rds_lambda);
    if (database_group_ != no_vertex) {
      scene_->attach_to_cluster(scenario_.request.cluster, database_group_);
    }
    proxy_group_ = no_vertex;
    proxy_spare_ = no_vertex;
    if (mode == ProxyMode::existing) {
      proxy_group_ = associated_group(NamePattern::rdsproxy_lambda);
      if (proxy_group_ != no_vertex) {
        scene_->attach_to_proxy(scenario_.request.proxy, proxy_group_);
      }
    }
    if (mode != ProxyMode::none) {
      proxy_spare_ = unassociated_group(NamePattern::rdsproxy_lambda);
    }
  }

  // None, one of another name, a managed one.
  Vertex associated_group(NamePattern pattern) {
    switch (choices_.pick(3)) {
      case 0:
        return no_vertex;
      case 1:
        return scene_->other_group(GroupName::application, scene_->vpc());
      default:
        return scene_->managed_group(pattern, scene_->vpc());
    }
  }
  Vertex unassociated_group(NamePattern pattern) {
    return choices_.pick(2) == 0 ? no_vertex : scene_->managed_group(pattern, scene_->vpc());
  }

  [[nodiscard]] bool is_managed(Vertex group) const {
    return group != no_vertex && scenario_.network().pattern(group) != NamePattern::unmanaged;
  }

  // No rule; to the first peer, to the second, to the first on another port. A peer that is not
  // there is the cluster's own group.
  void write_rules(Vertex group, Direction direction, Vertex first, Vertex second) {
    if (!is_managed(group)) {
      return;  // rules of other groups are never read
    }
    first = first == no_vertex ? cluster_own_ : first;
    second = second == no_vertex ? cluster_own_ : second;
    switch (choices_.pick(4)) {
      case 0:
        break;
      case 1:
        scene_->rule(group, direction, tcp_port(port), first);
        break;
      case 2:
        scene_->rule(group, direction, tcp_port(port), second);
        break;
      default:
        scene_->rule(group, direction, tcp_port(port + 1), first);
    }
    write_second_rule(group);
  }

  // In from the function's group or the unassociated one, out to the cluster; or the first of them
  // on another port, or nothing.
  void write_proxy_rules(Vertex group) {
    if (!is_managed(group)) {
      return;
    }
    const std::uint32_t kind = choices_.pick(4);
    if (kind > 0) {
      const Vertex first = function_group_ == no_vertex ? cluster_own_ : function_group_;
      const Vertex second = compute_spare_ == no_vertex ? cluster_own_ : compute_spare_;
      const std::uint16_t in = kind == 3 ? port + 1 : port;
      scene_->rule(group, Direction::inbound, tcp_port(in), kind == 2 ? second : first);
      scene_->rule(group, Direction::outbound, tcp_port(port), cluster_own_);
    }
    write_second_rule(group);
  }

  // Nothing, or what someone added by hand; never equal to the first rule.
  void write_second_rule(Vertex group) {
    if (rules_max_ < 2) {
      return;
    }
    switch (choices_.pick(4)) {
      case 0:
        break;
      case 1:
        scene_->rule(group, Direction::outbound, all_traffic(),
                     scene_->range(RangeName::everything));
        break;
      case 2:
        scene_->rule(group, Direction::inbound, tcp_port(port), scene_->range(RangeName::vpc));
        break;
      default:
        scene_->rule(group, Direction::outbound, tcp_port(443), cluster_own_);
    }
  }

  Driver& choices_;
  std::uint32_t rules_max_;
  GeneratedScenario& scenario_;
  Scene* scene_ = nullptr;
  Vertex cluster_own_ = no_vertex;
  Vertex function_group_ = no_vertex;
  Vertex compute_spare_ = no_vertex;
  Vertex database_group_ = no_vertex;
  Vertex proxy_group_ = no_vertex;
  Vertex proxy_spare_ = no_vertex;
};

/// Builds one scenario of the bounded space.
template <Choices Driver>
void build_bounded(Driver& choices, std::uint32_t rules_max, GeneratedScenario& scenario) {
  BoundedBuilder<Driver>(choices, rules_max, scenario).build();
}

inline constexpr std::uint32_t bound_default = 1;
inline constexpr std::uint32_t bound_max = 2;

}  // namespace connectsim
