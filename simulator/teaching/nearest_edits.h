#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/explanation/edit.h"

namespace connectsim {

inline constexpr std::size_t nearest_edits_max = 2;

/// The fewest edits after which something holds, and the network after them.
struct NearestEdits {
  std::vector<Edit> edits;
  Network network;
};

/// Searches among the edits of `edit_candidates` that a person can make (no group can be renamed,
/// A-9) for the fewest after which `holds`: every single one, then every two of them. Equal inputs
/// give equal answers.
std::optional<NearestEdits> nearest_edits(const Network& network, const Request& request,
                                          const std::function<bool(const Network&)>& holds);

}  // namespace connectsim
