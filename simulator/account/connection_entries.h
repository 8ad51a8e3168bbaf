#pragma once

#include <span>
#include <vector>

#include "simulator/account/connections.h"
#include "simulator/connection/mismatch.h"

namespace connectsim {

/// One function on one way to a cluster.
struct ConnectionEntry {
  Vertex function = no_vertex;
  const WayToCluster* way = nullptr;
  ListedValue listed = ListedValue::no;
  Reachability reachable = Reachability::blocked;
};

/// Which functions are wanted: those that the console lists, or also those that work without it.
enum class EntryChoice : std::uint8_t { listed, listed_or_reachable };

/// The ways to one cluster, from all (which are sorted by cluster) beginning with its first.
std::span<const WayToCluster> ways_to_first(std::span<const WayToCluster> ways);

/// The functions on the ways to one cluster, by function name and way, in the order of M-5.
/// Replaces `entries`.
void collect_entries(const Connections& connections, std::span<const WayToCluster> ways,
                     EntryChoice choice, std::vector<ConnectionEntry>& entries);

/// The path of an entry, with the rules that decide.
Path path_of(const Network& network, const ConnectionEntry& entry);

}  // namespace connectsim
