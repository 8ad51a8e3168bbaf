// Decides which functions, proxies and clusters form one fleet: those that arrows of admitted
// traffic join (H-1), whatever their direction.
#include "simulator/account/fleets.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

namespace connectsim {

Fleets::Fleets(const std::vector<Arrow>& arrows) {
  for (const Arrow& arrow : arrows) {
    hosts_.insert(hosts_.end(), {arrow.from, arrow.to});
  }
  std::sort(hosts_.begin(), hosts_.end());
  hosts_.erase(std::unique(hosts_.begin(), hosts_.end()), hosts_.end());
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(hosts_.size());
  for (const Arrow& arrow : arrows) {
    boost::add_edge(position(arrow.from), position(arrow.to), graph);
  }
  fleet_of_host_.resize(hosts_.size());
  count_ = boost::connected_components(graph, fleet_of_host_.data());
}

std::uint32_t Fleets::position(Vertex host) const {
  const auto found = std::lower_bound(hosts_.begin(), hosts_.end(), host);
  return found != hosts_.end() && *found == host
             ? static_cast<std::uint32_t>(found - hosts_.begin())
             : no_index;
}

std::uint32_t Fleets::of(Vertex host) const {
  const std::uint32_t found = position(host);
  return found == no_index ? no_index : fleet_of_host_[found];
}

}  // namespace connectsim
