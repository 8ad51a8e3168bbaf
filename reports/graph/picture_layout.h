#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/graph/drawn_edges.h"
#include "reports/graph/graph_view.h"

namespace connectsim {

/// A group where a host has it, or where it stands alone. A group that several hosts have is drawn
/// at each.
struct PictureChip {
  Vertex group = no_vertex;
  std::size_t column = 0;
  double y = 0;
  double height = 0;
  std::vector<std::string> lines;  // name, id, rules to what is not drawn
  bool is_newly_attached = false;
};

/// A function, proxy or cluster with its groups; or several, alike in kind and groups. Without any
/// host: groups that nobody has who is drawn.
struct PictureBox {
  std::vector<Vertex> hosts;
  std::size_t column = 0;
  double y = 0;
  double height = 0;
  std::vector<std::string> lines;  // name, kind and port
  std::vector<std::size_t> chips;
};

/// All rules of one kind between two chips, along the traffic.
struct PictureArrow {
  std::size_t from = 0;
  std::size_t to = 0;
  double y_from = 0;
  double y_to = 0;
  DrawnEdge rules;
};

/// Where everything in a picture stands, by a fixed order: functions left, proxies in the middle,
/// clusters right, the ends of the request on top. The same snapshot gives the same picture.
struct PictureLayout {
  static constexpr double box_width = 300;
  static constexpr double gap = 190;
  static constexpr double padding = 12;
  static constexpr double chip_width = box_width - 2 * padding;
  static constexpr double line_height = 15;
  static constexpr double header_height = 44;
  /// More groups than this are not drawn; nobody would find one among them.
  static constexpr std::size_t chips_max = 400;

  explicit PictureLayout(const GraphView& view);

  [[nodiscard]] double x_of(std::size_t column) const {
    return static_cast<double>(column) * (box_width + gap);
  }
  [[nodiscard]] double width() const { return x_of(column_count - 1) + box_width; }
  /// The box of a host; null when it is not drawn.
  [[nodiscard]] const PictureBox* box_of(Vertex host) const;

  std::vector<PictureBox> boxes;
  std::vector<PictureChip> chips;
  std::vector<PictureArrow> arrows;
  std::size_t column_count = 2;
  std::size_t left_out = 0;  // groups
  double height = 0;
};

/// A foreign text in so many columns of a fixed width, its middle left out where it is longer.
std::string fitted_text(std::string_view foreign, std::size_t columns);

}  // namespace connectsim
