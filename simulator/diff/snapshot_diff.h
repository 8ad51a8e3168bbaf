#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "simulator/diff/change_cause.h"
#include "simulator/diff/snapshot_match.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// How a connection stands in one snapshot. Where the snapshot lacks one of its ends, or the proxy
/// does not belong to the cluster, it is not there: blocked, not listed, and nothing to set up.
struct ConnectionState {
  bool is_there = false;
  ListedValue listed = ListedValue::no;
  Reachability reachable = Reachability::blocked;
  // What "Set up Lambda connection" would do: only asked of connections that are listed or tied by
  // managed groups in either snapshot.
  bool is_asked = false;
  Verdict verdict = Verdict::silent;
  Action action = Action::none;
  std::uint32_t row = 0;
  Unmet unmet;

  /// Whether RDS would reuse the groups.
  [[nodiscard]] bool is_usable() const {
    return is_asked && is_there && verdict == Verdict::decided && action == Action::none;
  }
  /// The answer in one text: "row 2: create", "silent", "refused: instance-not-available"; "absent"
  /// when the connection is not there.
  [[nodiscard]] std::string set_up() const;
};

/// What may change of a connection.
enum class Aspect : std::uint8_t { reachable, listed, usable, set_up };
template <>
inline constexpr std::array<std::string_view, 4> words_of<Aspect> = {"reachable", "listed",
                                                                     "usable", "set-up"};

/// The value of an aspect: "reachable", "yes", "row 2: create".
std::string value_text(const ConnectionState& state, Aspect aspect);

/// What a change means, the most important first.
enum class ChangeMeaning : std::uint8_t {
  reachability_lost,    // it worked, and works not or only perhaps
  listing_lost,         // the console shows it no more
  reuse_lost,           // set-up would create or associate again, or is refused or silent
  reachability_gained,  // something may pass that could not, or only perhaps
  listing_gained,
  reuse_gained,
  set_up_changed,  // only what the button would do
};
template <>
inline constexpr std::array<std::string_view, 7> words_of<ChangeMeaning> = {
    "reachability-lost", "listing-lost", "reuse-lost",    "reachability-gained",
    "listing-gained",    "reuse-gained", "set-up-changed"};

/// A connection that differs between two snapshots.
struct ChangedConnection {
  ConnectionEnds ends;
  ConnectionState before;
  ConnectionState after;
  ChangeMeaning meaning = ChangeMeaning::set_up_changed;  // the most important of its aspects
  std::array<std::vector<ChangeCause>, words_of<Aspect>.size()> causes;

  [[nodiscard]] bool has_changed(Aspect aspect) const;
  /// The causes of all aspects, each once.
  [[nodiscard]] std::vector<ChangeCause> all_causes() const;
};

/// What changes from one snapshot to another, for whom (S-1). `unknown` are facts that the answer
/// needs and the snapshot lacks (I-1), each once.
struct SnapshotDiff {
  std::vector<ChangedConnection> changes;  // by meaning, then cluster, way and function name
  SnapshotEdits edits;
  std::array<std::vector<Unknown>, 2> unknown;  // by moment
  std::array<std::uint32_t, words_of<ChangeMeaning>.size()> counts{};
};

/// Compares two snapshots by a table: every function on every way to a cluster whose reachability
/// or listing differs, and, of those that are listed or tied by managed groups in either, whether
/// the button's answer does. Linear in the edges of both, plus one bit for each function and host
/// of one VPC, plus what changes; each connection that is tied costs two decisions.
SnapshotDiff difference(const SnapshotMatch& match, const DecisionTable& table);

/// A change as people and programs name it, the same in every format.
struct NamedChange {
  std::string function;
  std::string cluster;
  std::string via;   // "direct", "proxy:<name>"
  std::string what;  // a word of `Aspect`
  std::string before;
  std::string after;
  friend bool operator==(const NamedChange&, const NamedChange&) = default;
};

/// The names of a connection's ends.
struct NamedEnds {
  std::string_view function;
  std::string_view cluster;
  std::string via;
};
NamedEnds named_ends(const SnapshotMatch& match, const ConnectionEnds& ends);

/// Every aspect that changes of every connection, in the order of the difference.
std::vector<NamedChange> named_changes(const SnapshotDiff& diff, const SnapshotMatch& match);

}  // namespace connectsim
