#include "model/network/health.h"

#include <algorithm>

namespace connectsim {
namespace {

HealthReason reason_of(std::string_view word) {
  const auto* found = std::find(health_reason_words.begin(), health_reason_words.end(), word);
  return found == health_reason_words.end()
             ? HealthReason::unrecognised
             : static_cast<HealthReason>(found - health_reason_words.begin());
}

}  // namespace

Health health_of(Value target_health) {
  Health health;
  if (!target_health) {
    return health;
  }
  if (const Value state = target_health.object().find("State")) {
    health.state = value_of<HealthState>(state.text()).value_or(HealthState::unrecognised);
  }
  if (const Value reason = target_health.find("Reason")) {
    health.reason = reason_of(reason.text());
  }
  return health;
}

}  // namespace connectsim
