#pragma once

#include <array>
#include <string_view>

#include "model/json/document.h"
#include "model/network/facts.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// The words of a target's TargetHealth. `missing`, `none` and `unrecognised` have none.
template <>
inline constexpr std::array<std::string_view, 4> words_of<HealthState> = {
    "AVAILABLE", "REGISTERING", "UNAVAILABLE", "UNUSED"};
template <>
inline constexpr std::array<std::string_view, 7> words_of<HealthReason> = {
    "",
    "UNREACHABLE",
    "CONNECTION_FAILED",
    "AUTH_FAILURE",
    "PENDING_PROXY_CAPACITY",
    "INVALID_REPLICATION_STATE",
    "PROMOTED"};

struct Health {
  HealthState state = HealthState::missing;
  HealthReason reason = HealthReason::none;
  friend bool operator==(const Health&, const Health&) = default;
};

/// What a TargetHealth says, which may be absent.
Health health_of(Value target_health);

}  // namespace connectsim
