#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "simulator/action/call.h"
#include "simulator/action/outcome.h"

namespace connectsim {

/// What an action attaches groups to, in the order of M-4.
enum class HostKind : std::uint8_t { function, proxy, cluster };
template <>
inline constexpr std::array<std::string_view, 3> words_of<HostKind> = {"function", "proxy",
                                                                       "cluster"};

/// A rule that a new group gets: tcp, one port, to or from another new group.
struct CreatedRule {
  Direction direction = Direction::inbound;
  std::optional<std::uint16_t> port;  // nothing when the snapshot does not tell (an obstacle)
  std::size_t peer = 0;               // position in `DescribedOutcome::created`
};

/// A new group with its rules, which are all it has: its default egress is revoked.
struct CreatedGroup {
  std::string name;
  GroupRole role = GroupRole::compute;
  std::vector<CreatedRule> rules;
};

/// A group in a list: one that exists, or one that the action creates.
struct ListedGroup {
  std::string text;               // its id; the name of a new one
  Vertex group = no_vertex;       // none for a new one
  std::optional<GroupRole> role;  // of a new one
};

/// The whole list of groups of one host after the action, in order. Memberships of a cluster that
/// are being removed are left out: they are gone when the list is sent.
struct AttachedGroups {
  HostKind host = HostKind::function;
  std::string name;
  std::vector<ListedGroup> groups;
};

/// What a request leads to on a snapshot, with names, lists and calls (sections 5 to 7). Unless the
/// plan is to create or associate, `created`, `attached` and `calls` are empty.
struct DescribedOutcome : Outcome {
  std::vector<CreatedGroup> created;
  std::vector<AttachedGroups> attached;  // of the hosts that the action touches
  std::string new_proxy;                 // the name of a proxy that it creates, else empty
  std::vector<Call> calls;               // see `calls` in calls.h
};

}  // namespace connectsim
