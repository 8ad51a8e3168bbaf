#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/graph/graph_view.h"

namespace connectsim {

/// Which side of a connection says that traffic passes.
enum class RuleOn : std::uint8_t { sender, receiver, both };

/// An edge of a drawing, which stands for one membership or for all rules of one kind between two
/// groups.
struct DrawnEdge {
  Edge edge = no_edge;  // the first of them
  RuleOn rule_on = RuleOn::sender;
  std::vector<std::string> traffic;  // of each rule, each text once
};

/// The edges between drawn vertices, by number: memberships of functions, proxies and clusters, and
/// rules, of which an outbound and an inbound one for the same traffic are drawn as one.
std::vector<DrawnEdge> drawn_edges(const GraphView& view, const std::vector<bool>& drawn_vertices);

/// The rules of a group whose peers are not drawn, one line for each kind of traffic; the lines
/// beyond `lines_max` are counted in a last one.
std::vector<std::string> rule_lines(const GraphView& view, Vertex group,
                                    const std::vector<bool>& drawn_vertices, std::size_t lines_max);

}  // namespace connectsim
