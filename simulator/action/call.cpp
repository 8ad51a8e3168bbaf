// Tells which values only the user can give to a call: those of no snapshot, and passwords.
#include "simulator/action/call.h"

#include <algorithm>

namespace connectsim {

const CallParameter* CallParameter::find(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  return found == names_.end() ? nullptr
                               : &elements_[static_cast<std::size_t>(found - names_.begin())];
}

void add_asked_values(const CallParameter& parameter, std::vector<AskedValue>& found) {
  for (const TextPiece& piece : parameter.pieces()) {
    if (piece.kind == TextPiece::Kind::asked &&
        std::find(found.begin(), found.end(), piece.asked) == found.end()) {
      found.push_back(piece.asked);
    }
  }
  for (const CallParameter& element : parameter.elements()) {
    add_asked_values(element, found);
  }
}

}  // namespace connectsim
