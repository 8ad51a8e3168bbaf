#include "model/network/health.h"

namespace connectsim {

Health health_of(Value target_health) {
  Health health;
  if (!target_health) {
    return health;
  }
  if (const Value state = target_health.object().find("State")) {
    health.state = value_of<HealthState>(state.text()).value_or(HealthState::unrecognised);
  }
  if (const Value reason = target_health.find("Reason")) {
    health.reason = value_of<HealthReason>(reason.text()).value_or(HealthReason::unrecognised);
  }
  return health;
}

}  // namespace connectsim
