#pragma once

#include <vector>

#include "reports/decision/answered_case.h"
#include "simulator/explanation/counterfactuals.h"
#include "simulator/explanation/readings_that_decide.h"
#include "simulator/explanation/row_trace.h"

namespace connectsim {

/// An answer with its reasons: how every row fared, which readings would make it clear, and which
/// edits of the snapshot would let another row decide.
struct Explanation {
  explicit Explanation(const AnsweredCase& answered)
      : answer(answered),
        rows(answered.decision.verdict == Verdict::refused
                 ? std::vector<RowTrace>()
                 : row_traces(answered.table, answered.decision)),
        readings(readings_that_decide(answered.snapshot.network, answered.request, answered.table,
                                      answered.decision)),
        edits(answered.decision.verdict == Verdict::refused
                  ? std::vector<Counterfactual>()
                  : counterfactuals(answered.snapshot.network, answered.request, answered.table)) {}

  const AnsweredCase& answer;
  std::vector<RowTrace> rows;  // empty for a refusal
  std::vector<DecidingReading> readings;
  std::vector<Counterfactual> edits;  // empty for a refusal
};

}  // namespace connectsim
