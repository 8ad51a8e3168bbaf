#pragma once

#include "scenarios/builder/arrangement.h"
#include "scenarios/builder/managed_groups.h"

namespace connectsim {

/// Puts other things beside the requested connection: other connections, left-overs, shared and
/// missing groups, full lists.
template <Choices Driver>
class Surroundings {
 public:
  Surroundings(Driver& choices, const Population& population, Scene& scene, const Ends& ends,
               const Arrangement<Driver>& arrangement)
      : choices_(choices),
        population_(population),
        scene_(scene),
        ends_(ends),
        arrangement_(arrangement),
        groups_(choices, population, scene, ends) {}

  void build() {
    const std::uint32_t count = choices_.pick(population_.surrounding_count);
    for (std::uint32_t i = 0; i < count; ++i) {
      add(pick_as<Surrounding>(choices_, population_.surrounding));
    }
  }

 private:
  void add(Surrounding kind) {
    switch (kind) {
      case Surrounding::pair_of_another_cluster:
        add_pair(another_function(), ends_.second_cluster);
        break;
      case Surrounding::left_over_pair:
        add_pair(no_vertex, no_vertex);
        break;
      case Surrounding::pair_of_another_function:
        add_pair(another_function(), ends_.cluster);
        break;
      case Surrounding::pair_with_another_cluster:
        add_pair(ends_.function, ends_.second_cluster);
        break;
      case Surrounding::trio_of_another_proxy:
        add_trio_of_another_proxy();
        break;
      case Surrounding::left_over_trio:
        add_trio(no_vertex, no_vertex, no_vertex);
        break;
      case Surrounding::spare_in_another_vpc:
        add_spare_in_another_vpc();
        break;
      case Surrounding::near_miss_pair:
        add_near_miss_pair();
        break;
      case Surrounding::ec2_pair:
        add_ec2_pair();
        break;
      case Surrounding::shared_groups:
        share_a_group();
        break;
      case Surrounding::missing_group:
        add_missing_group();
        break;
      case Surrounding::full_list:
        fill_a_list();
        break;
      case Surrounding::open_group:
        add_open_group();
        break;
    }
  }

  // The function after the requested one, or none.
  Vertex another_function() {
    const std::uint32_t own = ends_.function == no_vertex ? 0 : 1;
    const std::uint32_t others = ends_.function_count - own;
    return others == 0 ? no_vertex : ends_.functions[own + choices_.pick(others)];
  }

  void attach_to_cluster(Vertex cluster, const ManagedGroup& group) {
    if (cluster != no_vertex) {
      groups_.attach_to_cluster(cluster, group);
    }
  }
  void attach_to_function(Vertex function, const ManagedGroup& group) {
    if (function != no_vertex) {
      groups_.attach_to_function(function, group);
    }
  }

  // A direct connection; an end that is not there leaves its group associated with nothing.
  void add_pair(Vertex function, Vertex cluster) {
    const Modification modification = groups_.modification();
    ManagedGroup compute;
    ManagedGroup database;
    if (modification == Modification::right) [[likely]] {
      compute.group = scene_.managed_group(NamePattern::lambda_rds, scene_.vpc());
      database.group = scene_.managed_group(NamePattern::rds_lambda, scene_.vpc());
    } else {
      const auto modifications = given_to_one<2>(modification);
      compute = groups_.group(NamePattern::lambda_rds, modifications[0]);
      database = groups_.group(NamePattern::rds_lambda, modifications[1]);
    }
    groups_.write_rule(compute, {Direction::outbound, ends_.cluster_port, database.group});
    groups_.write_rule(database, {Direction::inbound, ends_.cluster_port, compute.group});
    attach_to_function(function, compute);
    attach_to_cluster(cluster, database);
  }

