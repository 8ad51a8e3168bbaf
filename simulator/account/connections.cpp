// Decides all connections of an account by sets (V-1 to V-3, H-1 to H-3), pair by pair the same as
// asking for each.
#include "simulator/account/connections.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "simulator/account/address_classes.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "simulator/connection/registration.h"

namespace connectsim {
namespace {

bool has_peering_rule(const Network& network, Vertex host, EdgeKind direction) {
  for (const Edge association : network.out_edges(host)) {
    for (const Edge rule : network.out_edges(network.edge(association).target)) {
      if (network.edge(rule).kind == direction && network.edge(rule).peering == Peering::active) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Connections::Connections(const Network& network, const Labels& labels, const Readings& readings)
    : network_(network), readings_(readings), directory_(network, labels) {
  collect_hosts();
  find_reaching_functions();
  find_functions_over_peerings();
  collect_ways(labels);
  collect_listed();
}

void Connections::collect_hosts() {
  for (Vertex v = 0; v < network_.vertex_count(); ++v) {
    const VertexKind kind = network_.kind(v);
    if (kind == VertexKind::cluster || kind == VertexKind::proxy) {
      hosts_.push_back({v, directory_.functions_of_vpc(network_.vpc(v)), AdmittedFunctions(), {}});
    }
  }
}

// VPC by VPC, so that what is put together for one VPC can be forgotten behind it.
void Connections::find_reaching_functions() {
  const AddressClasses classes(network_);
  std::vector<std::pair<Vertex, std::uint32_t>> by_vpc;
  for (std::uint32_t i = 0; i < hosts_.size(); ++i) {
    by_vpc.emplace_back(network_.vpc(hosts_[i].vertex), i);
  }
  std::sort(by_vpc.begin(), by_vpc.end());
  std::optional<ReachingFunctions> reaching;
  for (std::size_t i = 0; i < by_vpc.size(); ++i) {
    Host& host = hosts_[by_vpc[i].second];
    if (i == 0 || by_vpc[i].first != by_vpc[i - 1].first) {
      reaching.emplace(network_, directory_, classes, host.population);
    }
    host.reaching = reaching->of(host.vertex, network_.port(host.vertex));
  }
}

// Few are asked, one by one: those that a rule over an active peering names or lets out, or with an
// unknown group at either end.
void Connections::find_functions_over_peerings() {
  std::vector<std::uint32_t> sending;  // over a peering, or perhaps
  for (std::uint32_t position = 0; position < directory_.function_count(); ++position) {
    const Vertex function = directory_.function(position);
    if (has_unknown_group(network_, function) ||
        has_peering_rule(network_, function, EdgeKind::outbound_rule)) {
      sending.push_back(position);
    }
  }
  if (sending.empty()) {
    return;
  }
  for (Host& host : hosts_) {
    const bool may_admit = has_unknown_group(network_, host.vertex) ||
                           has_peering_rule(network_, host.vertex, EdgeKind::inbound_rule);
    for (std::size_t i = 0; may_admit && i < sending.size(); ++i) {
      const Vertex function = directory_.function(sending[i]);
      if (are_in_different_vpcs(network_, function, host.vertex) &&
          reach(network_, function, host.vertex, network_.port(host.vertex)).result !=
              Reachability::blocked) {
        host.over_peering.push_back(function);
      }
    }
    std::sort(host.over_peering.begin(), host.over_peering.end(),
              [&](Vertex one, Vertex other) { return is_before(one, other); });
  }
}

void Connections::collect_ways(const Labels& labels) {
  std::vector<std::uint32_t> host_of(network_.vertex_count(), 0);
  for (std::uint32_t i = 0; i < hosts_.size(); ++i) {
    host_of[hosts_[i].vertex] = i;
    if (network_.kind(hosts_[i].vertex) == VertexKind::cluster) {
      ways_.push_back({hosts_[i].vertex, no_vertex, i, Reachability::reachable, 0, 0});
    }
  }
  for (const ProxyOfCluster& pair : proxies_of_clusters(network_)) {
    const Hop hop = reach(network_, pair.proxy, pair.cluster, network_.cluster(pair.cluster).port);
    ways_.push_back({pair.cluster, pair.proxy, host_of[pair.proxy], hop.result, 0, 0});
  }
  const auto key = [&](const WayToCluster& way) {
    return std::tuple(labels.id(way.cluster), way.cluster, !way.is_direct(),
                      way.is_direct() ? std::string_view() : labels.id(way.proxy), way.proxy);
  };
  std::sort(ways_.begin(), ways_.end(), [&](const WayToCluster& one, const WayToCluster& other) {
    return key(one) < key(other);
  });
}

void Connections::collect_listed() {
  std::vector<std::tuple<Vertex, Vertex, Vertex>> listed_ways;  // cluster, proxy, function
  for (const Listing& listing : connectsim::listed(network_, readings_)) {
    if (listing.is_direct) {
      listed_ways.emplace_back(listing.cluster, no_vertex, listing.function);
    }
    for (const Vertex proxy : listing.proxies) {
      listed_ways.emplace_back(listing.cluster, proxy, listing.function);
    }
  }
  std::sort(listed_ways.begin(), listed_ways.end(), [&](const auto& one, const auto& other) {
    const auto way_of = [](const auto& entry) {
      return std::pair(std::get<0>(entry), std::get<1>(entry));
    };
    return way_of(one) != way_of(other) ? way_of(one) < way_of(other)
                                        : is_before(std::get<2>(one), std::get<2>(other));
  });
  for (WayToCluster& way : ways_) {
    auto entry =
        std::lower_bound(listed_ways.begin(), listed_ways.end(), std::pair(way.cluster, way.proxy),
                         [](const auto& one, const auto& sought) {
                           return std::pair(std::get<0>(one), std::get<1>(one)) < sought;
                         });
    way.first_listed = static_cast<std::uint32_t>(listed_.size());
    for (; entry != listed_ways.end() && std::get<0>(*entry) == way.cluster &&
           std::get<1>(*entry) == way.proxy;
         ++entry) {
      listed_.push_back(std::get<2>(*entry));
    }
    way.last_listed = static_cast<std::uint32_t>(listed_.size());
  }
}

// Listed functions have groups, so they are in the directory.
bool Connections::is_before(Vertex one, Vertex other) const {
  return directory_.rank(directory_.position(one)) < directory_.rank(directory_.position(other));
}

bool Connections::is_listed(const WayToCluster& way, Vertex function) const {
  const std::span<const Vertex> functions = listed(way);
  if (functions.empty() || directory_.position(function) == no_index) {
    return false;
  }
  const auto found =
      std::lower_bound(functions.begin(), functions.end(), function,
                       [&](Vertex one, Vertex other) { return is_before(one, other); });
  return found != functions.end() && *found == function;
}

Reachability Connections::reachability(const WayToCluster& way, Vertex function) const {
  const Host& host = hosts_[way.host];
  const std::uint32_t position = directory_.position(function);
  if (position == no_index || !host.population.has(position)) {
    const bool is_over_peering =
        position != no_index &&
        std::binary_search(host.over_peering.begin(), host.over_peering.end(), function,
                           [&](Vertex one, Vertex other) { return is_before(one, other); });
    return is_over_peering ? std::max(Reachability::depends, way.second_hop)
                           : Reachability::blocked;
  }
  const std::uint32_t index = host.population.index(position);
  const Reachability first_hop = host.reaching.surely.has(index)    ? Reachability::reachable
                                 : host.reaching.perhaps.has(index) ? Reachability::depends
                                                                    : Reachability::blocked;
  return std::max(first_hop, way.second_hop);
}

WayCount Connections::count(const WayToCluster& way) const {
  WayCount count;
  if (way.second_hop != Reachability::blocked) {
    const AdmittedFunctions& reaching = hosts_[way.host].reaching;
    const bool is_sure = way.second_hop == Reachability::reachable;
    count.reachable = is_sure ? reaching.surely.count() : 0;
    count.depends = reaching.perhaps.count() - count.reachable +
                    static_cast<std::uint32_t>(over_peering(way).size());
  }
  for (const Vertex function : listed(way)) {
    ++count.listed;
    const Reachability result = reachability(way, function);
    ++(result == Reachability::reachable ? count.listed_reachable
       : result == Reachability::depends ? count.listed_depends
                                         : count.listed_blocked);
  }
  return count;
}

std::span<const WayToCluster> ways_to_first(std::span<const WayToCluster> ways) {
  std::size_t count = 0;
  while (count < ways.size() && ways[count].cluster == ways.front().cluster) {
    ++count;
  }
  return ways.first(count);
}

void collect_entries(const Connections& connections, std::span<const WayToCluster> ways,
                     EntryChoice choice, std::vector<ConnectionEntry>& entries) {
  entries.clear();
  for (const WayToCluster& way : ways) {
    for (const Vertex function : connections.listed(way)) {
      entries.push_back(
          {function, &way, ListedValue::yes, connections.reachability(way, function)});
    }
    if (choice == EntryChoice::listed_or_reachable) {
      connections.for_each_unlisted(way, [&](Vertex function, Reachability result) {
        entries.push_back({function, &way, ListedValue::no, result});
      });
    }
  }
  const FunctionDirectory& functions = connections.functions();
  const auto key = [&](const ConnectionEntry& entry) {
    return std::pair(functions.rank(functions.position(entry.function)), entry.way);
  };
  std::sort(entries.begin(), entries.end(),
            [&](const ConnectionEntry& one, const ConnectionEntry& other) {
              return key(one) < key(other);
            });
}

Path path_of(const Network& network, const ConnectionEntry& entry) {
  return entry.way->is_direct()
             ? reach_directly(network, entry.function, entry.way->cluster)
             : reach_through_proxy(network, entry.function, entry.way->proxy, entry.way->cluster);
}

}  // namespace connectsim
