#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/decision/vertex_marks.h"
#include "simulator/tables/readings.h"

namespace connectsim {

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
struct Connection {
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
Connection connection_of(const Network& network, const Request& request, const Readings& readings,
                         VertexMarks& marks);

}  // namespace connectsim
