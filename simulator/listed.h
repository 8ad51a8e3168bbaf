#pragma once

#include <vector>

#include "model/network.h"
#include "model/request.h"

namespace connectsim {

/// One line of the console's list: a function connected to a cluster, and by which ways (V-1).
struct Listing {
  Vertex cluster = no_vertex;
  Vertex function = no_vertex;
  bool is_direct = false;
  std::vector<Vertex> proxies;  // in the order of the vertices
};

/// Everything that the console would list (V-1 to V-3), by cluster and function in the order of the
/// vertices. Costs time linear in the edges.
std::vector<Listing> listed(const Network& network);

/// Whether the console lists a function for a cluster directly (V-1).
bool is_listed_directly(const Network& network, Vertex function, Vertex cluster);

/// Whether it lists the function by way of a proxy, which must belong to the cluster (V-1, V-2).
bool is_listed_through(const Network& network, Vertex function, Vertex proxy, Vertex cluster);

/// Whether it lists the way that a request asks for, as it is now.
bool is_listed_as_requested(const Network& network, const Request& request);

}  // namespace connectsim
