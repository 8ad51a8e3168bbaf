#pragma once

#include <cstdint>
#include <optional>

#include "simulator/replay/play.h"
#include "simulator/replay/sampled_variations.h"

namespace connectsim {

/// Plays every scenario by another table, too: what the base of a table violates as well is no news
/// about the table. Allocates nothing once it is warm. The base must outlive it.
class BaseComparison {
 public:
  /// Without a base it changes nothing.
  BaseComparison(const DecisionTable* base, PropertySet properties,
                 std::uint32_t variation_interval);

  /// Turns `violated` into `by_base_too` where the base violates the property in this scenario as
  /// well, and `holds` or `does_not_apply` into `by_base_alone` where only the base does.
  void compare(Network& network, const Request& request, std::uint64_t number,
               PropertyValues& properties);

 private:
  struct Base {
    Player player;
    SampledVariations variations;
  };
  std::optional<Base> base_;
};

}  // namespace connectsim
