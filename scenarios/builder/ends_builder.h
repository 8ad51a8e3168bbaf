#pragma once

#include "scenarios/builder/choices.h"
#include "scenarios/builder/ends.h"
#include "scenarios/builder/population.h"
#include "scenarios/builder/scene.h"

namespace connectsim {

/// Makes the clusters, functions and proxies of a scenario, without groups, and its request.
template <Choices Driver>
class EndsBuilder {
 public:
  EndsBuilder(Driver& choices, const Population& population, Scene& scene)
      : choices_(choices), population_(population), scene_(scene), network_(scene.network()) {}

  Ends build() {
    const auto mode = pick_as<ProxyMode>(choices_, population_.mode);
    const bool creates_function = choices_.pick(population_.function) == 1;
    add_cluster();
    add_second_cluster();
    if (!creates_function) {
      add_function();
    }
    add_further_functions();
    Request& request = scene_.request();
    request.proxy_mode = mode;
    if (mode == ProxyMode::existing) {
      add_proxy();
    } else if (mode == ProxyMode::create) {
      request.credentials = credentials();
    }
    request.cluster = ends_.cluster;
    request.function = ends_.function;
    request.proxy = ends_.proxy;
    add_places();
    add_caller();
    return ends_;
  }

 private:
  [[nodiscard]] bool has(Trouble trouble) const { return scene_.troubles().has(trouble); }
  [[nodiscard]] Known known_unless(Trouble trouble) const {
    return has(trouble) ? Known::no : Known::yes;
  }

  void add_cluster() {
    const EngineChoice& engine = engine_choices[choices_.pick(population_.engine)];
    ends_.engine = engine.engine;
    ends_.cluster_port = engine.port;
    ends_.proxy_port = proxy_port(engine.engine).value_or(engine.port);
    ClusterFacts cluster;
    cluster.engine = engine.engine;
    if (!has(Trouble::cluster_port_unknown)) {
      cluster.port = engine.port;
    }
    cluster.engine_mode_is_serverless = has(Trouble::serverless_v1);
    cluster.has_serverless_v2_scaling = has(Trouble::serverless_v2_scaling);
    cluster.is_in_global_database = has(Trouble::global_database);
    cluster.groups = known_unless(Trouble::cluster_groups_unknown);
    cluster.members = known_unless(Trouble::cluster_members_unknown);
    const bool has_vpc = !has(Trouble::cluster_vpc_unknown);
    ends_.cluster = network_.add_cluster(has_vpc ? scene_.vpc() : no_vertex, cluster);
    ends_.member_count = member_counts[choices_.pick(population_.member_count)];
    add_members();
  }

  // What troubles an instance troubles the last one.
  void add_members() {
    const bool needs_one = has(Trouble::serverless_instance) ||
                           has(Trouble::instance_not_available) || has(Trouble::instance_missing) ||
                           has(Trouble::instance_status_missing);
    if (has(Trouble::cluster_members_unknown)) {
      ends_.member_count = 0;
    } else if (needs_one && ends_.member_count == 0) {
      ends_.member_count = 1;
    }
    ends_.first_instance = network_.instance_count();
    for (std::uint32_t i = 0; i < ends_.member_count; ++i) {
      InstanceFacts instance{InstanceStatus::available, false, true};
      if (i + 1 == ends_.member_count) {
        instance = last_instance();
      }
      network_.add_member(ends_.cluster, network_.add_instance(instance));
    }
  }

  [[nodiscard]] InstanceFacts last_instance() const {
    if (has(Trouble::instance_missing)) {
      return {InstanceStatus::unknown, false, false};
    }
    InstanceFacts instance{InstanceStatus::available, has(Trouble::serverless_instance), true};
    if (has(Trouble::instance_not_available)) {
      instance.status = InstanceStatus::not_available;
    } else if (has(Trouble::instance_status_missing)) {
      instance.status = InstanceStatus::unknown;
    }
    return instance;
  }

  void add_second_cluster() {
    const auto second = pick_as<SecondCluster>(choices_, population_.second_cluster);
    if (second == SecondCluster::none) {
      return;
    }
    ClusterFacts cluster;
    cluster.engine = ends_.engine;
    cluster.port = ends_.cluster_port;
    cluster.members = known_unless(Trouble::cluster_members_unknown);
    const bool is_beside = second == SecondCluster::in_vpc;
    ends_.second_cluster =
        network_.add_cluster(is_beside ? scene_.vpc() : scene_.other_vpc(), cluster);
    if (cluster.members == Known::yes) {
      network_.add_member(ends_.second_cluster,
                          network_.add_instance({InstanceStatus::available, false, true}));
    }
  }

