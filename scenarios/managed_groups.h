#pragma once

#include "scenarios/choices.h"
#include "scenarios/ends.h"
#include "scenarios/modification.h"
#include "scenarios/population.h"
#include "scenarios/scene.h"

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
  [[gnu::noinline]] ManagedGroup group(NamePattern pattern, Modification modification) {
    switch (modification) {
      case Modification::near_miss_name: {
        const std::uint32_t name =
            static_cast<std::uint32_t>(first_near_miss) + choices_.pick(near_miss_count);
        return {scene_.other_group(static_cast<GroupName>(name), scene_.vpc()), modification};
      }
      case Modification::not_in_snapshot:
        return {scene_.network().add_unknown_group(), modification};
      case Modification::in_another_vpc:
        return {scene_.managed_group(pattern, scene_.other_vpc()), modification};
      default:
        return {scene_.managed_group(pattern, scene_.vpc()), modification};
    }
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

  [[gnu::noinline]] void write_modified(const ManagedGroup& owner, const PairRule& rule) {
    switch (owner.modification) {
      case Modification::no_rule:
        return;
      case Modification::swapped:
        write_right(owner, {opposite(rule.direction), rule.port, rule.peer});
        return;
      case Modification::wrong_port:
      case Modification::port_range:
      case Modification::udp:
      case Modification::all_protocols:
        scene_.rule(owner.group, rule.direction, other_traffic(owner.modification, rule.port),
                    rule.peer);
        return;
      case Modification::range_peer:
      case Modification::prefix_list_peer:
      case Modification::other_account:
      case Modification::unknown_peer:
      case Modification::peer_elsewhere:
      case Modification::self_peer:
        write_with_other_peer(owner, rule);
        return;
      default:
        write_right(owner, rule);
        write_further(owner, rule);
    }
  }

  Traffic other_traffic(Modification modification, std::uint16_t port) {
    const auto next = static_cast<std::uint16_t>(port + 1);
    switch (modification) {
      case Modification::wrong_port:
        return tcp_port(pick_of(choices_, std::array<std::uint16_t, 3>{next, 443, 1433}));
      case Modification::port_range:
        return choices_.pick(2) == 0 ? Traffic{Protocol::tcp, port, next}
                                     : Traffic{Protocol::tcp, 0, 65535};
      case Modification::udp:
        return {Protocol::udp, port, port};
      default:
        return all_traffic();
    }
  }

  void write_with_other_peer(const ManagedGroup& owner, const PairRule& rule) {
    Vertex peer = rule.peer;
    PeerAccount account = PeerAccount::same;
    switch (owner.modification) {
      case Modification::range_peer:
        peer = scene_.range(static_cast<RangeName>(choices_.pick(range_count)));
        break;
      case Modification::prefix_list_peer:
        peer = scene_.prefix_list(static_cast<Known>(choices_.pick(2)));
        break;
      case Modification::other_account:
        account = PeerAccount::other;
        break;
      case Modification::unknown_peer:
        peer = scene_.stale_group();
        break;
      case Modification::peer_elsewhere:
        peer = peer_elsewhere(rule.peer);
        break;
      default:
        peer = owner.group;
    }
    scene_.rule(owner.group, rule.direction, tcp_port(rule.port), peer, account);
  }

  // What stands beside a right rule; never equal to it.
  void write_further(const ManagedGroup& owner, const PairRule& rule) {
    switch (owner.modification) {
      case Modification::extra_range_rule:
        scene_.rule(owner.group, rule.direction, tcp_port(443),
                    scene_.range(RangeName::everything));
        break;
      case Modification::extra_pair_rule:
        scene_.rule(owner.group, rule.direction, tcp_port(rule.port), peer_elsewhere(rule.peer));
        break;
      case Modification::other_direction_rule:
        scene_.rule(owner.group, opposite(rule.direction), tcp_port(rule.port),
                    scene_.range(RangeName::vpc));
        break;
      case Modification::default_egress_kept:
        scene_.rule(owner.group, Direction::outbound, all_traffic(),
                    scene_.range(RangeName::everything));
        break;
      case Modification::default_ipv6_egress_kept:
        scene_.rule(owner.group, Direction::outbound, all_traffic(),
                    scene_.range(RangeName::everything_ipv6));
        break;
      case Modification::prefix_list_egress:
        scene_.rule(owner.group, Direction::outbound, tcp_port(443), scene_.prefix_list(Known::no));
        break;
      default:
        break;
    }
  }

  Driver& choices_;
  const Population& population_;
  Scene& scene_;
  const Ends& ends_;
};

}  // namespace connectsim
