#pragma once

#include <span>
#include <vector>

#include "model/network/network.h"
#include "simulator/account/connections.h"

namespace connectsim {

/// A function on a way, by its number among all ways.
struct TiedFunction {
  std::uint32_t way = 0;
  Vertex function = no_vertex;
};

/// The functions that are listed on a way, or tied to its host by a managed group: one on the
/// function's side with a rule out to a group of the host, or one on the host's side with a rule in
/// from a compute-side group of the function, whatever the rule admits. By way and function name.
std::vector<TiedFunction> tied_functions(const Network& network, const Connections& connections);

}  // namespace connectsim
