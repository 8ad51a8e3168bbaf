#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "model/network/address_range.h"
#include "model/network/facts.h"
#include "model/network/flat_array.h"
#include "model/network/managed_name.h"
#include "model/network/network_records.h"

namespace connectsim {

/// The network of one snapshot: groups, rules, functions, clusters, proxies and what they stand on,
/// in flat arrays chained by index. Appending is O(1) and allocates nothing once the arrays are
/// warm; `cut_back` undoes appends; `clear` keeps the memory. It is a Boost graph: include
/// `model/network/network_boost.h`. Texts (ids, names, descriptions) live beside it in `Labels`.
///
/// Chains run from the newest element to the oldest. Limits: 2^32 - 1 elements of a kind.
class Network {
 public:
  Vertex add_vpc();
  Vertex add_group(Vertex vpc, const ManagedName& name);
  Vertex add_function(Vertex vpc, const FunctionFacts& facts);
  Vertex add_cluster(Vertex vpc, const ClusterFacts& facts);
  Vertex add_proxy(Vertex vpc, const ProxyFacts& facts);
  Vertex add_range(const AddressRange& range);
  Vertex add_prefix_list(Known entries);
  Vertex add_unknown_group();

  /// A peer of another account differs in its owner, too, until `set_peer` says otherwise.
  Edge add_rule(Vertex group, Direction direction, const Traffic& traffic, Vertex peer,
                PeerAccount peer_account = PeerAccount::same);
  /// Says more of a rule's peer.
  void set_peer(Edge rule, PeerOwner owner, Peering peering) {
    edges_[rule.index].peer_owner = owner;
    edges_[rule.index].peering = peering;
  }
  Edge associate(Vertex host, Vertex group, MembershipStatus status = MembershipStatus::active);

  std::uint32_t add_instance(const InstanceFacts& facts);
  void add_member(Vertex cluster, std::uint32_t instance);
  void add_zone(Vertex cluster, std::uint32_t zone);
  void add_target(Vertex proxy, const Target& target);
  std::uint32_t add_subnet(Vertex vpc, std::uint32_t zone);
  void add_subnet_range(std::uint32_t subnet, const AddressRange& range);
  void add_vpc_range(Vertex vpc, const AddressRange& range);
  void add_prefix_list_entry(Vertex prefix_list, const AddressRange& range);
  /// Puts a function, cluster or proxy into a subnet.
  void place(Vertex host, std::uint32_t subnet);
  /// Says that all subnets of a host have been placed.
  void set_subnets_known(Vertex host) { vertices_[host].subnets = Known::yes; }
  void set_vpc(Vertex host, Vertex vpc) { vertices_[host].vpc = vpc; }
  /// Associates a group with a further VPC, once.
  void associate_with_vpc(Vertex group, Vertex vpc);

  [[nodiscard]] std::uint32_t vertex_count() const { return vertices_.size(); }
  [[nodiscard]] std::uint32_t edge_count() const { return edges_.size(); }
  [[nodiscard]] const VertexRecord& vertex(Vertex v) const { return vertices_[v]; }
  [[nodiscard]] const EdgeRecord& edge(Edge e) const { return edges_[e.index]; }
  [[nodiscard]] VertexKind kind(Vertex v) const { return vertices_[v].kind; }
  [[nodiscard]] Vertex vpc(Vertex v) const { return vertices_[v].vpc; }
  [[nodiscard]] bool is_group(Vertex v) const { return kind(v) == VertexKind::group; }
  /// The VPCs that a group is associated with beside its own.
  [[nodiscard]] FurtherVpcs further_vpcs(Vertex group) const {
    return {groups_in_vpcs_.data(), vertices_[group].facts};
  }
  /// Whether a group stands in a VPC or is associated with it.
  [[nodiscard]] bool is_in_vpc(Vertex group, Vertex vpc) const {
    if (vertices_[group].vpc == vpc) return true;
    const FurtherVpcs further = further_vpcs(group);
    return std::find(further.begin(), further.end(), vpc) != further.end();
  }
  [[nodiscard]] NamePattern pattern(Vertex v) const { return vertices_[v].pattern; }
  [[nodiscard]] ManagedName managed_name(Vertex group) const {
    const VertexRecord& record = vertices_[group];
    return {record.pattern, record.digits, record.number};
  }

