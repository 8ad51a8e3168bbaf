#pragma once

#include <string>
#include <string_view>

#include "model/situation.h"

namespace connectsim {

/// How the way between two ends is drawn.
struct HopLook {
  std::string_view colour;
  std::string_view dashes;  // of its line; empty: none
};
HopLook hop_look(Reachability result);

/// Appends what stands on the way, as SVG: a disc with a tick, a diamond with a question mark, an
/// octagon with a cross.
void append_hop_sign(double x, double y, Reachability result, std::string& out);

}  // namespace connectsim