  void add_function() {
    FunctionFacts function;
    Vertex vpc = scene_.vpc();
    if (has(Trouble::function_outside_vpcs)) {
      function.placement = VpcPlacement::none;
      vpc = no_vertex;
    } else if (has(Trouble::function_vpc_unknown)) {
      function.placement = VpcPlacement::unknown;
      vpc = no_vertex;
    } else if (has(Trouble::function_in_another_vpc)) {
      vpc = scene_.other_vpc();
    }
    ends_.function = network_.add_function(vpc, function);
    ends_.add_function(ends_.function);
  }

  void add_further_functions() {
    const FurtherFunctions& further =
        further_function_choices[choices_.pick(population_.further_functions)];
    for (std::uint32_t i = 0; i < further.count; ++i) {
      const bool is_last = i + 1 == further.count;
      const auto place = is_last ? further.last : FurtherFunctions::Place::in_vpc;
      if (place == FurtherFunctions::Place::outside_vpcs) {
        ends_.add_function(network_.add_function(no_vertex, {VpcPlacement::none}));
        continue;
      }
      const bool is_beside = place == FurtherFunctions::Place::in_vpc;
      ends_.add_function(network_.add_function(is_beside ? scene_.vpc() : scene_.other_vpc(), {}));
    }
  }

  Credentials credentials() {
    if (has(Trouble::credentials_missing)) {
      return Credentials::missing;
    }
    return static_cast<Credentials>(1 + choices_.pick(population_.credentials));
  }

  void add_proxy() {
    ProxyFacts proxy;
    proxy.engine = proxy_engine();
    proxy.groups = known_unless(Trouble::proxy_groups_unknown);
    proxy.targets = known_unless(Trouble::targets_unknown);
    Vertex vpc = scene_.vpc();
    if (has(Trouble::proxy_vpc_unknown)) {
      vpc = no_vertex;
    } else if (has(Trouble::proxy_in_another_vpc)) {
      vpc = scene_.other_vpc();
    }
    ends_.proxy = network_.add_proxy(vpc, proxy);
    add_targets();
  }

  EngineFamily proxy_engine() {
    const std::uint32_t choice = choices_.pick(population_.proxy_engine);
    if (has(Trouble::proxy_engine_unknown)) {
      return EngineFamily::unknown;
    }
    EngineFamily engine =
        ends_.engine == EngineFamily::unknown ? EngineFamily::mysql : ends_.engine;
    if (choice == 1) {
      engine = EngineFamily::sqlserver;
    } else if (choice == 2) {
      engine = engine == EngineFamily::mysql ? EngineFamily::postgresql : EngineFamily::mysql;
    }
    ends_.proxy_port = proxy_port(engine).value_or(ends_.proxy_port);
    return engine;
  }

  void add_targets() {
    const auto list = pick_as<TargetList>(choices_, population_.targets);
    const HealthState health =
        choices_.pick(population_.health) == 1 ? HealthState::available : other_health();
    if (has(Trouble::targets_unknown) || has(Trouble::targets_empty)) {
      return;
    }
    if (has(Trouble::proxy_of_another_cluster)) {
      add_targets_elsewhere();
      return;
    }
    switch (list) {
      case TargetList::cluster_only:
        network_.add_target(ends_.proxy, cluster_target());
        return;
      case TargetList::tracked_other: {
        Target target = cluster_target();
        target.kind = TargetKind::other;
        target.tracked = ends_.cluster;
        target.named = no_vertex;
        target.health = health;
        network_.add_target(ends_.proxy, target);
        return;
      }
      case TargetList::cluster_and_instances:
        network_.add_target(ends_.proxy, cluster_target());
        break;
      case TargetList::instances_of_two_clusters:
        add_targets_elsewhere();
        break;
      default:
        break;
    }
    const bool is_new = list == TargetList::plain_instances && health == HealthState::registering;
    network_.proxy(ends_.proxy).is_available = !is_new;
    add_instance_targets(list == TargetList::plain_instances ? no_vertex : ends_.cluster, health);
  }

