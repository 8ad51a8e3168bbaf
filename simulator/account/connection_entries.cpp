#include "simulator/account/connection_entries.h"

#include <algorithm>
#include <utility>

namespace connectsim {

std::span<const WayToCluster> ways_to_first(std::span<const WayToCluster> ways) {
  std::size_t count = 0;
  while (count < ways.size() && ways[count].cluster == ways.front().cluster) {
    ++count;
  }
  return ways.first(count);
}

void collect_entries(const Connections& connections, std::span<const WayToCluster> ways,
                     EntryChoice choice, std::vector<ConnectionEntry>& entries) {
  entries.clear();
  for (const WayToCluster& way : ways) {
    for (const Vertex function : connections.listed(way)) {
      entries.push_back(
          {function, &way, ListedValue::yes, connections.reachability(way, function)});
    }
    if (choice == EntryChoice::listed_or_reachable) {
      connections.for_each_unlisted(way, [&](Vertex function, Reachability result) {
        entries.push_back({function, &way, ListedValue::no, result});
      });
    }
  }
  const FunctionDirectory& functions = connections.functions();
  const auto key = [&](const ConnectionEntry& entry) {
    return std::pair(functions.rank(functions.position(entry.function)), entry.way);
  };
  std::sort(entries.begin(), entries.end(),
            [&](const ConnectionEntry& one, const ConnectionEntry& other) {
              return key(one) < key(other);
            });
}

Path path_of(const Network& network, const ConnectionEntry& entry) {
  return entry.way->is_direct()
             ? reach_directly(network, entry.function, entry.way->cluster)
             : reach_through_proxy(network, entry.function, entry.way->proxy, entry.way->cluster);
}

}  // namespace connectsim
