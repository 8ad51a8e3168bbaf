#pragma once

#include <cstdint>

#include "simulator/replay/variation_player.h"

namespace connectsim {

/// Compares one scenario in so many with variations of it, if that is wanted: P-12 to P-15.
class SampledVariations {
 public:
  SampledVariations(const DecisionTable& table, PropertySet properties, std::uint32_t interval)
      : player_(table),
        interval_(interval),
        is_wanted_((properties >> played_property_count).any()) {}

  /// Adds the four properties when the scenario of that number is one of the sample.
  void play(Network& network, const Request& request, std::uint64_t number,
            PropertyValues& properties) {
    if (is_wanted_ && number % interval_ == 0) {
      player_.play(network, request, number, properties);
    }
  }

 private:
  VariationPlayer player_;
  std::uint32_t interval_;
  bool is_wanted_;
};

}  // namespace connectsim
