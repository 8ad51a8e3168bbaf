#pragma once

#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/explanation/edit.h"

namespace connectsim {

/// An edit that can be done to a network and undone: edges were made beforehand and wait unlinked.
struct EditCandidate {
  Edit edit;
  Edge leaves = no_edge;
  Edge comes = no_edge;
};

/// Of each side, no more of the cluster's VPC's managed groups are tried.
inline constexpr std::size_t managed_groups_max = 6;

/// The edits worth trying for a request (see `counterfactuals`). Adds unlinked edges to `network`.
std::vector<EditCandidate> edit_candidates(Network& network, const Request& request);

}  // namespace connectsim