  [[nodiscard]] OutEdges out_edges(Vertex v) const {
    return {edges_.data(), vertices_[v].first_out};
  }
  [[nodiscard]] InEdges in_edges(Vertex v) const { return {edges_.data(), vertices_[v].first_in}; }
  /// The groups of a VPC whose names match a pattern.
  [[nodiscard]] GroupsOfPattern groups_of_pattern(Vertex vpc, NamePattern pattern) const;

  [[nodiscard]] const ClusterFacts& cluster(Vertex v) const {
    return clusters_[vertices_[v].facts];
  }
  [[nodiscard]] ClusterFacts& cluster(Vertex v) { return clusters_[vertices_[v].facts]; }
  [[nodiscard]] const FunctionFacts& function(Vertex v) const {
    return functions_[vertices_[v].facts];
  }
  [[nodiscard]] const ProxyFacts& proxy(Vertex v) const { return proxies_[vertices_[v].facts]; }
  [[nodiscard]] ProxyFacts& proxy(Vertex v) { return proxies_[vertices_[v].facts]; }
  /// The port on which a cluster or proxy is reached; none when the snapshot does not tell.
  [[nodiscard]] std::optional<std::uint16_t> port(Vertex host) const {
    return kind(host) == VertexKind::cluster ? cluster(host).port : proxy_port(proxy(host).engine);
  }
  [[nodiscard]] const AddressRange& range(Vertex v) const {
    return ranges_[vertices_[v].facts].range;
  }
  [[nodiscard]] Members members(Vertex cluster_vertex) const {
    return {members_.data(), cluster(cluster_vertex).first_member};
  }
  /// The zones that a cluster lists, whether or not it has instances there.
  [[nodiscard]] Zones zones(Vertex cluster_vertex) const {
    return {zones_.data(), cluster(cluster_vertex).first_zone};
  }
  [[nodiscard]] Targets targets(Vertex proxy_vertex) const {
    return {targets_.data(), proxy(proxy_vertex).first_target};
  }
  [[nodiscard]] const Target& target(std::uint32_t index) const { return targets_[index]; }
  [[nodiscard]] Target& target(std::uint32_t index) { return targets_[index]; }
  [[nodiscard]] const InstanceFacts& instance(std::uint32_t index) const {
    return instances_[index];
  }
  [[nodiscard]] InstanceFacts& instance(std::uint32_t index) { return instances_[index]; }
  [[nodiscard]] std::uint32_t instance_count() const { return instances_.size(); }
  [[nodiscard]] std::uint32_t target_count() const { return targets_.size(); }
  [[nodiscard]] const Subnet& subnet(std::uint32_t index) const { return subnets_[index]; }
  [[nodiscard]] std::uint32_t subnet_count() const { return subnets_.size(); }
  [[nodiscard]] SubnetLinks subnets(Vertex host) const {
    return {subnet_links_.data(), vertices_[host].first_subnet};
  }
  [[nodiscard]] Ranges ranges_of_subnet(std::uint32_t subnet) const {
    return {ranges_.data(), subnets_[subnet].first_range};
  }
  [[nodiscard]] Ranges ranges_of_vpc(Vertex vpc) const {
    return {ranges_.data(), vpcs_[vertices_[vpc].facts].first_range};
  }
  [[nodiscard]] Known entries_known(Vertex prefix_list) const {
    return prefix_lists_[vertices_[prefix_list].facts].entries;
  }
  [[nodiscard]] Ranges entries(Vertex prefix_list) const {
    return {ranges_.data(), prefix_lists_[vertices_[prefix_list].facts].first_range};
  }

  /// The largest n in use for a pattern in the whole snapshot, all VPCs together; 0 if none (N-3).
  [[nodiscard]] std::uint64_t largest_number(NamePattern pattern) const {
    return largest_number_[static_cast<std::size_t>(pattern)];
  }

  /// How many groups the snapshot holds, all VPCs together.
  [[nodiscard]] std::uint32_t group_count() const { return group_count_; }

  /// Takes an edge out of the graph, or puts one back, as edits of a copy need it. It stays in the
  /// arrays: `edge_count` still counts it, and `cut_back` must not be used afterwards.
  void unlink(Edge e);
  void link(Edge e);
  /// Gives a group another name.
  void rename(Vertex group, const ManagedName& name);

  SnapshotFacts facts;

