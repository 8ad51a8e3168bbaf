#pragma once

#include "model/network/snapshot.h"
#include "reports/language/language.h"
#include "simulator/account/connections.h"

namespace connectsim {

/// The connections of a snapshot as a report shows them. It borrows everything.
struct ConnectedView {
  const Snapshot& snapshot;
  const Connections& connections;
  EntryChoice choice = EntryChoice::listed;
  Vertex only_cluster = no_vertex;   // none: all clusters
  Language language = Language::en;  // of the sentences in JSON

  /// Calls `visit(ways, entries)` for each wanted cluster, by name.
  template <typename Visit>
  void for_each_cluster(const Visit& visit) const {
    std::vector<ConnectionEntry> entries;
    std::span<const WayToCluster> rest = connections.ways();
    while (!rest.empty()) {
      const std::span<const WayToCluster> ways = ways_to_first(rest);
      rest = rest.subspan(ways.size());
      if (only_cluster == no_vertex || only_cluster == ways.front().cluster) {
        collect_entries(connections, ways, choice, entries);
        visit(ways, entries);
      }
    }
  }
};

}  // namespace connectsim
