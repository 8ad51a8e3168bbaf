// Decides what explains a decision: of a refusal, which the requirements explain, no row or edit.
#include "simulator/explanation/explanation.h"

namespace connectsim {

Explanation explanation_of(const Network& network, const Request& request,
                           const DecisionTable& table, const Decision& decision,
                           EditSearch edit_search) {
  Explanation explanation;
  explanation.edit_search = edit_search;
  explanation.readings = readings_that_decide(network, request, table, decision);
  if (decision.verdict != Verdict::refused) {
    explanation.rows = row_traces(table, decision);
    if (edit_search == EditSearch::done) {
      explanation.edits = counterfactuals(network, request, table);
    }
  }
  return explanation;
}

}  // namespace connectsim
