#pragma once

#include <vector>

#include "reports/graph/graph_view.h"

namespace connectsim {

/// The vertices that a view draws: all of them, or the ends of the request, their groups and those
/// groups' peers. Never VPCs, ranges or prefix lists, which are drawn as parts of others.
std::vector<bool> drawn_vertices(const GraphView& view);

}  // namespace connectsim
