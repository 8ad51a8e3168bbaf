// Makes variations of a scenario: other ids, other orders, other numbers, another VPC (P-12 to
// P-15).
#include "simulator/replay/variation.h"

#include <algorithm>
#include <numeric>

#include "simulator/replay/other_vpc.h"

namespace connectsim {
namespace {

bool renames_ids(VariationKind kind) {
  return kind == VariationKind::ids_renamed || kind == VariationKind::lists_reordered;
}

std::uint32_t zone_count(const Network& network) {
  std::uint32_t count = 0;
  const auto see = [&count](std::uint32_t zone) {
    count = zone == no_index ? count : std::max(count, zone + 1);
  };
  for (std::uint32_t subnet = 0; subnet < network.subnet_count(); ++subnet) {
    see(network.subnet(subnet).zone);
  }
  for (std::uint32_t instance = 0; instance < network.instance_count(); ++instance) {
    see(network.instance(instance).zone);
  }
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::cluster) {
      for (const std::uint32_t zone : network.zones(v)) {
        see(zone);
      }
    }
  }
  return count;
}

bool is_host(VertexKind kind) {
  return kind == VertexKind::function || kind == VertexKind::cluster || kind == VertexKind::proxy;
}

}  // namespace

void Variation::make(const Network& network, const Request& request, VariationKind kind,
                     std::uint64_t seed) {
  clear(kind);
  draws_ = Draws(seed);
  network_.facts = network.facts;
  if (kind == VariationKind::names_renumbered) {
    renumbering_.draw(network, draws_);
    is_unchanged_ = renumbering_.is_empty();
  }
  // What is added stands before and after the rest: neither "the first" nor "the last" may matter.
  OtherVpc before;
  OtherVpc after;
  if (kind == VariationKind::other_vpc_added) {
    before.add(network_);
    mark_added();
  }
  number_vertices(network);
  for (const Vertex v : order_) {
    add_vertex(network, v);
  }
  request_ = request;
  request_.cluster = varied(request.cluster);
  request_.function = varied(request.function);
  request_.proxy = varied(request.proxy);
  if (kind == VariationKind::other_vpc_added) {
    after.add(network_);
    before.furnish(request_, network_);
    mark_added();
  }
  const Numbers& originals = vertices_;
  add_instances(network);
  add_subnets(network);
  for (Vertex v = 0; v < originals.size(); ++v) {
    if (originals[v] != not_in_original) {
      add_ranges(network, originals[v]);
      add_host(network, originals[v]);
      add_edges(network, originals[v]);
    }
  }
  if (kind == VariationKind::other_vpc_added) {
    after.furnish(request_, network_);
    mark_added();
  }
}

void Variation::clear(VariationKind kind) {
  kind_ = kind;
  is_unchanged_ = false;
  network_.clear();
  for (Numbers* numbers : {&vertices_, &edges_, &instances_, &targets_, &subnets_}) {
    numbers->clear();
  }
}

void Variation::draw_order(std::uint32_t count, Numbers& order) {
  order.resize(count);
  std::iota(order.begin(), order.end(), 0u);
  if (renames_ids(kind_)) {
    draws_.shuffle(order);
  }
}

// Numbers are known before anything is added: what is added refers to what comes later.
void Variation::number(const Numbers& order, Numbers& originals, Numbers& varied) {
  varied.resize(order.size());
  for (const std::uint32_t original : order) {
    varied[original] = static_cast<std::uint32_t>(originals.size());
    originals.push_back(original);
  }
}

void Variation::number_vertices(const Network& original) {
  draw_order(original.vertex_count(), order_);
  if (renames_ids(kind_)) {
    // The groups of a VPC are chained from it, so it must be there first.
    list_.assign(order_.begin(), order_.end());
    order_.clear();
    for (const bool takes_vpcs : {true, false}) {
      for (const Vertex v : list_) {
        if ((original.kind(v) == VertexKind::vpc) == takes_vpcs) {
          order_.push_back(v);
        }
      }
    }
  }
  number(order_, vertices_, varied_vertices_);
}

void Variation::add_vertex(const Network& original, Vertex v) {
  const Vertex vpc = varied(original.vpc(v));
  switch (original.kind(v)) {
    case VertexKind::vpc:
      network_.add_vpc();
      break;
    case VertexKind::group: {
      const ManagedName name = original.managed_name(v);
      const bool is_renumbered = kind_ == VariationKind::names_renumbered;
      network_.add_group(vpc, is_renumbered ? renumbering_.renumbered(name) : name);
      break;
    }
    case VertexKind::function:
      network_.add_function(vpc, original.function(v));
      break;
    case VertexKind::cluster: {
      ClusterFacts facts = original.cluster(v);
      facts.first_member = no_index;
      network_.add_cluster(vpc, facts);
      break;
    }
    case VertexKind::proxy: {
      ProxyFacts facts = original.proxy(v);
      facts.first_target = no_index;
      network_.add_proxy(vpc, facts);
      break;
    }
    case VertexKind::range:
      network_.add_range(original.range(v));
      break;
    case VertexKind::prefix_list:
      network_.add_prefix_list(original.entries_known(v));
      break;
    case VertexKind::unknown_group:
      network_.add_unknown_group();
      break;
  }
}