  HealthState other_health() {
    return other_health_states[choices_.pick(population_.other_health)];
  }

  // The first instance has the wanted health; with one that is not available none is. A cluster
  // without known members has an entry nevertheless, so that the proxy belongs to it.
  void add_instance_targets(Vertex tracked, HealthState wanted) {
    if (ends_.member_count == 0) {
      network_.add_target(ends_.proxy, cluster_target());
    }
    for (std::uint32_t i = 0; i < ends_.member_count; ++i) {
      Target target;
      target.instance = ends_.first_instance + i;
      target.tracked = tracked;
      target.health = wanted;
      if (i > 0) {
        target.health = pick_as<HealthState>(choices_, population_.further_health);
        if (wanted != HealthState::available && target.health == HealthState::available) {
          target.health = HealthState::unavailable;
        }
      }
      if (target.health == HealthState::unavailable || target.health == HealthState::registering) {
        target.reason = static_cast<HealthReason>(choices_.pick(health_reason_count));
      }
      network_.add_target(ends_.proxy, target);
    }
  }

  [[nodiscard]] Target cluster_target() const {
    Target target;
    target.kind = TargetKind::tracked_cluster;
    target.named = ends_.cluster;
    return target;
  }

  // Targets of the second cluster, or of an instance that is not in the snapshot.
  void add_targets_elsewhere() {
    Target target;
    target.health = HealthState::available;
    if (ends_.second_cluster == no_vertex || network_.members(ends_.second_cluster).empty()) {
      target.instance = network_.add_instance({InstanceStatus::unknown, false, false});
    } else {
      target.tracked = ends_.second_cluster;
      target.instance = network_.instance_count() - 1;
    }
    network_.add_target(ends_.proxy, target);
  }

  void add_places() {
    const auto places = pick_as<Places>(choices_, population_.places);
    if (places == Places::unknown) {
      return;
    }
    const std::uint32_t first = network_.subnet_count();
    network_.add_vpc_range(scene_.vpc(), named_range(RangeName::vpc).range);
    constexpr std::array<RangeName, 3> subnets = {RangeName::first_subnet, RangeName::second_subnet,
                                                  RangeName::third_subnet};
    for (std::uint32_t zone = 0; zone < 3; ++zone) {
      const std::uint32_t subnet = network_.add_subnet(scene_.vpc(), zone);
      network_.add_subnet_range(subnet, named_range(subnets[zone]).range);
    }
    if (places == Places::with_ipv6) {
      network_.add_vpc_range(scene_.vpc(), named_range(RangeName::ipv6_block).range);
      network_.add_subnet_range(first, named_range(RangeName::ipv6_block).range);
    }
    place(ends_.cluster, places == Places::apart ? first + 2 : first + 1, places);
    place_instances();
    if (ends_.function != no_vertex) {
      place(ends_.function, first, places);
    }
    if (ends_.proxy != no_vertex) {
      place(ends_.proxy, first + 1, places);
    }
  }

  // Where the cluster is: in the zone of the subnet that comes last. Of an instance that the
  // snapshot lacks it cannot tell.
  void place_instances() {
    for (const std::uint32_t subnet : network_.subnets(ends_.cluster)) {
      for (const std::uint32_t member : network_.members(ends_.cluster)) {
        InstanceFacts& instance = network_.instance(member);
        instance.zone = instance.is_in_snapshot ? network_.subnet(subnet).zone : no_index;
      }
    }
  }

  // In one subnet or two; not where the host is in another VPC, or in none that is known.
  void place(Vertex host, std::uint32_t subnet, Places places) {
    if (network_.vpc(host) != scene_.vpc()) {
      return;
    }
    network_.place(host, subnet);
    if (places == Places::together) {
      network_.place(host, subnet + 1);
    }
    if (places != Places::partly_unknown) {
      network_.set_subnets_known(host);
    }
  }

  void add_caller() {
    const bool says_all = choices_.pick(population_.caller) == 1;
    const bool lacks_one = has(Trouble::permission_missing);
    if (!says_all && !lacks_one) {
      return;
    }
    network_.facts.caller = Known::yes;
    network_.facts.caller_may.set();
    if (lacks_one) {
      network_.facts.caller_may.reset(choices_.pick(listed_operation_count));
    }
  }

  Driver& choices_;
  const Population& population_;
  Scene& scene_;
  Network& network_;
  Ends ends_;
};

}  // namespace connectsim
