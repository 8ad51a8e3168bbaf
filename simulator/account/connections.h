#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/network/labels.h"
#include "model/network/network.h"
#include "model/readings.h"
#include "model/situation.h"
#include "simulator/account/function_directory.h"
#include "simulator/account/reaching_functions.h"
#include "simulator/connection/reachability.h"

namespace connectsim {

/// A way to a cluster: directly, or through a proxy that belongs to it.
struct WayToCluster {
  Vertex cluster = no_vertex;
  Vertex proxy = no_vertex;  // no_vertex: directly
  std::uint32_t host = 0;    // number of the cluster or proxy that functions talk to
  Reachability second_hop = Reachability::reachable;  // from the proxy to the cluster
  std::uint32_t first_listed = 0;                     // range of the listed functions
  std::uint32_t last_listed = 0;

  [[nodiscard]] bool is_direct() const { return proxy == no_vertex; }
};

/// What of a way's functions is listed and what works.
struct WayCount {
  std::uint32_t listed = 0;
  std::uint32_t reachable = 0;
  std::uint32_t depends = 0;
  std::uint32_t listed_reachable = 0;
  std::uint32_t listed_depends = 0;
  std::uint32_t listed_blocked = 0;
};

/// Every connection of an account: for each way to each cluster, which functions the console lists
/// (V-1 to V-3) and which reach it (H-1 to H-3). The answers are those of `is_listed_...` and
/// `reach_...` for every pair, found from the edges: time and memory are linear in them, plus one
/// bit for each function and host of one VPC. Network and labels must outlive it. Of the readings
/// only those of the list count (V-1).
class Connections {
 public:
  Connections(const Network& network, const Labels& labels, const Readings& readings);

  /// The ways, by the cluster's name; the direct one first, then proxies by name.
  [[nodiscard]] std::span<const WayToCluster> ways() const { return ways_; }
  [[nodiscard]] const FunctionDirectory& functions() const { return directory_; }
  [[nodiscard]] const Readings& readings() const { return readings_; }

  /// The functions that a way's host may meet in its VPC, and those of them that reach it, by their
  /// index.
  [[nodiscard]] const VpcFunctions& population(const WayToCluster& way) const {
    return hosts_[way.host].population;
  }
  [[nodiscard]] const AdmittedFunctions& reaching(const WayToCluster& way) const {
    return hosts_[way.host].reaching;
  }

  /// The functions of other VPCs that perhaps reach its host over a peering, by name (H-4).
  [[nodiscard]] std::span<const Vertex> over_peering(const WayToCluster& way) const {
    return hosts_[way.host].over_peering;
  }

  [[nodiscard]] Reachability reachability(const WayToCluster& way, Vertex function) const;
  [[nodiscard]] bool is_listed(const WayToCluster& way, Vertex function) const;
  [[nodiscard]] WayCount count(const WayToCluster& way) const;

  /// Calls `visit(function, is_listed, reachability)` for every function that is listed by a way or
  /// not blocked on it, each once; the listed ones first.
  template <typename Visit>
  void for_each(const WayToCluster& way, const Visit& visit) const {
    for (const Vertex function : listed(way)) {
      visit(function, true, reachability(way, function));
    }
    for_each_unlisted(
        way, [&](Vertex function, Reachability result) { visit(function, false, result); });
  }
  /// The functions that a way lists, by name.
  [[nodiscard]] std::span<const Vertex> listed(const WayToCluster& way) const {
    return std::span(listed_).subspan(way.first_listed, way.last_listed - way.first_listed);
  }
  /// Calls `visit(function, reachability)` for every function that works, surely or perhaps,
  /// without being listed; in a known VPC by name.
  template <typename Visit>
  void for_each_unlisted(const WayToCluster& way, const Visit& visit) const {
    if (way.second_hop == Reachability::blocked) {
      return;
    }
    const Host& host = hosts_[way.host];
    const bool second_is_sure = way.second_hop == Reachability::reachable;
    host.reaching.perhaps.for_each([&](std::uint32_t index) {
      const Vertex function = directory_.function(host.population.position(index));
      if (!is_listed(way, function)) {
        visit(function, second_is_sure && host.reaching.surely.has(index) ? Reachability::reachable
                                                                          : Reachability::depends);
      }
    });
    for (const Vertex function : host.over_peering) {
      if (!is_listed(way, function)) {
        visit(function, Reachability::depends);
      }
    }
  }

 private:
  // A cluster or proxy, and who reaches it.
  struct Host {
    Vertex vertex = no_vertex;
    VpcFunctions population;
    AdmittedFunctions reaching;
    std::vector<Vertex> over_peering;
  };

  void collect_hosts();
  void find_reaching_functions();
  void find_functions_over_peerings();
  void collect_ways(const Labels& labels);
  void collect_listed();
  [[nodiscard]] bool is_before(Vertex one, Vertex other) const;

  const Network& network_;
  Readings readings_;
  FunctionDirectory directory_;
  std::vector<Host> hosts_;
  std::vector<WayToCluster> ways_;
  std::vector<Vertex> listed_;
};

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
