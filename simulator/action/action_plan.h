#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "model/decision.h"
#include "model/network/labels.h"
#include "model/network/managed_name.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/tables/readings.h"

namespace connectsim {

/// At most this many groups on a function, on a cluster and on a proxy, and in a Region.
inline constexpr std::uint32_t groups_per_host_max = 5;
inline constexpr std::uint32_t groups_per_region_max = 2500;

/// A group that an action creates, on the side where it is attached.
struct PlannedGroup {
  ManagedName name;
  GroupRole role = GroupRole::compute;
  friend bool operator==(const PlannedGroup&, const PlannedGroup&) = default;
};

/// What an action will do, before anything is changed (section 7).
struct ActionPlan {
  Action action = Action::none;
  Vertex spare = no_vertex;        // what `associate` appends to the function; none: an obstacle
  Vertex proxy_spare = no_vertex;  // and to the proxy, by the reading `associate_with_proxy`
  bool creates_function = false;
  bool creates_proxy = false;
  bool registers_targets = false;  // also of a proxy that it creates
  Obstacles obstacles;             // with any of them it cannot be carried out
  Notes notes;                     // what was not checked

  [[nodiscard]] std::span<const PlannedGroup> created() const {
    return {created_.data(), created_count_};
  }
  void create(const ManagedName& name, GroupRole role) {
    created_[created_count_++] = {name, role};
  }
  friend bool operator==(const ActionPlan&, const ActionPlan&) = default;

 private:
  std::array<PlannedGroup, 3> created_;
  std::size_t created_count_ = 0;
};

/// The plan for a decision of this network and request, which must be `decided`. `labels` only
/// breaks ties between spares whose numbers have more than 18 digits; without it such ties
/// fall to the older vertex.
ActionPlan action_plan(const Network& network, const Request& request, const Decision& decision,
                       const Readings& readings, const Labels* labels = nullptr);

/// The name that a new group of a pattern takes (N-3). `used_together` are all patterns that the
/// action uses, for the reading `in_step`.
ManagedName next_name(const Network& network, NamePattern pattern,
                      std::span<const NamePattern> used_together, Numbering numbering);

}  // namespace connectsim
