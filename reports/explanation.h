#pragma once

#include <vector>

#include "reports/answered_case.h"
#include "simulator/readings_that_decide.h"
#include "simulator/row_trace.h"

namespace connectsim {

/// An answer with its reasons: how every row fared, and which readings would make it clear.
struct Explanation {
  explicit Explanation(const AnsweredCase& answered)
      : answer(answered),
        rows(answered.decision.verdict == Verdict::refused
                 ? std::vector<RowTrace>()
                 : row_traces(answered.table, answered.decision)),
        readings(readings_that_decide(answered.snapshot.network, answered.request, answered.table,
                                      answered.decision)) {}

  const AnsweredCase& answer;
  std::vector<RowTrace> rows;  // empty for a refusal
  std::vector<DecidingReading> readings;
};

}  // namespace connectsim
