// Decides what the console's list shows (V-1 to V-3): functions whose managed groups have a rule
// out to a group of the cluster or of a proxy that belongs to it.
#include "simulator/connection/listed.h"

#include <algorithm>
#include <tuple>

#include "simulator/connection/registration.h"

namespace connectsim {
namespace {

// V-1: a rule out, tcp, one port, to a group of the same account.
bool is_listing_rule(const Network& network, const EdgeRecord& rule) {
  return rule.kind == EdgeKind::outbound_rule && rule.traffic.protocol == Protocol::tcp &&
         rule.traffic.port_first == rule.traffic.port_last &&
         rule.peer_account == PeerAccount::same && network.is_group(rule.target);
}

// Calls `visit(host, port, link)` for every host that a listing rule of the function leads to.
template <typename Visit>
void visit_listing_peers(const Network& network, Vertex function, Visit visit) {
  for (const Edge association : network.out_edges(function)) {
    const Vertex group = network.edge(association).target;
    if (!is_compute_side(network.pattern(group))) {
      continue;
    }
    for (const Edge rule : network.out_edges(group)) {
      const EdgeRecord& record = network.edge(rule);
      if (!is_listing_rule(network, record)) {
        continue;
      }
      for (const Edge reference : network.in_edges(record.target)) {
        const EdgeRecord& membership = network.edge(reference);
        if (membership.kind == EdgeKind::association &&
            membership.status != MembershipStatus::removing) {
          visit(membership.source, record.traffic.port_first,
                ListingLink{association, rule, reference});
        }
      }
    }
  }
}

bool is_port_of_cluster(const Network& network, Vertex cluster, std::uint16_t port) {
  return network.cluster(cluster).port == port;
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

bool is_listable_proxy(const Network& network, Vertex proxy, std::uint16_t port) {
  return network.port(proxy) == port && has_managed_group(network, proxy);
}

// One way of one line of the list; no_vertex as proxy means directly.
using Way = std::tuple<Vertex, Vertex, Vertex>;  // cluster, function, proxy

std::vector<Way> listed_ways(const Network& network) {
  const std::vector<ProxyOfCluster> all_proxies = proxies_of_clusters(network);
  std::vector<Way> ways;
  for (Vertex function = 0; function < network.vertex_count(); ++function) {
    if (network.kind(function) != VertexKind::function) {
      continue;
    }
    visit_listing_peers(
        network, function, [&](Vertex host, std::uint16_t port, const ListingLink&) {
          if (network.kind(host) == VertexKind::cluster &&
              is_port_of_cluster(network, host, port)) {
            ways.emplace_back(host, function, no_vertex);
          }
          if (network.kind(host) == VertexKind::proxy && is_listable_proxy(network, host, port)) {
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

std::vector<Listing> listed(const Network& network) {
  std::vector<Listing> listings;
  for (const auto& [cluster, function, proxy] : listed_ways(network)) {
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

std::vector<ListingLink> listing_links(const Network& network, Vertex function, Vertex host) {
  std::vector<ListingLink> links;
  const bool is_cluster = network.kind(host) == VertexKind::cluster;
  visit_listing_peers(network, function,
                      [&](Vertex peer, std::uint16_t port, const ListingLink& link) {
                        if (peer == host && (is_cluster ? is_port_of_cluster(network, host, port)
                                                        : is_listable_proxy(network, host, port))) {
                          links.push_back(link);
                        }
                      });
  return links;
}

bool is_listed_directly(const Network& network, Vertex function, Vertex cluster) {
  bool found = false;
  visit_listing_peers(network, function, [&](Vertex host, std::uint16_t port, const ListingLink&) {
    found = found || (host == cluster && is_port_of_cluster(network, cluster, port));
  });
  return found;
}

bool is_listed_through(const Network& network, Vertex function, Vertex proxy, Vertex cluster) {
  if (!proxy_belongs_to(network, proxy, cluster)) {
    return false;
  }
  bool found = false;
  visit_listing_peers(network, function, [&](Vertex host, std::uint16_t port, const ListingLink&) {
    found = found || (host == proxy && is_listable_proxy(network, proxy, port));
  });
  return found;
}

bool is_listed_as_requested(const Network& network, const Request& request) {
  if (request.creates_function() || request.proxy_mode == ProxyMode::create) {
    return false;
  }
  return request.uses_proxy()
             ? is_listed_through(network, request.function, request.proxy, request.cluster)
             : is_listed_directly(network, request.function, request.cluster);
}

}  // namespace connectsim
