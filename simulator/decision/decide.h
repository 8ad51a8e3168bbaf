#pragma once

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/decision/columns.h"
#include "simulator/decision/requested_connection.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Decides requests by one table: requirements, then columns, then the table (sections 4 to 6).
/// Keeps its memory, so that deciding allocates nothing once it is warm. Not for several threads at
/// once. The table must outlive it.
class Decider {
 public:
  explicit Decider(const DecisionTable& table, Judged judged = Judged::every_named_group)
      : table_(&table), judged_(judged) {}

  /// What "Set up Lambda connection" would do. Replaces `decision`, whose lists keep their memory.
  void decide(const Network& network, const Request& request, Decision& decision);

  [[nodiscard]] const DecisionTable& table() const { return *table_; }

 private:
  const DecisionTable* table_;
  Judged judged_;
  VertexMarks marks_;
};

/// Reads those of the columns `reachable` and `listed` (T-1) that are asked for although the table
/// of the decision need not use them, off the network that was decided; answers then show them.
/// Nothing of a refused request.
void read_further_columns(const Network& network, const Request& request, const Readings& readings,
                          ColumnSet columns, Decision& decision);

/// One decision, for callers that make only a few.
Decision decide(const Network& network, const Request& request, const DecisionTable& table);

}  // namespace connectsim
