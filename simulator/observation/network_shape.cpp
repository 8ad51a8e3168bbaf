// Decides what of a network counts when ids do not: kinds, roles and facts of its parts; traffic,
// peer account and membership status of its edges.
#include "simulator/observation/network_shape.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace connectsim {
namespace {

enum class NodeKind : std::uint8_t { instance, target, subnet, zone };

// What lines mean beside the kinds of edges.
enum class Tie : std::uint8_t {
  vpc,
  further_vpc,
  subnet,
  zone,
  member,
  target,
  tracked,
  named,
  instance,
};

template <typename Enum>
constexpr std::uint64_t number(Enum value) {
  return static_cast<std::uint64_t>(value);
}

NetworkShape::Meaning meaning_of(const EdgeRecord& edge) {
  const Traffic& traffic = edge.traffic;
  return number(edge.kind) | number(edge.peer_account) << 8 | number(edge.peer_owner) << 10 |
         number(edge.peering) << 12 | number(edge.status) << 16 | number(traffic.protocol) << 24 |
         std::uint64_t{traffic.port_first} << 32 | std::uint64_t{traffic.port_last} << 48;
}

// Ties start behind the kinds of edges.
constexpr NetworkShape::Meaning meaning_of(Tie tie) {
  return number(EdgeKind::association) + 1 + number(tie);
}

// Their order says nothing.
template <typename Ranges>
void append_ranges(const Ranges& ranges, NetworkShape::Facts& facts) {
  std::vector<std::array<std::uint64_t, 4>> sorted;
  for (const AddressRange& range : ranges) {
    sorted.push_back({number(range.family), range.length, range.high, range.low});
  }
  std::sort(sorted.begin(), sorted.end());
  for (const auto& range : sorted) {
    facts.insert(facts.end(), range.begin(), range.end());
  }
}

class Drawing {
 public:
  Drawing(const Network& network, Numbers numbers)
      : network_(network),
        numbers_(numbers),
        first_instance_(network.vertex_count()),
        first_target_(first_instance_ + network.instance_count()),
        first_subnet_(first_target_ + network.target_count()) {}

  NetworkShape done() {
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      add_vertex(v);
    }
    for (std::uint32_t i = 0; i < network_.instance_count(); ++i) {
      const InstanceFacts& facts = network_.instance(i);
      add_node({kind_number(NodeKind::instance), number(facts.status),
                std::uint64_t{facts.is_serverless}, std::uint64_t{facts.is_in_snapshot}});
    }
    for (std::uint32_t i = 0; i < network_.target_count(); ++i) {
      add_target(i);
    }
    for (std::uint32_t i = 0; i < network_.subnet_count(); ++i) {
      NetworkShape::Facts facts = {kind_number(NodeKind::subnet)};
      append_ranges(network_.ranges_of_subnet(i), facts);
      add_node(std::move(facts));
    }
    for (std::uint32_t i = 0; i < network_.subnet_count(); ++i) {
      add_places_of_subnet(i);
    }
    std::sort(shape_.lines.begin(), shape_.lines.end());
    return std::move(shape_);
  }

 private:
  // Kinds of nodes stand behind those of vertices.
  static std::uint64_t kind_number(NodeKind kind) {
    return number(VertexKind::unknown_group) + 1 + number(kind);
  }

  void add_node(NetworkShape::Facts facts) {
    shape_.nodes.push_back(static_cast<std::uint32_t>(shape_.facts.size()));
    shape_.facts.push_back(std::move(facts));
  }
  void add_line(std::uint32_t from, std::uint32_t to, NetworkShape::Meaning meaning) {
    shape_.lines.push_back({from, to, meaning});
  }
  void tie_vertex(std::uint32_t from, Vertex to, Tie tie) {
    if (to != no_vertex) add_line(from, to, meaning_of(tie));
  }

