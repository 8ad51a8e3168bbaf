#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "model/request.h"
#include "model/scenario_request.h"
#include "simulator/action/action_plan.h"
#include "simulator/observation/seen_change.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What RDS was seen to do.
enum class SeenAction : std::uint8_t { none, create, associate, something_else };
template <>
inline constexpr std::array<std::string_view, 4> words_of<SeenAction> = {
    "none", "create", "associate", "something_else"};

/// A table, with one reading changed or none, and whether what it says was seen.
struct TablePrediction {
  std::string table;
  std::string_view reading;  // the name of the one that differs from the table's; empty: none
  std::string_view value;
  Verdict verdict = Verdict::silent;
  Action action = Action::none;  // only when decided
  bool was_seen = false;         // never of a silent table, which says nothing
};

struct ObservedAction {
  SeenAction action = SeenAction::none;
  Vertex spare = no_vertex;  // of the snapshot before: the group that `associate` appended
  SeenChange change;
  /// What each table says, by its own readings first and then with each other value of one reading.
  std::vector<TablePrediction> answers;
};

/// The snapshot after a plan, carried out on a copy; nothing when the snapshot lacks what that
/// needs (a port, a VPC, a spare). Limits and names that are taken do not keep it back. New things
/// have the ids of `act_on_snapshot`.
std::optional<Snapshot> carried_out(const Snapshot& before, const NamedRequest& names,
                                    const Request& request, ActionPlan plan);

/// Which of none, create and associate turned `before` into `after`, as far as the ends of the
/// request are concerned, up to new ids: each that a table says, and each that the change itself
/// suggests, is carried out on a copy, and its change compared with the one that was seen. Anything
/// that is not exactly one of them is something else.
ObservedAction observed_action(const Snapshot& before, const Request& request,
                               const NamedRequest& names, const Snapshot& after,
                               std::span<const DecisionTable> tables);

}  // namespace connectsim
