#pragma once

#include <cstdint>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/explanation/edit.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// The smallest set of edits after which a row decides; empty when none of at most `edits_max` was
/// found.
struct Counterfactual {
  std::uint32_t row = 0;
  Action action = Action::none;
  std::vector<Edit> edits;
};

inline constexpr std::size_t edits_max = 3;

/// For every row of the table but the one that decides now: the fewest edits after which it would,
/// found by search among the groups of the three ends and the first managed groups of the cluster's
/// VPC, `managed_groups_max` a side; each answer is verified by deciding again. Edits are tried in
/// the order of their kinds, so that equal inputs give equal answers. Bounded to under a second: in
/// a VPC of thousands of managed groups sets of three edits are not all tried.
std::vector<Counterfactual> counterfactuals(const Network& network, const Request& request,
                                            const DecisionTable& table);

}  // namespace connectsim
