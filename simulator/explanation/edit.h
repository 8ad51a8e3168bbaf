#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/network/network.h"

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

}  // namespace connectsim
