// Decides what a drawing shows: a search from function, proxy and cluster over their memberships
// and the rules of their groups, or everything.
#include "reports/graph/neighbourhood.h"

#include <array>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>

#include "model/network/network_boost.h"

namespace connectsim {
namespace {

bool has_no_node(VertexKind kind) {
  return kind == VertexKind::vpc || kind == VertexKind::range || kind == VertexKind::prefix_list;
}

// What leads on from the ends: their memberships, and the rules of the groups that they have.
class LeadsOn {
 public:
  LeadsOn() = default;
  LeadsOn(const Network& network, const std::vector<bool>& is_end_or_group)
      : network_(&network), is_end_or_group_(&is_end_or_group) {}
  bool operator()(Edge edge) const { return (*is_end_or_group_)[network_->edge(edge).source]; }

 private:
  const Network* network_ = nullptr;
  const std::vector<bool>* is_end_or_group_ = nullptr;
};

}  // namespace

std::vector<bool> drawn_vertices(const GraphView& view) {
  const Network& network = view.snapshot.network;
  const std::array<Vertex, 3> ends = {view.ends.function, view.ends.proxy, view.ends.cluster};
  std::vector<bool> is_end_or_group(network.vertex_count(), false);
  std::vector<Vertex> starts;
  for (const Vertex end : ends) {
    if (end == no_vertex) continue;
    starts.push_back(end);
    is_end_or_group[end] = true;
    for (const Edge edge : network.out_edges(end))
      is_end_or_group[network.edge(edge).target] = true;
  }
  std::vector<boost::default_color_type> colours(network.vertex_count());
  const auto colour_of =
      boost::make_iterator_property_map(colours.begin(), get(boost::vertex_index, network));
  if (view.extent == GraphExtent::neighbourhood) {
    const boost::filtered_graph<Network, LeadsOn> near(network, LeadsOn(network, is_end_or_group));
    boost::queue<Vertex> queue;
    boost::breadth_first_visit(near, starts.begin(), starts.end(), queue,
                               boost::default_bfs_visitor(), colour_of);
  }
  std::vector<bool> drawn(network.vertex_count());
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    const bool is_wanted = view.extent == GraphExtent::whole || colours[v] != boost::white_color;
    drawn[v] = is_wanted && !has_no_node(network.kind(v));
  }
  return drawn;
}

}  // namespace connectsim