  /// A point that `cut_back` returns to.
  struct Mark {
    std::uint32_t vertices, edges, functions, proxies, targets, subnet_links;
    std::array<std::uint64_t, name_pattern_count> largest_number;
  };
  [[nodiscard]] Mark mark() const;
  /// Removes what an action can add: groups, functions and proxies, edges, targets and places of
  /// the new ones. Nothing else may have been added since; facts changed in place stay changed.
  void cut_back(const Mark& mark);
  void clear();

 private:
  struct PrefixListFacts {
    Known entries = Known::no;
    std::uint32_t first_range = no_index;
  };

  Vertex add_vertex(VertexKind kind, Vertex vpc, std::uint32_t facts);
  Edge add_edge(Vertex source, Vertex target, EdgeKind kind, const Traffic& traffic,
                PeerAccount peer_account, MembershipStatus status);
  void add_range_to(std::uint32_t& first_range, const AddressRange& range);
  void pop_edge();
  void pop_vertex();

  FlatArray<VertexRecord> vertices_;
  FlatArray<EdgeRecord> edges_;
  FlatArray<VpcFacts> vpcs_;
  FlatArray<GroupInVpc> groups_in_vpcs_;
  FlatArray<FunctionFacts> functions_;
  FlatArray<ClusterFacts> clusters_;
  FlatArray<ProxyFacts> proxies_;
  FlatArray<InstanceFacts> instances_;
  FlatArray<Member> members_;
  FlatArray<ZoneLink> zones_;
  FlatArray<Target> targets_;
  FlatArray<Subnet> subnets_;
  FlatArray<SubnetLink> subnet_links_;
  FlatArray<RangeLink> ranges_;
  FlatArray<PrefixListFacts> prefix_lists_;
  std::array<std::uint64_t, name_pattern_count> largest_number_{};
  std::uint32_t group_count_ = 0;
};

// What scenarios are made of by the million is inline, and written in place: a record put together
// on the stack and then copied costs as much again.

inline Vertex Network::add_vertex(VertexKind kind, Vertex vpc, std::uint32_t facts_index) {
  VertexRecord& record = vertices_.append();
  record = VertexRecord{};
  record.vpc = vpc;
  record.facts = facts_index;
  record.kind = kind;
  return vertices_.size() - 1;
}

inline Vertex Network::add_group(Vertex vpc, const ManagedName& name) {
  const Vertex group = add_vertex(VertexKind::group, vpc, no_index);
  ++group_count_;
  if (name.pattern == NamePattern::unmanaged) {
    return group;
  }
  VertexRecord& record = vertices_[group];
  record.pattern = name.pattern;
  record.digits = name.digits;
  record.number = name.number;
  const auto pattern = static_cast<std::size_t>(name.pattern);
  if (vpc != no_vertex) {
    std::uint32_t& first = vpcs_[vertices_[vpc].facts].first_of_pattern[pattern];
    record.next_of_pattern = first;
    first = group;
  }
  if (name.takes_part_in_numbering()) {
    largest_number_[pattern] = std::max(largest_number_[pattern], name.number);
  }
  return group;
}

inline Edge Network::add_edge(Vertex source, Vertex target, EdgeKind kind, const Traffic& traffic,
                              PeerAccount peer_account, MembershipStatus status) {
  EdgeRecord& record = edges_.append();
  const std::uint32_t index = edges_.size() - 1;
  record.source = source;
  record.target = target;
  record.next_out = vertices_[source].first_out;
  record.next_in = vertices_[target].first_in;
  record.traffic = traffic;
  record.kind = kind;
  record.peer_account = peer_account;
  record.peer_owner = peer_account == PeerAccount::same ? PeerOwner::agrees : PeerOwner::differs;
  record.peering = Peering::none;
  record.status = status;
  vertices_[source].first_out = index;
  vertices_[target].first_in = index;
  return Edge{index};
}

inline Edge Network::add_rule(Vertex group, Direction direction, const Traffic& traffic,
                              Vertex peer, PeerAccount peer_account) {
  const bool is_inbound = direction == Direction::inbound;
  return add_edge(group, peer, is_inbound ? EdgeKind::inbound_rule : EdgeKind::outbound_rule,
                  traffic, peer_account, MembershipStatus::active);
}

inline Edge Network::associate(Vertex host, Vertex group, MembershipStatus status) {
  return add_edge(host, group, EdgeKind::association, Traffic{}, PeerAccount::same, status);
}

}  // namespace connectsim
