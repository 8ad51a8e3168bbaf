#pragma once

#include <string_view>

#include "model/network/snapshot.h"
#include "simulator/replay/variation.h"
#include "simulator/replay/variation_player.h"
#include "simulator/tables/decision_table.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {

/// An account with a request, and a variation of it that tests spoil.
struct Varied {
  Varied(const Json& account, const Json& asked);

  [[nodiscard]] Network& network() { return snapshot.network; }
  /// The vertex of the variation for an id of the account; it must be there.
  [[nodiscard]] Vertex varied(std::string_view id) const;
  /// Makes the variation anew.
  Variation& make(VariationKind kind, std::uint64_t seed = 1);
  /// What the variation differs in now.
  VariationDifference difference(MayDiffer may_differ = MayDiffer::nothing);

  Snapshot snapshot;
  Request request;
  Variation variation;
  DecisionTable table = shipped_table(default_table_name);
  VariationPlayer player{table};
};

/// The account with other groups on its function.
Json with_function_groups(Json account, const Json& ids);
/// Nothing managed on either side: row 2 creates.
Json unconnected_account();
/// Two spares, of which row 4 takes the one with the smaller number.
Json account_with_two_spares();
/// The function's own compute group is modified.
Json account_with_extra_rules();

}  // namespace connectsim::tests
