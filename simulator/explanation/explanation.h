#pragma once

#include <vector>

#include "simulator/explanation/counterfactuals.h"
#include "simulator/explanation/readings_that_decide.h"
#include "simulator/explanation/row_trace.h"

namespace connectsim {

/// Whether the edits that lead to other rows are looked for, which takes most of the time.
enum class EditSearch : std::uint8_t { done, left_out };

/// The reasons of a decision: how every row fared, which readings would make it clear, and which
/// edits of the snapshot would let another row decide.
struct Explanation {
  std::vector<RowTrace> rows;  // empty for a refusal
  std::vector<DecidingReading> readings;
  std::vector<Counterfactual> edits;  // empty for a refusal, and when not looked for
  EditSearch edit_search = EditSearch::done;
};

/// `decision` must be the table's about this request.
Explanation explanation_of(const Network& network, const Request& request,
                           const DecisionTable& table, const Decision& decision,
                           EditSearch edit_search = EditSearch::done);

}  // namespace connectsim
