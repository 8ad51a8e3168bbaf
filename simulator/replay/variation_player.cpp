// Decides whether P-12 to P-15 hold: which variation applies, and what may differ in it.
#include "simulator/replay/variation_player.h"

#include <algorithm>

#include "simulator/replay/other_vpc.h"

namespace connectsim {
namespace {

constexpr MayDiffer allowance(VariationKind kind) {
  switch (kind) {
    case VariationKind::lists_reordered:
      return MayDiffer::order;
    case VariationKind::names_renumbered:
      return MayDiffer::numbers;
    default:
      return MayDiffer::nothing;
  }
}

// A-4 ends with the name, whose digits beyond 18 a network does not keep.
bool has_tied_spares(const Network& network, const Outcome& outcome) {
  const Vertex chosen = outcome.plan.spare;
  if (chosen == no_vertex || network.managed_name(chosen).takes_part_in_numbering()) {
    return false;
  }
  const auto& judgements = outcome.decision.judgements;
  return std::any_of(judgements.begin(), judgements.end(), [&](const GroupJudgement& judgement) {
    return judgement.code == Judgement::spare && judgement.role == GroupRole::compute &&
           judgement.group != chosen &&
           network.managed_name(judgement.group).number == ManagedName::unnumbered &&
           network.pattern(judgement.group) == network.pattern(chosen);
  });
}

}  // namespace

void VariationPlayer::play(Network& network, const Request& request, std::uint64_t seed,
                           PropertyValues& properties) {
  const auto kind_at = [](std::size_t position) { return static_cast<VariationKind>(position); };
  for (std::size_t i = 0; i < variation_kind_count; ++i) {
    variations_[i].make(network, request, kind_at(i), seed * variation_kind_count + i);
  }
  act(decider_, network, request, original_);
  for (std::size_t i = 0; i < variation_kind_count; ++i) {
    const VariationKind kind = kind_at(i);
    const Property property = property_of(kind);
    differences_[i] = VariationDifference::none;
    if (!applies(kind, network)) {
      properties.set(property, Holding::does_not_apply);
      continue;
    }
    differences_[i] = compare_drawn(network, variations_[i], allowance(kind));
    if (differences_[i] == VariationDifference::none) {
      properties.set(property, Holding::holds);
    } else {
      properties.violate(property, search_.witness());
    }
  }
  network.cut_back(original_.before);
}

bool VariationPlayer::applies(VariationKind kind, const Network& network) const {
  switch (kind) {
    case VariationKind::other_vpc_added:
      return network.group_count() + 2 * OtherVpc::group_count <= groups_per_region_max;
    case VariationKind::names_renumbered:
      return !variations_[static_cast<std::size_t>(kind)].is_unchanged();
    default:
      return !has_tied_spares(network, original_);
  }
}

VariationDifference VariationPlayer::compare(Network& network, const Request& request,
                                             Variation& variation, MayDiffer may_differ) {
  act(decider_, network, request, original_);
  const VariationDifference found = compare_drawn(network, variation, may_differ);
  network.cut_back(original_.before);
  return found;
}

VariationDifference VariationPlayer::compare_drawn(const Network& network, Variation& variation,
                                                   MayDiffer may_differ) {
  act(decider_, variation.network(), variation.request(), varied_);
  const Readings& readings = decider_.table().readings();
  return search_.find({network, original_, readings}, {variation.network(), varied_, readings},
                      variation, may_differ);
}

}  // namespace connectsim
