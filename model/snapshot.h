#pragma once

#include <string>
#include <vector>

#include "model/labels.h"
#include "model/network.h"

namespace connectsim {

/// Everything known of an account and Region at one moment: the graph and its texts.
struct Snapshot {
  Network network;
  Labels labels;
  /// What the reader of a real account should know: things ignored, incomplete or odd.
  std::vector<std::string> warnings;

  void clear() {
    network.clear();
    labels.clear();
    warnings.clear();
  }
};

}  // namespace connectsim
