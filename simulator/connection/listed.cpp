// Decides what the console's list shows (V-1 to V-3): functions whose managed groups have a rule
// out to a group of the cluster or of a proxy that belongs to it.
#include "simulator/connection/listed.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "simulator/connection/registration.h"

namespace connectsim {
namespace {

// V-1: a rule out, tcp, to a group of the same account, on one port or (`listing_port`) on several.
bool is_listing_rule(const Network& network, const Readings& readings, const EdgeRecord& rule) {
  return rule.kind == EdgeKind::outbound_rule && rule.traffic.protocol == Protocol::tcp &&
         (readings.listing_port == ListingPort::contains ||
          rule.traffic.port_first == rule.traffic.port_last) &&
         rule.peer_account == PeerAccount::same && network.is_group(rule.target);
}

// Calls `visit(host, ports, link)` for every host that a listing rule of one group leads to.
template <typename Visit>
void visit_peers_of_group(const Network& network, const Readings& readings, Edge named, Edge ruled,
                          const Visit& visit) {
  for (const Edge rule : network.out_edges(network.edge(ruled).target)) {
    const EdgeRecord& record = network.edge(rule);
    if (!is_listing_rule(network, readings, record)) {
      continue;
    }
    for (const Edge reference : network.in_edges(record.target)) {
      const EdgeRecord& membership = network.edge(reference);
      if (membership.kind == EdgeKind::association &&
          membership.status != MembershipStatus::removing) {
        visit(membership.source, record.traffic, ListingLink{named, ruled, rule, reference});
      }
    }
  }
}

// The same for every group of a function; the name stands on the group with the rule or, by the
// reading `listing`, on any of the function's.
template <typename Visit>
void visit_listing_peers(const Network& network, const Readings& readings, Vertex function,
                         const Visit& visit) {
  for (const Edge named : network.out_edges(function)) {
    if (!is_compute_side(network.pattern(network.edge(named).target))) {
      continue;
    }
    if (readings.listing == ListingGroups::one_group) {
      visit_peers_of_group(network, readings, named, named, visit);
      continue;
    }
    for (const Edge ruled : network.out_edges(function)) {
      visit_peers_of_group(network, readings, named, ruled, visit);
    }
  }
}

// The rules of V-1 hold one port, or all that `listing_port` lets them hold.
bool is_among(std::optional<std::uint16_t> port, const Traffic& ports) {
  return port && ports.port_first <= *port && *port <= ports.port_last;
}

// V-2
bool has_managed_group(const Network& network, Vertex proxy) {
  for (const Edge association : network.out_edges(proxy)) {
    if (network.pattern(network.edge(association).target) == NamePattern::rdsproxy_lambda) {
      return true;
    }
  }
  return false;
}

bool is_listable_proxy(const Network& network, Vertex proxy, const Traffic& ports) {
  return is_among(network.port(proxy), ports) && has_managed_group(network, proxy);
}

// One way of one line of the list; no_vertex as proxy means directly.
using Way = std::tuple<Vertex, Vertex, Vertex>;  // cluster, function, proxy

std::vector<Way> listed_ways(const Network& network, const Readings& readings) {
  const std::vector<ProxyOfCluster> all_proxies = proxies_of_clusters(network);
  std::vector<Way> ways;
  for (Vertex function = 0; function < network.vertex_count(); ++function) {
    if (network.kind(function) != VertexKind::function) {
      continue;
    }
    visit_listing_peers(
        network, readings, function, [&](Vertex host, const Traffic& ports, const ListingLink&) {
          if (network.kind(host) == VertexKind::cluster && is_among(network.port(host), ports)) {
            ways.emplace_back(host, function, no_vertex);
          }
          if (network.kind(host) == VertexKind::proxy && is_listable_proxy(network, host, ports)) {
            for (const ProxyOfCluster& pair : clusters_of(all_proxies, host)) {
              ways.emplace_back(pair.cluster, function, host);
            }
          }
        });
  }
  std::sort(ways.begin(), ways.end());
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  return ways;
}

}  // namespace

std::vector<Listing> listed(const Network& network, const Readings& readings) {
  std::vector<Listing> listings;
  for (const auto& [cluster, function, proxy] : listed_ways(network, readings)) {
    if (listings.empty() || listings.back().cluster != cluster ||
        listings.back().function != function) {
      listings.push_back({cluster, function, false, {}});
    }
    if (proxy == no_vertex) {
      listings.back().is_direct = true;
    } else {
      listings.back().proxies.push_back(proxy);
    }
  }
  return listings;
}

std::vector<ListingLink> listing_links(const Network& network, const Readings& readings,
                                       Vertex function, Vertex host) {
  std::vector<ListingLink> links;
  const bool is_cluster = network.kind(host) == VertexKind::cluster;
  visit_listing_peers(
      network, readings, function, [&](Vertex peer, const Traffic& ports, const ListingLink& link) {
        if (peer == host && (is_cluster ? is_among(network.port(host), ports)
                                        : is_listable_proxy(network, host, ports))) {
          links.push_back(link);
        }
      });
  return links;
}

bool is_listed_directly(const Network& network, const Readings& readings, Vertex function,
                        Vertex cluster) {
  bool found = false;
  visit_listing_peers(network, readings, function,
                      [&](Vertex host, const Traffic& ports, const ListingLink&) {
                        found = found || (host == cluster && is_among(network.port(host), ports));
                      });
  return found;
}

bool is_listed_through(const Network& network, const Readings& readings, Vertex function,
                       Vertex proxy, Vertex cluster) {
  if (!proxy_belongs_to(network, proxy, cluster)) {
    return false;
  }
  bool found = false;
  visit_listing_peers(network, readings, function,
                      [&](Vertex host, const Traffic& ports, const ListingLink&) {
                        found = found || (host == proxy && is_listable_proxy(network, host, ports));
                      });
  return found;
}

bool is_listed_as_requested(const Network& network, const Readings& readings,
                            const Request& request) {
  if (request.creates_function() || request.proxy_mode == ProxyMode::create) {
    return false;
  }
  return request.uses_proxy()
             ? is_listed_through(network, readings, request.function, request.proxy,
                                 request.cluster)
             : is_listed_directly(network, readings, request.function, request.cluster);
}

}  // namespace connectsim
