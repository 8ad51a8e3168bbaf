#include "simulator/account/fleets.h"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/pending/disjoint_sets.hpp>

namespace connectsim {

AdmissionGraph::AdmissionGraph(std::vector<Arrow> arrows) : arrows_(std::move(arrows)) {
  std::sort(arrows_.begin(), arrows_.end());
  arrows_.erase(std::unique(arrows_.begin(), arrows_.end()), arrows_.end());
  for (const Arrow& arrow : arrows_) {
    hosts_.push_back(arrow.from);
    hosts_.push_back(arrow.to);
  }
  std::sort(hosts_.begin(), hosts_.end());
  hosts_.erase(std::unique(hosts_.begin(), hosts_.end()), hosts_.end());
  first_out_.assign(hosts_.size() + 1, 0);
  for (const Arrow& arrow : arrows_) {
    ends_.emplace_back(number(arrow.from), number(arrow.to));
    ++first_out_[ends_.back().first + 1];
  }
  for (std::size_t i = 1; i < first_out_.size(); ++i) {
    first_out_[i] += first_out_[i - 1];
  }
}

std::uint32_t AdmissionGraph::number(Vertex host) const {
  const auto found = std::lower_bound(hosts_.begin(), hosts_.end(), host);
  return found != hosts_.end() && *found == host
             ? static_cast<std::uint32_t>(found - hosts_.begin())
             : no_index;
}

// Arrows have a direction and fleets have none, so the components are joined arrow by arrow.
Fleets fleets(const AdmissionGraph& graph) {
  std::vector<std::uint32_t> ranks(graph.host_count());
  std::vector<std::uint32_t> parents(graph.host_count());
  boost::disjoint_sets<std::uint32_t*, std::uint32_t*> sets(ranks.data(), parents.data());
  boost::initialize_incremental_components(graph, sets);
  boost::incremental_components(graph, sets);
  Fleets found;
  found.of_host.assign(graph.host_count(), no_index);
  std::vector<std::uint32_t> of_root(graph.host_count(), no_index);
  for (std::uint32_t host = 0; host < graph.host_count(); ++host) {
    std::uint32_t& fleet = of_root[sets.find_set(host)];
    if (fleet == no_index) {
      fleet = found.count++;
    }
    found.of_host[host] = fleet;
  }
  return found;
}

std::vector<Vertex> hosts_reached_from(const AdmissionGraph& graph, Vertex host) {
  const std::uint32_t start = graph.number(host);
  if (start == no_index) {
    return {host};
  }
  std::vector<boost::default_color_type> colours(graph.host_count(), boost::white_color);
  const auto colour_map = boost::make_iterator_property_map(
      colours.begin(), get(boost::vertex_index, graph), colours.front());
  boost::queue<std::uint32_t> queue;
  boost::breadth_first_visit(graph, start, queue, boost::default_bfs_visitor(), colour_map);
  std::vector<Vertex> reached;
  for (std::uint32_t number = 0; number < graph.host_count(); ++number) {
    if (colours[number] == boost::black_color) {
      reached.push_back(graph.host(number));
    }
  }
  return reached;
}

}  // namespace connectsim
