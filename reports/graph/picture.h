#pragma once

#include <string>
#include <vector>

#include "reports/graph/graph_view.h"

namespace connectsim {

/// A snapshot as one part of a picture, with what it shows: "now", "afterwards".
struct PicturePanel {
  GraphView view;
  std::string caption;
};

/// Appends a picture in SVG, by itself or inside HTML: its panels side by side, functions left and
/// clusters right, each with its groups; arrows for rules, with what they admit. Between the ends
/// of the request stands whether traffic passes. What an action adds and what blocks is told by
/// colour and by shape. `title` and all that is drawn stand in it as alternative text. Nothing in
/// it depends on fonts or on the outside.
void append_picture_svg(const std::string& title, const std::vector<PicturePanel>& panels,
                        Language language, std::string& out);

}  // namespace connectsim
