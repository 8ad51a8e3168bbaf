#pragma once

#include <cstdint>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

enum class EditKind : std::uint8_t {
  add_rule,
  remove_rule,
  retarget_rule,  // the same rule with another peer
  report_rule,    // the same rule on another port
  attach_group,
  detach_group,
  rename_group,
  set_target_health,
};
template <>
inline constexpr std::array<std::string_view, 8> words_of<EditKind> = {
    "add-rule",     "remove-rule",  "retarget-rule", "report-rule",
    "attach-group", "detach-group", "rename-group",  "set-target-health"};

/// One change of a snapshot, small enough for one line. Which members count depends on the kind.
struct Edit {
  EditKind kind = EditKind::add_rule;
  EdgeRecord before;                              // the rule or association that goes
  EdgeRecord after;                               // the one that comes
  Vertex group = no_vertex;                       // the group that is renamed
  ManagedName name;                               // its new name
  std::uint32_t target = no_index;                // the proxy target
  HealthState health = HealthState::unavailable;  // its new health
};

/// The smallest set of edits after which a row decides; empty when none of at most `edits_max` was
/// found.
struct Counterfactual {
  std::uint32_t row = 0;
  Action action = Action::none;
  std::vector<Edit> edits;
};

inline constexpr std::size_t edits_max = 3;

/// For every row of the table but the one that decides now: the fewest edits after which it would,
/// found by search among the groups of the three ends and the first managed groups of the cluster's
/// VPC, `managed_groups_max` a side; each answer is verified by deciding again. Edits are tried in
/// the order of their kinds, so that equal inputs give equal answers. Bounded to under a second: in
/// a VPC of thousands of managed groups sets of three edits are not all tried.
std::vector<Counterfactual> counterfactuals(const Network& network, const Request& request,
                                            const DecisionTable& table);

inline constexpr std::size_t managed_groups_max = 6;

}  // namespace connectsim
