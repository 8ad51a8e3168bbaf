#pragma once

#include "scenarios/builder/choices.h"
#include "scenarios/builder/ends.h"
#include "scenarios/builder/modification.h"
#include "scenarios/builder/population.h"
#include "scenarios/builder/scene.h"

namespace connectsim {

/// A group that RDS made, and what was done to it.
struct ManagedGroup {
  Vertex group = no_vertex;
  Modification modification = Modification::right;

  [[nodiscard]] bool exists() const { return group != no_vertex; }
};

/// A pair rule to be: where, on which port, with whom.
struct PairRule {
  Direction direction = Direction::outbound;
  std::uint16_t port = 0;
  Vertex peer = no_vertex;
};

constexpr Direction opposite(Direction direction) {
  return direction == Direction::inbound ? Direction::outbound : Direction::inbound;
}

/// Makes managed groups, right or modified, and their rules and associations.
template <Choices Driver>
class ManagedGroups {
 public:
  ManagedGroups(Driver& choices, const Population& population, Scene& scene, const Ends& ends)
      : choices_(choices), population_(population), scene_(scene), ends_(ends) {}

  /// A group that should be right; now and then it is not.
  ManagedGroup right_group(NamePattern pattern) {
    const auto modification = pick_as<Modification>(choices_, population_.right_group);
    if (modification == Modification::right) [[likely]] {
      return {scene_.managed_group(pattern, scene_.vpc()), modification};
    }
    return group(pattern, modification);
  }
  /// A group that was modified.
  ManagedGroup spoiled_group(NamePattern pattern) {
    const std::uint32_t modification = 1 + choices_.pick(population_.spoiled_group);
    return group(pattern, static_cast<Modification>(modification));
  }
  /// How one group of several that belong together was modified: mostly not at all.
  Modification modification() { return pick_as<Modification>(choices_, population_.right_group); }

  void attach_to_function(Vertex function, const ManagedGroup& attached) {
    if (attached.modification != Modification::removing) {
      scene_.attach_to_function(function, attached.group);
    }
  }
  void attach_to_proxy(Vertex proxy, const ManagedGroup& attached) {
    if (attached.modification != Modification::removing) {
      scene_.attach_to_proxy(proxy, attached.group);
    }
  }
  void attach_to_cluster(Vertex cluster, const ManagedGroup& attached) {
    scene_.attach_to_cluster(cluster, attached.group, status_of(attached.modification));
  }

  /// A group, modified as given.
  ManagedGroup group(NamePattern pattern, Modification modification) {
    if (is_of_existence(modification)) [[unlikely]] {
      return {special_group(pattern, modification), modification};
    }
    return {scene_.managed_group(pattern, scene_.vpc()), modification};
  }

  /// The rule of a compute-side or database-side group, as its modification has it.
  void write_rule(const ManagedGroup& owner, const PairRule& rule) {
    if (owner.modification == Modification::right) [[likely]] {
      write_right(owner, rule);
    } else {
      write_modified(owner, rule);
    }
  }

  /// The two rules of a proxy-side group; a modification concerns one of them.
  void write_rules(const ManagedGroup& owner, const PairRule& in, const PairRule& out) {
    if (owner.modification == Modification::right) [[likely]] {
      write_right(owner, in);
      write_right(owner, out);
    } else {
      write_modified(owner, in, out);
    }
  }

 private:
  // Whether it is the group that is another one, rather than its rules or associations.
  static constexpr bool is_of_existence(Modification modification) {
    constexpr std::uint32_t kinds = 1u << static_cast<unsigned>(Modification::near_miss_name) |
                                    1u << static_cast<unsigned>(Modification::not_in_snapshot) |
                                    1u << static_cast<unsigned>(Modification::in_another_vpc);
    return (kinds >> static_cast<unsigned>(modification) & 1u) != 0;
  }

  [[gnu::noinline]] Vertex special_group(NamePattern pattern, Modification modification) {
    if (modification == Modification::not_in_snapshot) {
      return scene_.network().add_unknown_group();
    }
    if (modification == Modification::in_another_vpc) {
      return scene_.managed_group(pattern, scene_.other_vpc());
    }
    const std::uint32_t name =
        static_cast<std::uint32_t>(first_near_miss) + choices_.pick(near_miss_count);
    return scene_.other_group(static_cast<GroupName>(name), scene_.vpc());
  }

  static MembershipStatus status_of(Modification modification) {
    switch (modification) {
      case Modification::removing:
        return MembershipStatus::removing;
      case Modification::adding:
        return MembershipStatus::adding;
      default:
        return MembershipStatus::active;
    }
  }

  void write_right(const ManagedGroup& owner, const PairRule& rule) {
    scene_.rule(owner.group, rule.direction, tcp_port(rule.port), rule.peer);
  }

