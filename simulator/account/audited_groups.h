#pragma once

#include <bitset>
#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "simulator/tables/readings.h"

namespace connectsim {

/// How a managed group is no longer as RDS made it, the gravest first.
enum class Drift : std::uint8_t {
  stale,      // a rule names a group that the snapshot does not hold
  modified,   // its rules are not the expected ones (G-3); the judgement says how
  one_sided,  // the group that its rule names does not refer back
  orphaned,   // attached to nothing that the snapshot shows
};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Drift> = {"stale", "modified",
                                                                    "one-sided", "orphaned"};
using Drifts = std::bitset<words_of<Drift>.size()>;
constexpr std::size_t bit_of(Drift drift) { return static_cast<std::size_t>(drift); }

/// A managed group that has drifted.
struct AuditedGroup {
  Vertex group = no_vertex;
  GroupRole role = GroupRole::database;
  bool is_attached = false;
  Drifts drifts;
  Judgement judgement = Judgement::usable;  // how it is modified
  Edge rule = no_edge;                      // the rule of that judgement
  Edge stale_rule = no_edge;
  Edge one_sided_rule = no_edge;  // whose peer does not refer back
  /// Of an orphan: the rules of other groups that name it. While there is one, EC2 does not delete
  /// it.
  std::vector<Edge> named_by;

  /// Nothing is wrong with it but that nothing has it.
  [[nodiscard]] bool is_only_orphaned() const {
    return drifts == Drifts{}.set(bit_of(Drift::orphaned));
  }
};

/// The managed groups of a snapshot that have drifted, by role-independent signs: what a group is
/// worth for a request is the columns' business. A port differs when it is none of the ports of
/// the hosts that the rule is about. Groups of a side are called orphaned only when the snapshot
/// has hosts of that side, and nothing that the graph does not model has the group. Attached ones
/// first, by gravity, name pattern and number.
std::vector<AuditedGroup> audited_groups(const Snapshot& snapshot, const Readings& readings);

}  // namespace connectsim
