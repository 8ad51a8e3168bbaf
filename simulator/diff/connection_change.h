#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "simulator/diff/change_cause.h"
#include "simulator/diff/snapshot_match.h"

namespace connectsim {

/// What may change of a connection.
enum class Aspect : std::uint8_t { reachable, listed, usable, set_up };
template <>
inline constexpr std::array<std::string_view, 4> words_of<Aspect> = {"reachable", "listed",
                                                                     "usable", "set-up"};

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
  /// The value of an aspect in one word; of the answer only the action.
  [[nodiscard]] std::string_view word(Aspect aspect) const;
};

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

/// The names of a connection's ends.
struct NamedEnds {
  std::string_view function;
  std::string_view cluster;
  std::string via;
};
NamedEnds named_ends(const SnapshotMatch& match, const ConnectionEnds& ends);

}  // namespace connectsim