std::uint32_t Variation::varied_zone(std::uint32_t zone, std::uint32_t zones) const {
  return renames_ids(kind_) && zone != no_index ? zones - 1 - zone : zone;
}

void Variation::add_instances(const Network& original) {
  draw_order(original.instance_count(), list_);
  number(list_, instances_, varied_instances_);
  const std::uint32_t zones = zone_count(original);
  for (const std::uint32_t instance : list_) {
    InstanceFacts facts = original.instance(instance);
    facts.zone = varied_zone(facts.zone, zones);
    network_.add_instance(facts);
  }
}

void Variation::add_subnets(const Network& original) {
  const std::uint32_t zones = zone_count(original);
  draw_order(original.subnet_count(), order_);
  number(order_, subnets_, varied_subnets_);
  for (const std::uint32_t index : order_) {
    const Subnet& subnet = original.subnet(index);
    const std::uint32_t added =
        network_.add_subnet(varied(subnet.vpc), varied_zone(subnet.zone, zones));
    read_list(original.ranges_of_subnet(index), range_list_);
    for (const AddressRange& range : range_list_) {
      network_.add_subnet_range(added, range);
    }
  }
}

void Variation::add_ranges(const Network& original, Vertex v) {
  if (original.kind(v) == VertexKind::vpc) {
    read_list(original.ranges_of_vpc(v), range_list_);
    for (const AddressRange& range : range_list_) {
      network_.add_vpc_range(varied(v), range);
    }
  }
  if (original.is_group(v)) {
    read_list(original.further_vpcs(v), list_);
    for (const Vertex vpc : list_) {
      network_.associate_with_vpc(varied(v), varied(vpc));
    }
  }
  if (original.kind(v) == VertexKind::prefix_list) {
    read_list(original.entries(v), range_list_);
    for (const AddressRange& range : range_list_) {
      network_.add_prefix_list_entry(varied(v), range);
    }
  }
}

void Variation::add_host(const Network& original, Vertex v) {
  const VertexKind kind = original.kind(v);
  if (!is_host(kind)) {
    return;
  }
  read_list(original.subnets(v), list_);
  for (const std::uint32_t subnet : list_) {
    network_.place(varied(v), varied_subnets_[subnet]);
  }
  if (original.vertex(v).subnets == Known::yes) {
    network_.set_subnets_known(varied(v));
  }
  if (kind == VertexKind::cluster) {
    read_list(original.members(v), list_);
    for (const std::uint32_t instance : list_) {
      network_.add_member(varied(v), varied_instances_[instance]);
    }
    const std::uint32_t zones = zone_count(original);
    network_.cluster(varied(v)).first_zone = no_index;  // which was copied with the other facts
    read_list(original.zones(v), list_);
    for (const std::uint32_t zone : list_) {
      network_.add_zone(varied(v), varied_zone(zone, zones));
    }
  }
  if (kind == VertexKind::proxy) {
    add_targets(original, v);
  }
}

void Variation::add_targets(const Network& original, Vertex proxy) {
  read_list(original.targets(proxy), list_);
  for (const std::uint32_t index : list_) {
    Target target = original.target(index);
    target.tracked = varied(target.tracked);
    target.named = varied(target.named);
    target.instance = target.instance == no_index ? no_index : varied_instances_[target.instance];
    network_.add_target(varied(proxy), target);
    targets_.push_back(index);
  }
}

void Variation::add_edges(const Network& original, Vertex v) {
  read_list(original.out_edges(v), edge_list_);
  for (const Edge edge : edge_list_) {
    const EdgeRecord& record = original.edge(edge);
    if (record.kind == EdgeKind::association) {
      network_.associate(varied(v), varied(record.target), record.status);
    } else {
      const Edge rule = network_.add_rule(
          varied(v),
          record.kind == EdgeKind::inbound_rule ? Direction::inbound : Direction::outbound,
          record.traffic, varied(record.target), record.peer_account);
      network_.set_peer(rule, record.peer_owner, record.peering);
    }
    edges_.push_back(edge.index);
  }
}

void Variation::mark_added() {
  vertices_.resize(network_.vertex_count(), not_in_original);
  edges_.resize(network_.edge_count(), not_in_original);
  instances_.resize(network_.instance_count(), not_in_original);
  targets_.resize(network_.target_count(), not_in_original);
  subnets_.resize(network_.subnet_count(), not_in_original);
}

// Chains run from the newest element to the oldest; here they are wanted as they were added.
template <typename List, typename T>
void Variation::read_list(const List& chain, std::vector<T>& list) {
  list.clear();
  for (const T element : chain) {
    list.push_back(element);
  }
  if (kind_ == VariationKind::lists_reordered) {
    draws_.shuffle(list);
  } else {
    std::reverse(list.begin(), list.end());
  }
}

}  // namespace connectsim
