#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "simulator/action/action_plan.h"
#include "simulator/decision/decide.h"

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
  std::size_t peer = 0;               // position in `Outcome::created`
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

/// What a request comes to: the decision, the plan and what it leaves behind (sections 5 to 7).
/// Unless the plan is to create or associate, `created` and `attached` are empty.
struct Outcome {
  Decision decision;
  ActionPlan plan;  // of a request that is not decided: none, which changes nothing (P-11)
  std::vector<CreatedGroup> created;
  std::vector<AttachedGroups> attached;  // of the hosts that the action touches
  std::string new_proxy;                 // the name of a proxy that it creates, else empty
  /// The same request asked again; when nothing was carried out, the request itself.
  Request again;
  /// Whether the snapshot was changed: with an obstacle it never is.
  bool is_carried_out = false;

  /// Whether there was nothing that may be applied: refused, silent, or an obstacle.
  [[nodiscard]] bool is_barred() const {
    return decision.verdict != Verdict::decided || plan.obstacles.any();
  }
};

/// The name of the proxy that the console creates for a cluster.
std::string new_proxy_name(std::string_view cluster);

/// Names that a plan needs and that are taken: `function-name-in-use`, `proxy-name-in-use`.
Obstacles name_obstacles(const ActionPlan& plan, const NamedRequest& names, const Request& request,
                         const Snapshot& snapshot);

/// Carries out what was decided and planned, unless something is in its way, and labels what is
/// new: ids that only AWS can give are `new:<name>`. Existing labels stay as they are. `plan` is
/// asked only when the decision is `decided`.
Outcome carried_out(const Decision& decision, const ActionPlan& plan, const NamedRequest& names,
                    const Request& request, Snapshot& snapshot);

/// Decides, plans and carries out. Afterwards `snapshot` is the one after the action.
Outcome outcome(Decider& decider, const NamedRequest& names, const Request& request,
                Snapshot& snapshot);

}  // namespace connectsim