  void add_trio(Vertex function, Vertex proxy, Vertex cluster) {
    const Modification modification = groups_.modification();
    ManagedGroup compute;
    ManagedGroup middle;
    ManagedGroup database;
    if (modification == Modification::right) [[likely]] {
      compute.group = scene_.managed_group(NamePattern::lambda_rdsproxy, scene_.vpc());
      middle.group = scene_.managed_group(NamePattern::rdsproxy_lambda, scene_.vpc());
      database.group = scene_.managed_group(NamePattern::rds_rdsproxy, scene_.vpc());
    } else {
      const auto modifications = given_to_one<3>(modification);
      compute = groups_.group(NamePattern::lambda_rdsproxy, modifications[0]);
      middle = groups_.group(NamePattern::rdsproxy_lambda, modifications[1]);
      database = groups_.group(NamePattern::rds_rdsproxy, modifications[2]);
    }
    groups_.write_rule(compute, {Direction::outbound, ends_.proxy_port, middle.group});
    groups_.write_rules(middle, {Direction::inbound, ends_.proxy_port, compute.group},
                        {Direction::outbound, ends_.cluster_port, database.group});
    groups_.write_rule(database, {Direction::inbound, ends_.cluster_port, middle.group});
    attach_to_function(function, compute);
    if (proxy != no_vertex) {
      groups_.attach_to_proxy(proxy, middle);
    }
    attach_to_cluster(cluster, database);
  }

  // Of several groups that belong together one is modified.
  template <std::size_t N>
  std::array<Modification, N> given_to_one(Modification modification) {
    std::array<Modification, N> modifications{};
    modifications[choices_.pick(N)] = modification;
    return modifications;
  }

  // Of the requested cluster or the second one; its health counts in one reading.
  void add_trio_of_another_proxy() {
    Network& network = scene_.network();
    const bool is_elsewhere = choices_.pick(2) == 0 && ends_.second_cluster != no_vertex;
    const Vertex cluster = is_elsewhere ? ends_.second_cluster : ends_.cluster;
    ProxyFacts facts;
    facts.engine = ends_.engine == EngineFamily::unknown ? EngineFamily::mysql : ends_.engine;
    const Vertex vpc = network.vpc(cluster) == no_vertex ? scene_.vpc() : network.vpc(cluster);
    const Vertex proxy = network.add_proxy(vpc, facts);
    Target target;
    target.health = static_cast<HealthState>(choices_.pick(population_.further_health));
    target.tracked = cluster;
    if (is_elsewhere || ends_.member_count == 0) {
      target.kind = TargetKind::tracked_cluster;
      target.tracked = no_vertex;
      target.named = cluster;
      target.health = HealthState::missing;
    } else {
      target.instance = ends_.first_instance;
    }
    network.add_target(proxy, target);
    add_trio(another_function(), proxy, cluster);
  }

  // Right for the request, but in another VPC; the numbers are in use in the requested one.
  void add_spare_in_another_vpc() {
    const Vertex database = arrangement_.database_group();
    const Vertex compute = scene_.taken_name_elsewhere(NamePattern::lambda_rds);
    scene_.rule(compute, Direction::outbound, tcp_port(ends_.cluster_port), database);
    const Vertex taken = scene_.taken_name_elsewhere(
        choices_.pick(2) == 0 ? NamePattern::rds_lambda : NamePattern::rdsproxy_lambda);
    scene_.rule(taken, Direction::inbound, tcp_port(ends_.cluster_port), compute);
  }

  GroupName near_miss_name() {
    return static_cast<GroupName>(static_cast<std::uint32_t>(first_near_miss) +
                                  choices_.pick(near_miss_count));
  }

  void add_near_miss_pair() {
    const Vertex compute = scene_.other_group(near_miss_name(), scene_.vpc());
    const Vertex database = scene_.other_group(near_miss_name(), scene_.vpc());
    scene_.rule(compute, Direction::outbound, tcp_port(ends_.cluster_port), database);
    scene_.rule(database, Direction::inbound, tcp_port(ends_.cluster_port), compute);
    if (ends_.function != no_vertex) {
      scene_.attach_to_function(ends_.function, compute);
    }
    if (ends_.proxy != no_vertex && choices_.pick(2) == 1) {
      scene_.attach_to_proxy(ends_.proxy, database);
    } else {
      scene_.attach_to_cluster(ends_.cluster, database);
    }
  }

