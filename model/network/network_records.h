#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "model/network/address_range.h"
#include "model/network/chain.h"
#include "model/network/facts.h"
#include "model/network/managed_name.h"

namespace connectsim {

/// One vertex. `out` edges are what it owns (a group its rules, in both directions; a function,
/// cluster or proxy its associated groups), `in` edges are what refers to it.
struct VertexRecord {
  std::uint64_t number = 0;  // groups: n of a managed name
  Vertex vpc = no_vertex;    // of groups, functions, clusters, proxies; none when unknown
  std::uint32_t first_out = no_index;
  std::uint32_t first_in = no_index;
  std::uint32_t next_of_pattern = no_index;  // groups: the chain of the VPC's managed groups
  std::uint32_t facts = no_index;  // index in the arrays of the vertex's kind; of a group the
                                   // first VPC that it is associated with beside its own
  std::uint32_t first_subnet = no_index;  // functions, clusters, proxies
  VertexKind kind = VertexKind::unknown_group;
  NamePattern pattern = NamePattern::unmanaged;
  std::uint8_t digits = 0;
  Known subnets = Known::no;  // yes: every subnet of the host is in the snapshot
};

enum class EdgeKind : std::uint8_t { inbound_rule, outbound_rule, association };

/// One edge: a rule (group -> peer) or an association (function, cluster, proxy -> group).
struct EdgeRecord {
  Vertex source = no_vertex;
  Vertex target = no_vertex;
  std::uint32_t next_out = no_index;
  std::uint32_t next_in = no_index;
  Traffic traffic;
  EdgeKind kind = EdgeKind::association;
  PeerAccount peer_account = PeerAccount::same;
  PeerOwner peer_owner = PeerOwner::agrees;
  Peering peering = Peering::none;
  MembershipStatus status = MembershipStatus::active;
};

/// A group that is associated with a VPC beside its own.
struct GroupInVpc {
  Vertex group = no_vertex;
  Vertex vpc = no_vertex;
  std::uint32_t next_of_group = no_index;
  std::uint32_t next_of_vpc = no_index;
};

struct VpcFacts {
  std::array<std::uint32_t, name_pattern_count> first_of_pattern;
  std::uint32_t first_associated = no_index;  // groups of other VPCs
  std::uint32_t first_range = no_index;
};

struct Subnet {
  Vertex vpc = no_vertex;
  std::uint32_t first_range = no_index;
  std::uint32_t zone = no_index;  // number of the Availability Zone; no_index when unknown
};

struct SubnetLink {
  std::uint32_t subnet = no_index;
  std::uint32_t next = no_index;
};

struct RangeLink {
  AddressRange range;
  std::uint32_t next = no_index;
};

namespace yields {
template <typename Record>
constexpr Edge edge(const Record*, std::uint32_t index) {
  return Edge{index};
}
template <typename Record>
constexpr std::uint32_t index(const Record*, std::uint32_t position) {
  return position;
}
inline std::uint32_t instance(const Member* members, std::uint32_t position) {
  return members[position].instance;
}
inline std::uint32_t zone(const ZoneLink* links, std::uint32_t position) {
  return links[position].zone;
}
inline std::uint32_t subnet(const SubnetLink* links, std::uint32_t position) {
  return links[position].subnet;
}
inline Vertex vpc(const GroupInVpc* links, std::uint32_t position) { return links[position].vpc; }
inline AddressRange range(const RangeLink* links, std::uint32_t position) {
  return links[position].range;
}
}  // namespace yields

using OutEdges = Chain<EdgeRecord, &EdgeRecord::next_out, &yields::edge<EdgeRecord>>;
using InEdges = Chain<EdgeRecord, &EdgeRecord::next_in, &yields::edge<EdgeRecord>>;
using FurtherVpcs = Chain<GroupInVpc, &GroupInVpc::next_of_group, &yields::vpc>;
using Members = Chain<Member, &Member::next, &yields::instance>;  // instance numbers
using Zones = Chain<ZoneLink, &ZoneLink::next, &yields::zone>;
using Targets = Chain<Target, &Target::next, &yields::index<Target>>;  // target numbers
using SubnetLinks = Chain<SubnetLink, &SubnetLink::next, &yields::subnet>;
using Ranges = Chain<RangeLink, &RangeLink::next, &yields::range>;

/// The groups of a VPC whose names match a pattern: its own, then those of other VPCs that are
/// associated with it. Its iterators need it to be there.
class GroupsOfPattern {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Vertex;
    using difference_type = std::ptrdiff_t;
    using pointer = const Vertex*;
    using reference = Vertex;

    Iterator(const GroupsOfPattern* groups, Vertex own, std::uint32_t associated)
        : groups_(groups), own_(own), associated_(associated) {
      pass_over_others();
    }
    Vertex operator*() const {
      return own_ != no_index ? own_ : groups_->associated_[associated_].group;
    }
    Iterator& operator++() {
      if (own_ != no_index) {
        own_ = groups_->vertices_[own_].next_of_pattern;
      } else {
        associated_ = groups_->associated_[associated_].next_of_vpc;
      }
      pass_over_others();
      return *this;
    }
    friend bool operator==(const Iterator& one, const Iterator& other) {
      return one.own_ == other.own_ && one.associated_ == other.associated_;
    }

   private:
    void pass_over_others() {
      while (own_ == no_index && associated_ != no_index &&
             groups_->vertices_[groups_->associated_[associated_].group].pattern !=
                 groups_->pattern_) {
        associated_ = groups_->associated_[associated_].next_of_vpc;
      }
    }

    const GroupsOfPattern* groups_;
    Vertex own_;
    std::uint32_t associated_;
  };

  GroupsOfPattern(const VertexRecord* vertices, const GroupInVpc* associated, NamePattern pattern,
                  Vertex first_own, std::uint32_t first_associated)
      : vertices_(vertices),
        associated_(associated),
        pattern_(pattern),
        first_own_(first_own),
        first_associated_(first_associated) {}
  [[nodiscard]] Iterator begin() const { return {this, first_own_, first_associated_}; }
  [[nodiscard]] Iterator end() const { return {this, no_index, no_index}; }
  [[nodiscard]] bool empty() const { return begin() == end(); }

 private:
  const VertexRecord* vertices_;
  const GroupInVpc* associated_;
  NamePattern pattern_;
  Vertex first_own_;
  std::uint32_t first_associated_;
};

}  // namespace connectsim
