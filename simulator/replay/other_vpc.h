#pragma once

#include <array>

#include "model/network/network.h"
#include "model/request.h"

namespace connectsim {

/// A VPC of its own with what a snapshot may hold there (P-12): two groups that are not managed
/// ones, a function, a cluster with an instance, a proxy with targets. Taken for something of the
/// requested cluster's VPC each would matter: the cluster is refused, the target available, the
/// rules let in what the cluster's do. Nothing that was there refers to it.
class OtherVpc {
 public:
  /// How many groups one of them adds.
  static constexpr std::uint32_t group_count = 2;

  /// Adds its vertices.
  void add(Network& network);
  /// Adds lists and rules, which also name a range and a group of the request's cluster. The
  /// vertices of both must be there.
  void furnish(const Request& request, Network& network) const;

 private:
  Vertex vpc_ = no_vertex;
  std::array<Vertex, group_count> groups_ = {no_vertex, no_vertex};
  Vertex function_ = no_vertex;
  Vertex cluster_ = no_vertex;
  Vertex proxy_ = no_vertex;
};

}  // namespace connectsim
