#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/tables/readings.h"

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

/// The sets of groups that the columns speak of (section 4), as marks.
namespace group_set {
inline constexpr std::uint8_t of_function = 1;    // F
inline constexpr std::uint8_t of_cluster = 2;     // C, without memberships that are `removing`
inline constexpr std::uint8_t of_proxy = 4;       // P
inline constexpr std::uint8_t compute_spare = 8;  // D-1, X-4
inline constexpr std::uint8_t proxy_spare = 16;
}  // namespace group_set

/// The connection that a request asks for, as the columns see it: its ends, their groups and ports.
/// One per decision; it borrows all it refers to.
struct RequestedConnection {
  const Network& network;
  const Request& request;
  const Readings& readings;
  VertexMarks& marks;
  Vertex vpc = no_vertex;                     // V, the cluster's
  std::optional<std::uint16_t> cluster_port;  // pc
  std::optional<std::uint16_t> proxy_port;    // pp

  [[nodiscard]] bool uses_proxy() const { return request.uses_proxy(); }
};

/// The connection of a request; marks F, C and P.
RequestedConnection connection_of(const Network& network, const Request& request,
                                  const Readings& readings, VertexMarks& marks);

}  // namespace connectsim
