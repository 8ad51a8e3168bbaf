#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/network/snapshot.h"

namespace connectsim {

/// One of two snapshots that are compared.
enum class Moment : std::uint8_t { before, after };
inline constexpr std::array both_moments = {Moment::before, Moment::after};
constexpr Moment other_than(Moment moment) {
  return moment == Moment::before ? Moment::after : Moment::before;
}

/// A vertex as it is in two snapshots; none where the snapshot does not hold it.
struct Matched {
  Vertex before = no_vertex;
  Vertex after = no_vertex;

  [[nodiscard]] Vertex at(Moment moment) const { return moment == Moment::before ? before : after; }
  friend auto operator<=>(const Matched&, const Matched&) = default;
};

/// Which vertices and edges of two snapshots are the same: groups, prefix lists and VPCs by their
/// ids, functions, clusters and proxies by their names, ranges by their texts; a rule by its group,
/// direction, traffic and peer, an association by host and group (S-1). The order of lists,
/// descriptions and tags do not count. The snapshots must outlive it.
class SnapshotMatch {
 public:
  SnapshotMatch(const Snapshot& before, const Snapshot& after);

  [[nodiscard]] const Snapshot& snapshot(Moment moment) const {
    return *snapshots_[static_cast<std::size_t>(moment)];
  }
  [[nodiscard]] const Network& network(Moment moment) const { return snapshot(moment).network; }

  /// Whether both snapshots were saved with their lists of a kind (I-1).
  [[nodiscard]] bool are_known_in_both(VertexKind kind) const;

  /// The same vertex in the other snapshot; none when that does not hold it. A group that the other
  /// only names is there, of kind `unknown_group`.
  [[nodiscard]] Vertex counterpart(Moment moment, Vertex v) const {
    return v == no_vertex ? no_vertex : counterparts_[static_cast<std::size_t>(moment)][v];
  }
  [[nodiscard]] Matched matched(Moment moment, Vertex v) const {
    const Vertex other = counterpart(moment, v);
    return moment == Moment::before ? Matched{v, other} : Matched{other, v};
  }

  /// The same rule or association in the other snapshot; none when that does not hold it. A
  /// membership that is `removing` counts as no association.
  [[nodiscard]] Edge counterpart(Moment moment, Edge edge) const;
  [[nodiscard]] bool has_counterpart(Moment moment, Edge edge) const {
    return counterpart(moment, edge) != no_edge;
  }

 private:
  void match_vertices();
  [[nodiscard]] bool is_same(Moment moment, const EdgeRecord& edge,
                             const EdgeRecord& candidate) const;

  std::array<const Snapshot*, 2> snapshots_;
  std::array<std::vector<Vertex>, 2> counterparts_;
};

/// How many things of a kind one snapshot holds and the other does not.
struct EditCount {
  std::uint32_t removed = 0;
  std::uint32_t added = 0;
};

/// What differs between two snapshots, whether or not any connection feels it.
struct SnapshotEdits {
  EditCount functions;
  EditCount clusters;
  EditCount proxies;
  EditCount groups;
  EditCount rules;
  EditCount associations;
};
SnapshotEdits edits_between(const SnapshotMatch& match);

}  // namespace connectsim
