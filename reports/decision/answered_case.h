#pragma once

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "model/request.h"
#include "scenarios/scenario.h"
#include "simulator/action/outcome.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// A decision with all that it was made of, as reports need it. It borrows everything.
struct AnsweredCase {
  const Scenario& scenario;  // its id and the names of the request
  const Snapshot& snapshot;
  const Request& request;
  const DecisionTable& table;
  const Decision& decision;
  const ActionPlan* plan;  // of a decided case, else nothing

  AnsweredCase(const Scenario& asked, const Snapshot& asked_of, const Request& resolved,
               const DecisionTable& asked_table, const Outcome& outcome)
      : scenario(asked),
        snapshot(asked_of),
        request(resolved),
        table(asked_table),
        decision(outcome.decision),
        plan(decision.verdict == Verdict::decided ? &outcome.plan : nullptr) {}

  /// Whether the answer shows a column: the table uses it, or it was asked for.
  [[nodiscard]] bool tells(Column column) const {
    return table.uses(column) || decision.asked_for.test(static_cast<std::size_t>(column));
  }

  /// The remarks on the decision and on its plan.
  [[nodiscard]] Notes notes() const {
    return plan == nullptr ? decision.notes : decision.notes | plan->notes;
  }
};

}  // namespace connectsim