  // A group as `peer` is, but of a function, cluster or proxy that is not asked for.
  Vertex peer_elsewhere(Vertex peer) {
    Network& network = scene_.network();
    const NamePattern pattern = network.pattern(peer);
    const Vertex elsewhere = pattern == NamePattern::unmanaged
                                 ? scene_.other_group(GroupName::other, scene_.vpc())
                                 : scene_.managed_group(pattern, scene_.vpc());
    if (is_compute_side(pattern) && ends_.function_count > 1) {
      scene_.attach_to_function(ends_.functions[1], elsewhere);
    } else if (pattern == NamePattern::rds_lambda && ends_.second_cluster != no_vertex) {
      scene_.attach_to_cluster(ends_.second_cluster, elsewhere);
    }
    return elsewhere;
  }

  [[gnu::noinline]] void write_modified(const ManagedGroup& owner, const PairRule& in,
                                        const PairRule& out) {
    if (owner.modification == Modification::swapped) {
      write_right(owner, {in.direction, in.port, out.peer});
      write_right(owner, {out.direction, out.port, in.peer});
    } else if (choices_.pick(2) == 0) {
      write_modified(owner, in);
      write_right(owner, out);
    } else {
      write_right(owner, in);
      write_modified(owner, out);
    }
  }

  // One case each, so that a modification costs one jump that nothing foretells.
  [[gnu::noinline]] void write_modified(const ManagedGroup& owner, const PairRule& rule) {
    const auto next_port = static_cast<std::uint16_t>(rule.port + 1);
    switch (owner.modification) {
      case Modification::no_rule:
        return;
      case Modification::wrong_port:
        return write(owner, rule, tcp_port(other_port(rule.port)));
      case Modification::port_range:
        return write(owner, rule, {Protocol::tcp, rule.port, next_port});
      case Modification::all_ports:
        return write(owner, rule, {Protocol::tcp, 0, 65535});
      case Modification::udp:
        return write(owner, rule, {Protocol::udp, rule.port, rule.port});
      case Modification::all_protocols:
        return write(owner, rule, all_traffic());
      case Modification::range_peer:
        return write_to(owner, rule,
                        scene_.range(static_cast<RangeName>(choices_.pick(range_count))));
      case Modification::prefix_list_peer:
        return write_to(owner, rule, scene_.prefix_list(static_cast<Known>(choices_.pick(2))));
      case Modification::other_account:
        return scene_.rule(owner.group, rule.direction, tcp_port(rule.port), rule.peer,
                           PeerAccount::other);
      case Modification::unknown_peer:
        return write_to(owner, rule, scene_.stale_group());
      case Modification::peer_elsewhere:
        return write_to(owner, rule, peer_elsewhere(rule.peer));
      case Modification::self_peer:
        return write_to(owner, rule, owner.group);
      case Modification::swapped:
        return write_right(owner, {opposite(rule.direction), rule.port, rule.peer});
      case Modification::extra_range_rule:
        return write_two(owner, rule, {rule.direction, tcp_port(443)}, RangeName::everything);
      case Modification::extra_pair_rule:
        write_right(owner, rule);
        return write_to(owner, rule, peer_elsewhere(rule.peer));
      case Modification::other_direction_rule:
        return write_two(owner, rule, {opposite(rule.direction), tcp_port(rule.port)},
                         RangeName::vpc);
      case Modification::default_egress_kept:
        return write_two(owner, rule, {Direction::outbound, all_traffic()}, RangeName::everything);
      case Modification::default_ipv6_egress_kept:
        return write_two(owner, rule, {Direction::outbound, all_traffic()},
                         RangeName::everything_ipv6);
      case Modification::prefix_list_egress:
        write_right(owner, rule);
        return scene_.rule(owner.group, Direction::outbound, tcp_port(443),
                           scene_.prefix_list(Known::no));
      default:
        return write_right(owner, rule);
    }
  }

  // The next port, that of HTTPS, or SQL Server's.
  std::uint16_t other_port(std::uint16_t port) {
    const std::array<std::uint16_t, 3> ports = {static_cast<std::uint16_t>(port + 1), 443, 1433};
    return pick_of(choices_, ports);
  }

  void write(const ManagedGroup& owner, const PairRule& rule, const Traffic& traffic) {
    scene_.rule(owner.group, rule.direction, traffic, rule.peer);
  }
  void write_to(const ManagedGroup& owner, const PairRule& rule, Vertex peer) {
    scene_.rule(owner.group, rule.direction, tcp_port(rule.port), peer);
  }

  // A rule without its peer.
  struct Opening {
    Direction direction;
    Traffic traffic;
  };
  // The right rule and a further one to a range, which is never equal to it.
  void write_two(const ManagedGroup& owner, const PairRule& rule, const Opening& further,
                 RangeName range) {
    write_right(owner, rule);
    scene_.rule(owner.group, further.direction, further.traffic, scene_.range(range));
  }

  Driver& choices_;
  const Population& population_;
  Scene& scene_;
  const Ends& ends_;
};

}  // namespace connectsim
