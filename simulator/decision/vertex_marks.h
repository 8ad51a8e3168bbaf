#pragma once

#include <cstdint>
#include <vector>

#include "model/network/facts.h"

namespace connectsim {

/// Sets of vertices of one network, as one byte a vertex. `clear` touches only what was marked, so
/// that a decision costs the same in a large network as in a small one.
class VertexMarks {
 public:
  /// Makes room for the vertices of a network and removes all marks.
  void reset(std::uint32_t vertex_count) {
    clear();
    if (marks_.size() < vertex_count) {
      marks_.resize(vertex_count, 0);
    }
  }
  void add(Vertex v, std::uint8_t set) {
    if (marks_[v] == 0) {
      marked_.push_back(v);
    }
    marks_[v] = static_cast<std::uint8_t>(marks_[v] | set);
  }
  [[nodiscard]] bool has(Vertex v, std::uint8_t any_of_sets) const {
    return (marks_[v] & any_of_sets) != 0;
  }
  void clear() {
    for (const Vertex v : marked_) {
      marks_[v] = 0;
    }
    marked_.clear();
  }

 private:
  std::vector<std::uint8_t> marks_;
  std::vector<Vertex> marked_;
};

}  // namespace connectsim
