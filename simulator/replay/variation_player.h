#pragma once

#include <array>
#include <cstdint>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/action/outcome.h"
#include "simulator/decision/decide.h"
#include "simulator/findings/properties.h"
#include "simulator/replay/variation.h"
#include "simulator/replay/variation_difference.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Compares scenarios with variations of them and says which of P-12 to P-15 hold. Everything it
/// adds to a network it cuts back. Keeps its memory, so that it allocates nothing once it is warm
/// (but for `numbering = smallest_free`). The table must outlive it.
///
/// Does not apply: `local` where the added groups would reach the Region's limit (A-8 counts all
/// VPCs); `number_free` where no name has a number; `id_free` and `order_free` where only the texts
/// of names with more than 18 digits tell which spare comes first, because a network has
/// none.
class VariationPlayer {
 public:
  explicit VariationPlayer(const DecisionTable& table) : decider_(table) {}

  /// Sets P-12 to P-15 and their witnesses (see `DifferenceSearch::witness`), and nothing else of
  /// `properties`. The seed decides what the variations are like.
  void play(Network& network, const Request& request, std::uint64_t seed,
            PropertyValues& properties);

  /// What differed for a property in the last play.
  [[nodiscard]] VariationDifference difference(VariationKind kind) const {
    return differences_[static_cast<std::size_t>(kind)];
  }

  /// The first difference between what the request leads to and what it leads to in a variation
  /// made elsewhere. The variation keeps what was carried out there.
  VariationDifference compare(Network& network, const Request& request, Variation& variation,
                              MayDiffer may_differ);

 private:
  [[nodiscard]] bool applies(VariationKind kind, const Network& network) const;
  VariationDifference compare_drawn(const Network& network, Variation& variation,
                                    MayDiffer may_differ);

  Decider decider_;
  Outcome original_;
  Outcome varied_;
  DifferenceSearch search_;
  std::array<Variation, variation_kind_count> variations_;
  std::array<VariationDifference, variation_kind_count> differences_{};
};

/// The property that a variation is about.
constexpr Property property_of(VariationKind kind) {
  return static_cast<Property>(static_cast<std::size_t>(Property::local) +
                               static_cast<std::size_t>(kind));
}

}  // namespace connectsim
