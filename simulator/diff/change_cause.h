#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "simulator/connection/reachability.h"
#include "simulator/diff/snapshot_match.h"

namespace connectsim {

/// A function, a cluster and the way between them, in two snapshots.
struct ConnectionEnds {
  Matched cluster;
  Matched function;
  Matched proxy;  // no vertices: directly

  [[nodiscard]] bool is_direct() const {
    return proxy.before == no_vertex && proxy.after == no_vertex;
  }
  friend bool operator==(const ConnectionEnds&, const ConnectionEnds&) = default;
};

/// What was edited.
enum class CauseKind : std::uint8_t {
  rule,
  association,   // of a group with a function, cluster or proxy
  group,         // the subject: the whole group
  host,          // the subject: the whole function, cluster or proxy
  registration,  // the proxy belongs to the cluster, or no more
  name,          // of a group
  vpc,           // of a host
  port,          // of a cluster, or the engine of a proxy
  addresses,     // of a host's subnets or VPC, or of a prefix list
  target_health,
  requirement,  // one that is not met
};
template <>
inline constexpr std::array<std::string_view, 11> words_of<CauseKind> = {
    "rule", "association", "group",     "host",          "registration", "name",
    "vpc",  "port",        "addresses", "target-health", "requirement"};

enum class CauseChange : std::uint8_t { removed, added, changed };
template <>
inline constexpr std::array<std::string_view, 3> words_of<CauseChange> = {"removed", "added",
                                                                          "changed"};

/// One edit that brought a change about.
struct ChangeCause {
  CauseKind kind = CauseKind::rule;
  CauseChange change = CauseChange::changed;
  Matched subject;      // of a rule its group, of an association its host
  Edge edge = no_edge;  // rule or association, in the snapshot that holds it
  Requirement requirement = Requirement::cluster_is_in_a_global_database;

  /// The snapshot that `edge` is of.
  [[nodiscard]] Moment moment() const {
    return change == CauseChange::removed ? Moment::before : Moment::after;
  }
  friend auto operator<=>(const ChangeCause&, const ChangeCause&) = default;
};

/// Finds the edits that brought changes about: of what made a connection work, be listed or be
/// reused in one snapshot, whatever the other lacks. Each cause once.
class CauseSearch {
 public:
  /// `readings` say what the console lists (V-1). Both must outlive it.
  CauseSearch(const SnapshotMatch& match, const Readings& readings)
      : match_(match), readings_(readings) {}

  /// Why reachability differs: what stands in the way of each rule that decided it (H-1 to H-3).
  std::vector<ChangeCause> of_reachability(const ConnectionEnds& ends);
  /// Why the console's list differs, by each rule for which it listed the connection (V-1, V-2).
  std::vector<ChangeCause> of_listing(const ConnectionEnds& ends);
  /// Why set-up answers otherwise: requirements, and edits of the groups that are judged otherwise.
  std::vector<ChangeCause> of_set_up(const ConnectionEnds& ends, const Decision& before,
                                     const Decision& after);

 private:
  class SideSearch;

  [[nodiscard]] bool is_there(Moment moment, const ConnectionEnds& ends) const;
  // Whether an end or the proxy's registration is missing in one: then nothing else matters.
  bool find_missing_ends(const ConnectionEnds& ends);
  void add(CauseKind kind, CauseChange change, const Matched& subject, Edge edge = no_edge);
  // Each says whether it found something.
  bool find_lost_association(Moment moment, Edge association);
  bool find_lost_rule(Moment moment, Edge rule);
  bool find_other_name(Moment moment, Vertex group);
  bool find_other_port(const Matched& host);
  bool find_other_vpc(const Matched& host);
  void find_lost_admissions(Moment moment, std::span<const AdmittingRule> rules, Vertex other,
                            const Matched& receiver);
  bool find_lost_admission(Moment moment, const AdmittingRule& rule, Vertex other);
  void find_unknown_groups(Moment moment, Vertex owner);
  void find_other_ends(const ConnectionEnds& ends);
  void find_other_peer(Moment moment, Edge rule, Vertex other);
  void find_listing_causes(Moment moment, const ConnectionEnds& ends);
  void find_judged_otherwise(const ConnectionEnds& ends, const Decision& before,
                             const Decision& after);
  void find_changed_groups_of(const Matched& host, const std::vector<Vertex>& judged,
                              Moment moment);
  void find_edits_of_group(const Matched& group);
  std::vector<ChangeCause> found();

  const SnapshotMatch& match_;
  const Readings& readings_;
  std::vector<ChangeCause> causes_;
};

}  // namespace connectsim