  void add_ec2_pair() {
    const Vertex compute = scene_.other_group(GroupName::ec2_rds, scene_.vpc());
    const Vertex database = scene_.other_group(GroupName::rds_ec2, scene_.vpc());
    scene_.rule(compute, Direction::outbound, tcp_port(ends_.cluster_port), database);
    scene_.rule(database, Direction::inbound, tcp_port(ends_.cluster_port), compute);
    scene_.attach_to_cluster(ends_.cluster, database);
  }

  // One group on two functions, on function and cluster, or the other way round. A managed pair
  // that is made for it, so that no list names a group twice.
  void share_a_group() {
    const Vertex compute = scene_.managed_group(NamePattern::lambda_rds, scene_.vpc());
    const Vertex peer = arrangement_.database_group();
    scene_.rule(compute, Direction::outbound, tcp_port(ends_.cluster_port), peer);
    if (ends_.function != no_vertex) {
      scene_.attach_to_function(ends_.function, compute);
    }
    const std::uint32_t how = choices_.pick(3);
    const Vertex other = another_function();
    if (how == 0 && other != no_vertex) {
      scene_.attach_to_function(other, compute);
    } else if (how == 1) {
      scene_.attach_to_cluster(ends_.cluster, compute);
    } else {
      const Vertex database = scene_.managed_group(NamePattern::rds_lambda, scene_.vpc());
      scene_.rule(database, Direction::inbound, tcp_port(ends_.cluster_port), compute);
      scene_.attach_to_cluster(ends_.cluster, database);
      if (ends_.function != no_vertex) {
        scene_.attach_to_function(ends_.function, database);
      }
    }
  }

  void add_missing_group() {
    const Vertex missing = scene_.network().add_unknown_group();
    const std::uint32_t where = choices_.pick(3);
    if (where == 1 && ends_.function != no_vertex) {
      scene_.attach_to_function(ends_.function, missing);
    } else if (where == 2 && ends_.proxy != no_vertex) {
      scene_.attach_to_proxy(ends_.proxy, missing);
    } else {
      scene_.attach_to_cluster(ends_.cluster, missing);
    }
  }

  static constexpr std::uint32_t groups_max = 5;

  [[nodiscard]] std::uint32_t list_length(Vertex host) {
    std::uint32_t length = 0;
    const OutEdges edges = scene_.network().out_edges(host);
    for (auto edge = edges.begin(); edge != edges.end(); ++edge) {
      ++length;
    }
    return length;
  }

  void fill_a_list() {
    const std::uint32_t where = choices_.pick(3);
    Vertex host = ends_.cluster;
    if (where == 1 && ends_.function != no_vertex) {
      host = ends_.function;
    } else if (where == 2 && ends_.proxy != no_vertex) {
      host = ends_.proxy;
    }
    for (std::uint32_t length = list_length(host); length < groups_max; ++length) {
      const Vertex group = scene_.other_group(GroupName::other, scene_.vpc());
      if (host == ends_.cluster) {
        scene_.attach_to_cluster(host, group);
      } else if (host == ends_.function) {
        scene_.attach_to_function(host, group);
      } else {
        scene_.attach_to_proxy(host, group);
      }
    }
  }

  // Made by hand: open to some range, by whatever protocol.
  void add_open_group() {
    const Vertex group = scene_.other_group(GroupName::application, scene_.vpc());
    const Traffic traffic = choices_.pick(2) == 0 ? tcp_port(ends_.cluster_port) : all_traffic();
    const Vertex range = scene_.range(static_cast<RangeName>(choices_.pick(range_count)));
    scene_.rule(group, Direction::inbound, traffic, range);
    scene_.rule(group, Direction::outbound, traffic, range);
    const std::uint32_t where = choices_.pick(3);
    if (where == 1) {
      scene_.attach_to_cluster(ends_.cluster, group);
    } else if (where == 2 && ends_.function != no_vertex) {
      scene_.attach_to_function(ends_.function, group);
    }
  }

  Driver& choices_;
  const Population& population_;
  Scene& scene_;
  const Ends& ends_;
  const Arrangement<Driver>& arrangement_;
  ManagedGroups<Driver> groups_;
};

}  // namespace connectsim
