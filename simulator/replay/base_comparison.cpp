// Decides which violations of a table are news: those that its base table does not share.
#include "simulator/replay/base_comparison.h"

namespace connectsim {

BaseComparison::BaseComparison(const DecisionTable* base, PropertySet properties,
                               std::uint32_t variation_interval) {
  if (base != nullptr) {
    base_.emplace(
        Base{Player(*base, properties), SampledVariations(*base, properties, variation_interval)});
  }
}

void BaseComparison::compare(Network& network, const Request& request, std::uint64_t number,
                             PropertyValues& properties) {
  if (!base_) {
    return;
  }
  PropertyValues& by_base = base_->player.play(network, request).properties;
  base_->variations.play(network, request, number, by_base);
  for (std::size_t i = 0; i < property_count; ++i) {
    const auto property = static_cast<Property>(i);
    if (by_base.of(property) == Holding::violated) {
      properties.set(property, properties.of(property) == Holding::violated
                                   ? Holding::by_base_too
                                   : Holding::by_base_alone);
    }
  }
}

}  // namespace connectsim
