#pragma once

#include <string>
#include <vector>

#include "model/network/labels.h"
#include "model/network/named_other.h"
#include "model/network/network.h"

namespace connectsim {

/// Everything known of an account and Region at one moment: the graph and its texts.
struct Snapshot {
  Network network;
  Labels labels;
  /// What the reader of a real account should know: things ignored, incomplete or odd.
  std::vector<std::string> warnings;
  /// Groups that something has which the graph does not model: DB instances and clusters that are
  /// not Aurora's, network interfaces. Ascending.
  std::vector<Vertex> groups_of_others;
  /// Databases of other kinds, and what lies in another account or Region.
  std::vector<NamedOther> others;

  void clear() {
    network.clear();
    labels.clear();
    warnings.clear();
    groups_of_others.clear();
    others.clear();
  }
};

}  // namespace connectsim
