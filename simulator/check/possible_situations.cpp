// Decides which situations can occur (T-5), under which readings and proxy modes; the reason
// against each of the others is here or at situation_snapshot.h.
#include "simulator/check/possible_situations.h"

#include <algorithm>
#include <array>

#include "simulator/tables/column_values.h"

namespace connectsim {
namespace {

bool uses_proxy(const Situation& situation) { return situation.proxy != ProxyValue::not_used; }

bool has_no_compute_group(const Situation& situation) {
  return situation.compute == ComputeValue::none ||
         situation.compute == ComputeValue::none_with_spare;
}

bool has_no_proxy_group(const Situation& situation) {
  return situation.proxy == ProxyValue::none || situation.proxy == ProxyValue::none_with_spare;
}

bool is_registered_without_proxy(const Situation& situation) {
  return uses_proxy(situation) == (situation.registered == RegisteredValue::not_used);
}

bool is_available_elsewhere(const Situation& situation) {
  return situation.target_health == TargetHealthValue::available &&
         situation.registered == RegisteredValue::no;
}

bool is_listed_without_group(const Situation& situation) {
  return situation.listed == ListedValue::yes && has_no_compute_group(situation);
}

bool is_listed_without_proxy_side(const Situation& situation) {
  return situation.listed == ListedValue::yes && uses_proxy(situation) &&
         (has_no_proxy_group(situation) || situation.registered != RegisteredValue::yes);
}

bool is_usable_and_not_listed(const Situation& situation) {
  const bool is_listable = !uses_proxy(situation) || (!has_no_proxy_group(situation) &&
                                                      situation.registered == RegisteredValue::yes);
  return situation.listed == ListedValue::no && is_listable &&
         situation.compute == ComputeValue::usable;
}

bool is_available_without_group(const Situation& situation) {
  return situation.target_health == TargetHealthValue::available &&
         situation.database == DatabaseValue::none;
}

bool waits_for_spare(const Situation& situation) {
  return situation.database == DatabaseValue::usable_once_associated ||
         situation.proxy == ProxyValue::usable_once_associated;
}

constexpr std::array<Impossibility, 7> all_further = {{
    {"registration-goes-with-a-proxy", "T-1, X-1",
     "Whether the proxy is registered is not used exactly when no proxy is.",
     &is_registered_without_proxy},
    {"available-target-is-registered", "X-1, X-2",
     "Only a target that belongs to the cluster counts for the health.", &is_available_elsewhere},
    {"listed-function-has-a-group", "V-1, D-2, X-5",
     "The console lists a function by a group named for the compute side, and without one the "
     "compute column is none.",
     &is_listed_without_group},
    {"listed-proxy-has-a-group-and-the-cluster", "V-1, V-2, X-6",
     "A way through a proxy is listed only when the proxy belongs to the cluster and has a group "
     "named for its side.",
     &is_listed_without_proxy_side},
    {"usable-function-is-listed", "V-1, D-2, X-5",
     "The rule that makes the compute column usable is the one that the console looks for.",
     &is_usable_and_not_listed},
    {"available-target-replaces-a-missing-group", "X-7",
     "An available target makes a database side without a named group usable.",
     &is_available_without_group},
    {"no-side-waits-for-a-spare", "D-5, D-3, X-6, X-7",
     "By the letter only a group that the function or proxy wears counts as a peer.",
     &waits_for_spare},
}};

// Some proofs rest on values of a reading.
bool fails_under(const Impossibility& reason, const Readings& readings) {
  const bool is_ignored = readings.available_proxy == AvailableProxy::also_needs_group;
  const bool needs_group = readings.available_proxy != AvailableProxy::suffices;
  const bool is_any_proxy = readings.health_of != HealthOf::chosen_proxy;
  const bool spares_count = readings.spare_peer == SparePeer::reusable;
  return (reason.name == "available-target-makes-the-database-usable" && needs_group) ||
         (reason.name == "available-target-replaces-a-missing-group" && is_ignored) ||
         (reason.name == "available-target-is-registered" && is_any_proxy) ||
         (reason.name == "no-side-waits-for-a-spare" && spares_count);
}

template <typename Reasons>
const Impossibility* first_reason(const Reasons& reasons, const Situation& situation,
                                  const Readings& readings) {
  for (const Impossibility& reason : reasons) {
    if (reason.applies(situation) && !fails_under(reason, readings)) {
      return &reason;
    }
  }
  return nullptr;
}

bool may_be_a_new_proxy(const Situation& situation, const Readings& readings) {
  const bool has_health_of_another = situation.target_health == TargetHealthValue::available &&
                                     readings.health_of == HealthOf::any_proxy_of_the_cluster;
  return has_no_proxy_group(situation) && situation.compute != ComputeValue::usable &&
         (situation.target_health != TargetHealthValue::available || has_health_of_another) &&
         (situation.database != DatabaseValue::usable || has_health_of_another) &&
         situation.registered != RegisteredValue::yes &&
         situation.reachable == Reachability::blocked && situation.listed == ListedValue::no;
}

}  // namespace

std::span<const Impossibility> further_impossibilities() { return all_further; }

const Impossibility* reason_against(const Situation& situation, const Readings& readings) {
  const Impossibility* reason = first_reason(impossibilities(), situation, readings);
  return reason != nullptr ? reason : first_reason(all_further, situation, readings);
}

bool may_occur_with(ProxyMode mode, const Situation& situation, const Readings& readings) {
  if (uses_proxy(situation) != (mode != ProxyMode::none) ||
      reason_against(situation, readings) != nullptr) {
    return false;
  }
  return mode != ProxyMode::create || may_be_a_new_proxy(situation, readings);
}

std::vector<PossibleSituation> possible_situations(const Readings& readings) {
  std::vector<PossibleSituation> possible;
  for (std::size_t number = 0; number < situation_count; ++number) {
    PossibleSituation found{situation_at(number), 0};
    if (reason_against(found.situation, readings) != nullptr) {
      continue;
    }
    for (std::size_t mode = 0; mode < words_of<ProxyMode>.size(); ++mode) {
      const bool may_occur =
          may_occur_with(static_cast<ProxyMode>(mode), found.situation, readings);
      found.modes |= static_cast<std::uint8_t>((may_occur ? 1u : 0u) << mode);
    }
    if (found.modes != 0) {
      possible.push_back(found);
    }
  }
  return possible;
}

}  // namespace connectsim
