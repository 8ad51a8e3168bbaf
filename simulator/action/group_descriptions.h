#pragma once

#include <string>
#include <string_view>

#include "model/decision.h"
#include "model/network/facts.h"

namespace connectsim {

/// Whether a connection goes through a proxy.
enum class Through : std::uint8_t { nothing, proxy };

/// The id by which a thing that does not exist yet is shown, `new:<name>`.
inline std::string new_id(std::string_view name) { return "new:" + std::string(name); }

/// The description of a new group. Those of direct connections are recorded ones; no record holds
/// those of proxied connections, which are modelled on them. `proxy` is empty without a proxy.
std::string group_description(GroupRole role, std::string_view cluster, std::string_view proxy);

/// The description of a rule of a new group, around the id of its peer where it names that.
struct RuleDescription {
  std::string_view before;
  std::string_view behind;
  bool names_peer = false;

  [[nodiscard]] std::string with_peer(std::string_view peer) const {
    std::string text(before);
    text += names_peer ? peer : std::string_view();
    return text += behind;
  }
};
RuleDescription rule_description(GroupRole role, Direction direction, Through through);

}  // namespace connectsim