  void add_vertex(Vertex v) {
    add_node(facts_of(v));
    const VertexKind kind = network_.kind(v);
    const bool is_only_named = kind == VertexKind::range || kind == VertexKind::prefix_list ||
                               kind == VertexKind::unknown_group;
    if (is_only_named && network_.in_edges(v).empty()) {
      shape_.nodes.pop_back();
      return;
    }
    tie_vertex(v, network_.vpc(v), Tie::vpc);
    if (kind == VertexKind::group) {
      for (const Vertex vpc : network_.further_vpcs(v)) tie_vertex(v, vpc, Tie::further_vpc);
    }
    for (const Edge edge : network_.out_edges(v)) {
      add_line(v, network_.edge(edge).target, meaning_of(network_.edge(edge)));
    }
    for (const std::uint32_t subnet : network_.subnets(v)) {
      add_line(v, first_subnet_ + subnet, meaning_of(Tie::subnet));
    }
    if (kind == VertexKind::cluster) {
      for (const std::uint32_t instance : network_.members(v)) {
        add_line(v, first_instance_ + instance, meaning_of(Tie::member));
      }
    } else if (kind == VertexKind::proxy) {
      for (const std::uint32_t target : network_.targets(v)) {
        add_line(v, first_target_ + target, meaning_of(Tie::target));
      }
    }
  }

  NetworkShape::Facts facts_of(Vertex v) {
    NetworkShape::Facts facts = {number(network_.kind(v))};
    const auto add = [&](auto... values) { (facts.push_back(number(values)), ...); };
    switch (network_.kind(v)) {
      case VertexKind::vpc:
        append_ranges(network_.ranges_of_vpc(v), facts);
        break;
      case VertexKind::group: {
        const ManagedName name = network_.managed_name(v);
        add(name.pattern);
        if (numbers_ == Numbers::compared) add(name.number, name.digits);
        break;
      }
      case VertexKind::function:
        add(network_.function(v).placement, network_.function(v).network,
            network_.function(v).groups, network_.vertex(v).subnets);
        break;
      case VertexKind::cluster: {
        const ClusterFacts& cluster = network_.cluster(v);
        add(cluster.port.has_value(), cluster.port.value_or(0), cluster.engine,
            cluster.engine_mode_is_serverless, cluster.has_serverless_v2_scaling,
            cluster.is_in_global_database, cluster.network, cluster.groups, cluster.members,
            network_.vertex(v).subnets);
        break;
      }
      case VertexKind::proxy: {
        const ProxyFacts& proxy = network_.proxy(v);
        add(proxy.engine, proxy.is_available, proxy.endpoint, proxy.to_cluster, proxy.groups,
            proxy.targets, network_.vertex(v).subnets);
        break;
      }
      case VertexKind::range:
        append_ranges(std::array{network_.range(v)}, facts);
        break;
      case VertexKind::prefix_list:
        add(network_.entries_known(v));
        append_ranges(network_.entries(v), facts);
        break;
      case VertexKind::unknown_group:
        break;
    }
    return facts;
  }

  void add_target(std::uint32_t index) {
    const Target& target = network_.target(index);
    add_node({kind_number(NodeKind::target), number(target.kind), number(target.health),
              number(target.reason)});
    const std::uint32_t node = first_target_ + index;
    tie_vertex(node, target.tracked, Tie::tracked);
    tie_vertex(node, target.named, Tie::named);
    if (target.instance != no_index) {
      add_line(node, first_instance_ + target.instance, meaning_of(Tie::instance));
    }
  }

  void add_places_of_subnet(std::uint32_t index) {
    const Subnet& subnet = network_.subnet(index);
    tie_vertex(first_subnet_ + index, subnet.vpc, Tie::vpc);
    if (subnet.zone == no_index) return;
    const auto next = static_cast<std::uint32_t>(shape_.facts.size());
    const auto [zone, is_new] = zones_.emplace(subnet.zone, next);
    if (is_new) add_node({kind_number(NodeKind::zone)});
    add_line(first_subnet_ + index, zone->second, meaning_of(Tie::zone));
  }

  const Network& network_;
  Numbers numbers_;
  std::uint32_t first_instance_;
  std::uint32_t first_target_;
  std::uint32_t first_subnet_;
  std::map<std::uint32_t, std::uint32_t> zones_;
  NetworkShape shape_;
};

}  // namespace

NetworkShape shape_of(const Network& network, Numbers numbers) {
  return Drawing(network, numbers).done();
}

}  // namespace connectsim
