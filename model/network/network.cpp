// Adds groups, rules, hosts and targets to the graph and changes them, in flat arrays.
#include "model/network/network.h"

#include "model/text/check.h"

namespace connectsim {
namespace {

constexpr std::size_t index_of(NamePattern pattern) { return static_cast<std::size_t>(pattern); }

}  // namespace

Vertex Network::add_vpc() {
  VpcFacts vpc;
  vpc.first_of_pattern.fill(no_index);
  return add_vertex(VertexKind::vpc, no_vertex, vpcs_.append(vpc));
}

Vertex Network::add_function(Vertex vpc, const FunctionFacts& function) {
  return add_vertex(VertexKind::function, vpc, functions_.append(function));
}

Vertex Network::add_cluster(Vertex vpc, const ClusterFacts& cluster_facts) {
  return add_vertex(VertexKind::cluster, vpc, clusters_.append(cluster_facts));
}

Vertex Network::add_proxy(Vertex vpc, const ProxyFacts& proxy_facts) {
  return add_vertex(VertexKind::proxy, vpc, proxies_.append(proxy_facts));
}

Vertex Network::add_range(const AddressRange& range) {
  return add_vertex(VertexKind::range, no_vertex, ranges_.append(RangeLink{range, no_index}));
}

Vertex Network::add_prefix_list(Known entries) {
  return add_vertex(VertexKind::prefix_list, no_vertex,
                    prefix_lists_.append(PrefixListFacts{entries, no_index}));
}

Vertex Network::add_unknown_group() {
  return add_vertex(VertexKind::unknown_group, no_vertex, no_index);
}

std::uint32_t Network::add_instance(const InstanceFacts& instance_facts) {
  return instances_.append(instance_facts);
}

void Network::add_member(Vertex cluster_vertex, std::uint32_t instance) {
  std::uint32_t& first = cluster(cluster_vertex).first_member;
  first = members_.append(Member{instance, first});
}

void Network::add_zone(Vertex cluster_vertex, std::uint32_t zone) {
  std::uint32_t& first = cluster(cluster_vertex).first_zone;
  first = zones_.append(ZoneLink{zone, first});
}

void Network::add_target(Vertex proxy_vertex, const Target& target) {
  std::uint32_t& first = proxy(proxy_vertex).first_target;
  Target added = target;
  added.proxy = proxy_vertex;
  added.next = first;
  first = targets_.append(added);
}

std::uint32_t Network::add_subnet(Vertex vpc, std::uint32_t zone) {
  return subnets_.append(Subnet{vpc, no_index, zone});
}

void Network::add_range_to(std::uint32_t& first_range, const AddressRange& range) {
  first_range = ranges_.append(RangeLink{range, first_range});
}

void Network::add_subnet_range(std::uint32_t subnet, const AddressRange& range) {
  add_range_to(subnets_[subnet].first_range, range);
}

void Network::add_vpc_range(Vertex vpc, const AddressRange& range) {
  add_range_to(vpcs_[vertices_[vpc].facts].first_range, range);
}

void Network::add_prefix_list_entry(Vertex prefix_list, const AddressRange& range) {
  add_range_to(prefix_lists_[vertices_[prefix_list].facts].first_range, range);
}

void Network::place(Vertex host, std::uint32_t subnet) {
  std::uint32_t& first = vertices_[host].first_subnet;
  first = subnet_links_.append(SubnetLink{subnet, first});
}

void Network::associate_with_vpc(Vertex group, Vertex vpc) {
  if (is_in_vpc(group, vpc)) {
    return;
  }
  std::uint32_t& of_group = vertices_[group].facts;
  std::uint32_t& of_vpc = vpcs_[vertices_[vpc].facts].first_associated;
  of_group = of_vpc = groups_in_vpcs_.append(GroupInVpc{group, vpc, of_group, of_vpc});
}

GroupsOfPattern Network::groups_of_pattern(Vertex vpc, NamePattern pattern) const {
  const auto groups = [&](Vertex first_own, std::uint32_t first_associated) {
    return GroupsOfPattern(vertices_.data(), groups_in_vpcs_.data(), pattern, first_own,
                           first_associated);
  };
  if (vpc == no_vertex) {
    return groups(no_vertex, no_index);
  }
  const VpcFacts& facts_of_vpc = vpcs_[vertices_[vpc].facts];
  return groups(facts_of_vpc.first_of_pattern[index_of(pattern)], facts_of_vpc.first_associated);
}

namespace {

// Takes `index` out of a chain; nothing happens when it is not in it.
template <typename Records, typename Record>
void take_out(Records& records, std::uint32_t& first, std::uint32_t index,
              std::uint32_t Record::*next) {
  for (std::uint32_t* link = &first; *link != no_index; link = &(records[*link].*next)) {
    if (*link == index) {
      *link = records[index].*next;
      return;
    }
  }
}

}  // namespace

void Network::unlink(Edge e) {
  const EdgeRecord& record = edges_[e.index];
  take_out(edges_, vertices_[record.source].first_out, e.index, &EdgeRecord::next_out);
  take_out(edges_, vertices_[record.target].first_in, e.index, &EdgeRecord::next_in);
}

void Network::link(Edge e) {
  EdgeRecord& record = edges_[e.index];
  record.next_out = vertices_[record.source].first_out;
  record.next_in = vertices_[record.target].first_in;
  vertices_[record.source].first_out = e.index;
  vertices_[record.target].first_in = e.index;
}

void Network::rename(Vertex group, const ManagedName& name) {
  VertexRecord& record = vertices_[group];
  if (record.vpc != no_vertex) {
    auto& chains = vpcs_[vertices_[record.vpc].facts].first_of_pattern;
    take_out(vertices_, chains[index_of(record.pattern)], group, &VertexRecord::next_of_pattern);
    if (name.pattern != NamePattern::unmanaged) {
      record.next_of_pattern = chains[index_of(name.pattern)];
      chains[index_of(name.pattern)] = group;
    }
  }
  record.pattern = name.pattern;
  record.digits = name.digits;
  record.number = name.number;
}

Network::Mark Network::mark() const {
  return {vertices_.size(), edges_.size(),        functions_.size(), proxies_.size(),
          targets_.size(),  subnet_links_.size(), largest_number_};
}

void Network::pop_edge() {
  const EdgeRecord& record = edges_.back();
  vertices_[record.source].first_out = record.next_out;
  vertices_[record.target].first_in = record.next_in;
  edges_.pop_back();
}

void Network::pop_vertex() {
  const VertexRecord& record = vertices_.back();
  group_count_ -= record.kind == VertexKind::group ? 1 : 0;
  if (record.pattern != NamePattern::unmanaged && record.vpc != no_vertex) {
    vpcs_[vertices_[record.vpc].facts].first_of_pattern[index_of(record.pattern)] =
        record.next_of_pattern;
  }
  vertices_.pop_back();
}

void Network::cut_back(const Mark& mark) {
  while (edges_.size() > mark.edges) {
    pop_edge();
  }
  while (targets_.size() > mark.targets) {
    proxy(targets_.back().proxy).first_target = targets_.back().next;
    targets_.pop_back();
  }
  while (vertices_.size() > mark.vertices) {
    const VertexKind kind = vertices_.back().kind;
    check(kind == VertexKind::group || kind == VertexKind::function || kind == VertexKind::proxy,
          "only groups, functions and proxies can be cut back");
    pop_vertex();
  }
  functions_.cut_to(mark.functions);
  proxies_.cut_to(mark.proxies);
  subnet_links_.cut_to(mark.subnet_links);
  largest_number_ = mark.largest_number;
}

void Network::clear() {
  vertices_.clear();
  edges_.clear();
  vpcs_.clear();
  groups_in_vpcs_.clear();
  functions_.clear();
  clusters_.clear();
  proxies_.clear();
  instances_.clear();
  members_.clear();
  zones_.clear();
  targets_.clear();
  subnets_.clear();
  subnet_links_.clear();
  ranges_.clear();
  prefix_lists_.clear();
  largest_number_.fill(0);
  group_count_ = 0;
  facts = SnapshotFacts{};
}

}  // namespace connectsim
