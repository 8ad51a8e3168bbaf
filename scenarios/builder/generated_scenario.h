#pragma once

#include <vector>

#include "model/network/snapshot.h"
#include "model/request.h"
#include "scenarios/builder/group_names.h"

namespace connectsim {

/// A scenario that was built rather than read. Its snapshot has no texts, which no decision reads,
/// until `add_labels`. Building into it again keeps its memory.
struct GeneratedScenario {
  /// The name of a group that is not a managed one.
  struct OtherName {
    Vertex group = no_vertex;
    GroupName name = GroupName::other;
  };

  Snapshot snapshot;
  Request request;
  std::vector<OtherName> other_names;

  [[nodiscard]] Network& network() { return snapshot.network; }
  [[nodiscard]] const Network& network() const { return snapshot.network; }

  /// Removes everything but old labels, which `add_labels` replaces.
  void clear() {
    snapshot.network.clear();
    request = Request{};
    other_names.clear();
  }
};

}  // namespace connectsim
