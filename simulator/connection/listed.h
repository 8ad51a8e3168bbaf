#pragma once

#include <vector>

#include "model/network/network.h"
#include "model/readings.h"
#include "model/request.h"

namespace connectsim {

/// One line of the console's list: a function connected to a cluster, and by which ways (V-1).
struct Listing {
  Vertex cluster = no_vertex;
  Vertex function = no_vertex;
  bool is_direct = false;
  std::vector<Vertex> proxies;  // in the order of the vertices
};

/// Everything that the console would list (V-1 to V-3) by the readings `listing` and
/// `listing_port`, by cluster and function in the order of the vertices. Costs time linear in the
/// edges.
std::vector<Listing> listed(const Network& network, const Readings& readings);

/// Whether the console lists a function for a cluster directly (V-1).
bool is_listed_directly(const Network& network, const Readings& readings, Vertex function,
                        Vertex cluster);

/// Whether it lists the function by way of a proxy, which must belong to the cluster (V-1, V-2).
bool is_listed_through(const Network& network, const Readings& readings, Vertex function,
                       Vertex proxy, Vertex cluster);

/// The edges by which the console lists a function on a cluster or proxy: the function's managed
/// group, its group with the rule out (the same one, unless `listing` says otherwise), that rule,
/// and the host's association with the rule's peer.
struct ListingLink {
  Edge named_association = no_edge;
  Edge ruled_association = no_edge;
  Edge rule = no_edge;
  Edge host_association = no_edge;
};

/// Every link by which a function is listed on a host, a cluster (V-1) or proxy (V-2); whether a
/// proxy belongs to a cluster is not asked.
std::vector<ListingLink> listing_links(const Network& network, const Readings& readings,
                                       Vertex function, Vertex host);

/// Whether it lists the way that a request asks for, as it is now.
bool is_listed_as_requested(const Network& network, const Readings& readings,
                            const Request& request);

}  // namespace connectsim
