#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "simulator/account/audited_groups.h"
#include "simulator/account/connections.h"
#include "simulator/connection/mismatch.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What a connection needs, the most urgent first.
enum class ConnectionNeed : std::uint8_t {
  listed_but_blocked,  // the console shows it, and the groups do not admit it
  tied_but_blocked,    // managed groups tie the two, but it neither works nor is listed
  listed_perhaps,      // listed, and it works perhaps
  tied_but_unlisted,   // managed groups tie them, it works (perhaps), the console does not list it
  would_be_set_up_again,  // listed and working, but set-up would create or associate groups
  silent,                 // listed and working, but the page does not say what set-up does
  refused,                // listed and working, but set-up is refused now: nothing to mend
  nothing,                // listed, working, and set-up would change nothing
};
template <>
inline constexpr std::array<std::string_view, 8> words_of<ConnectionNeed> = {
    "listed-but-blocked",    "tied-but-blocked", "listed-perhaps", "tied-but-unlisted",
    "would-be-set-up-again", "silent",           "refused",        "nothing"};
constexpr bool needs_attention(ConnectionNeed need) { return need < ConnectionNeed::refused; }

/// A function and a cluster on one way, that the console lists or managed groups tie together.
struct AuditedConnection {
  Vertex cluster = no_vertex;
  Vertex function = no_vertex;
  Vertex proxy = no_vertex;  // no_vertex: directly
  ListedValue listed = ListedValue::no;
  Reachability reachable = Reachability::blocked;
  Mismatch mismatch = Mismatch::none;  // or the side by which it is blocked
  ConnectionNeed need = ConnectionNeed::nothing;
  // What "Set up Lambda connection" would do now. It would reuse the groups when the action is
  // none.
  Verdict verdict = Verdict::silent;
  Action action = Action::none;
  std::uint32_t row = 0;
  Unmet unmet;
  Obstacles obstacles;
  Situation situation;  // not read when refused
  /// The groups of each role that are attached and named as managed but cannot be reused: the first
  /// of each, in the order of `GroupRole`; without a group where there is none.
  std::array<GroupJudgement, words_of<GroupRole>.size()> blamed;
  std::uint32_t fleet = no_index;  // hosts that reach one another; none when nothing is reachable

  [[nodiscard]] bool is_usable() const {
    return verdict == Verdict::decided && action == Action::none;
  }
};

/// A function, cluster or proxy whose list of groups is full.
struct FullList {
  Vertex host = no_vertex;
  std::uint32_t group_count = 0;
};

/// A cluster without managed groups, and how many functions reach it all the same.
struct UnmanagedCluster {
  Vertex cluster = no_vertex;
  std::uint32_t reachable = 0;
  std::uint32_t depends = 0;
};

/// A whole account, looked at offline. Each list begins with what needs attention most.
struct Audit {
  std::vector<AuditedConnection> connections;
  std::vector<AuditedGroup> groups;  // managed ones that have drifted
  std::vector<FullList> full_lists;
  std::vector<UnmanagedCluster> unmanaged_clusters;  // by name
  std::vector<Vertex> unmanaged_functions;           // by name, also those without groups
  std::vector<Unknown> unknown;                      // each once (I-1)
  std::array<std::uint32_t, words_of<ConnectionNeed>.size()> need_counts{};
  std::array<std::uint32_t, words_of<Drift>.size()> drift_counts{};
  std::uint32_t managed_group_count = 0;
  std::uint32_t fleet_count = 0;

  [[nodiscard]] bool needs_attention() const;
};

/// The audit of a snapshot by a table. Linear in the edges, except that each connection costs a
/// decision.
Audit audit(const Snapshot& snapshot, const DecisionTable& table);

}  // namespace connectsim
