#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulator/observation/network_shape.h"

namespace connectsim {

/// A vertex of one network that is known to be a vertex of another.
struct VertexPair {
  Vertex one = no_vertex;
  Vertex other = no_vertex;
};

/// The nodes of two shapes, coloured: whatever takes the one into the other keeps the colours.
/// Nodes of one colour have the same facts, and the same lines to every colour (colour refinement).
/// Linear in the lines for each round; there are seldom more than ten.
class Colours {
 public:
  using Colour = std::uint32_t;

  /// A pair has a colour of its own.
  Colours(const std::array<NetworkShape, 2>& shapes, const std::vector<VertexPair>& pairs);

  /// Whether each colour has as many nodes in both shapes: if not, they differ.
  [[nodiscard]] bool are_balanced() const { return are_balanced_; }
  [[nodiscard]] Colour of(std::size_t shape, std::uint32_t node) const {
    return colours_[shape][node];
  }
  /// Whether it is the only node of its shape with its colour.
  [[nodiscard]] bool is_alone(std::size_t shape, std::uint32_t node) const {
    return counts_[shape][of(shape, node)] == 1;
  }
  [[nodiscard]] std::size_t colour_count() const { return counts_[0].size(); }

 private:
  using Keys = std::array<std::vector<NetworkShape::Facts>, 2>;
  void colour_by(const Keys& keys);
  [[nodiscard]] Keys keys_with_neighbours() const;

  const std::array<NetworkShape, 2>& shapes_;
  std::array<std::vector<Colour>, 2> colours_;
  std::array<std::vector<std::uint32_t>, 2> counts_;  // of each colour
  bool are_balanced_ = true;
};

}  // namespace connectsim
