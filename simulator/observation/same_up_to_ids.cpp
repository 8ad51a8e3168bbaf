// Decides whether two networks are equal up to new ids: vf2 with kind, role, direction, protocol,
// ports, account and status for predicates.
#include "simulator/observation/same_up_to_ids.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/vf2_sub_graph_iso.hpp>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace connectsim {
namespace {

using Meanings = std::vector<NetworkShape::Meaning>;

struct PartNode {
  std::uint32_t node = 0;
  Colours::Colour colour = 0;
};
/// All lines from one node to another, which vf2 takes for one edge.
struct PartEdge {
  Meanings meanings;
};
using Part =
    boost::adjacency_list<boost::setS, boost::vecS, boost::bidirectionalS, PartNode, PartEdge>;

// Parts by their colours in ascending order: those that may be equal stand together.
using Parts = std::multimap<std::vector<Colours::Colour>, Part>;

/// Pairs what the colours of two shapes leave in doubt.
class Pairing {
 public:
  Pairing(const std::array<NetworkShape, 2>& shapes, const Colours& colours)
      : shapes_(shapes), colours_(colours), pairs_(shapes[0].facts.size(), no_index) {}

  /// The node of the other shape for each of the one; nothing when the shapes differ.
  std::optional<std::vector<std::uint32_t>> done() {
    Parts others = parts_of(1);
    for (const auto& [colours, part] : parts_of(0)) {
      if (!pair(part, others.equal_range(colours), others)) return std::nullopt;
    }
    return std::move(pairs_);
  }

 private:
  // The connected parts of a shape without nodes that are alone in their colour: lines to those say
  // no more than the colours do.
  [[nodiscard]] Parts parts_of(std::size_t shape) const {
    std::map<std::uint32_t, std::uint32_t> doubtful;  // and their positions
    for (const std::uint32_t node : shapes_[shape].nodes) {
      if (!colours_.is_alone(shape, node)) {
        doubtful.emplace_hint(doubtful.end(), node, doubtful.size());
      }
    }
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(doubtful.size());
    const auto for_each_line = [&](const auto& visit) {
      for (const NetworkShape::Line& line : shapes_[shape].lines) {
        const auto from = doubtful.find(line.from);
        const auto to = doubtful.find(line.to);
        if (from != to && from != doubtful.end() && to != doubtful.end()) {
          visit(from->second, to->second, line.meaning);
        }
      }
    };
    for_each_line([&](std::uint32_t from, std::uint32_t to, NetworkShape::Meaning) {
      boost::add_edge(from, to, graph);
    });
    std::vector<std::uint32_t> part_of(doubtful.size());
    std::vector<Part> parts(boost::connected_components(graph, part_of.data()));
    std::vector<std::vector<Colours::Colour>> colours(parts.size());
    std::vector<Part::vertex_descriptor> inside(doubtful.size());
    for (const auto& [node, position] : doubtful) {
      const PartNode coloured{node, colours_.of(shape, node)};
      colours[part_of[position]].push_back(coloured.colour);
      inside[position] = boost::add_vertex(coloured, parts[part_of[position]]);
    }
    for_each_line([&](std::uint32_t from, std::uint32_t to, NetworkShape::Meaning meaning) {
      Part& part = parts[part_of[from]];
      part[boost::add_edge(inside[from], inside[to], part).first].meanings.push_back(meaning);
    });
    Parts coloured;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      std::sort(colours[i].begin(), colours[i].end());
      coloured.emplace(std::move(colours[i]), std::move(parts[i]));
    }
    return coloured;
  }

  // Parts are equal or not, whichever of the equal ones is taken.
  bool pair(const Part& part, std::pair<Parts::iterator, Parts::iterator> candidates,
            Parts& others) {
    const auto found = std::find_if(candidates.first, candidates.second, [&](const auto& other) {
      return is_equal(part, other.second);
    });
    if (found == candidates.second) return false;
    others.erase(found);
    return true;
  }

  bool is_equal(const Part& one, const Part& other) {
    const auto keep_the_first = [&](const auto& other_of_one, const auto&) {
      for (const auto v : boost::make_iterator_range(boost::vertices(one))) {
        pairs_[one[v].node] = other[boost::get(other_of_one, v)].node;
      }
      return false;
    };
    return boost::vf2_graph_iso(
        one, other, keep_the_first, boost::vertex_order_by_mult(one),
        boost::vertices_equivalent([&](auto v, auto w) {
          return one[v].colour == other[w].colour;
        }).edges_equivalent([&](auto e, auto f) { return one[e].meanings == other[f].meanings; }));
  }

  const std::array<NetworkShape, 2>& shapes_;
  const Colours& colours_;
  std::vector<std::uint32_t> pairs_;
};

}  // namespace

std::optional<VertexMap> same_up_to_ids(const Network& one, const Network& other, Numbers numbers,
                                        const std::vector<VertexPair>& pairs) {
  const std::array<NetworkShape, 2> shapes = {shape_of(one, numbers), shape_of(other, numbers)};
  const Colours colours(shapes, pairs);
  if (!colours.are_balanced()) return std::nullopt;
  std::optional<std::vector<std::uint32_t>> nodes = Pairing(shapes, colours).done();
  if (!nodes) return std::nullopt;
  std::vector<std::uint32_t> of_colour(colours.colour_count());
  for (const std::uint32_t node : shapes[1].nodes) of_colour[colours.of(1, node)] = node;
  for (const std::uint32_t node : shapes[0].nodes) {
    if (colours.is_alone(0, node)) (*nodes)[node] = of_colour[colours.of(0, node)];
  }
  nodes->resize(one.vertex_count());
  return nodes;
}

std::vector<VertexPair> vertices_with_the_same_id(const Snapshot& one, const Snapshot& other) {
  using Key = std::pair<VertexKind, std::string_view>;
  const auto vertices_of = [](const Snapshot& snapshot) {
    std::map<Key, std::pair<Vertex, int>> vertices;  // and how many
    for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
      const std::string_view id = snapshot.labels.id(v);
      if (id.empty()) continue;
      ++vertices.emplace(Key{snapshot.network.kind(v), id}, std::pair{v, 0}).first->second.second;
    }
    return vertices;
  };
  const auto others = vertices_of(other);
  std::vector<VertexPair> pairs;
  for (const auto& [key, vertex] : vertices_of(one)) {
    const auto found = others.find(key);
    if (found != others.end() && vertex.second == 1 && found->second.second == 1) {
      pairs.push_back({vertex.first, found->second.first});
    }
  }
  return pairs;
}

}  // namespace connectsim
