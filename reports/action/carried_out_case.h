#pragma once

#include "reports/decision/answered_case.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {

/// One case with its plan as it stands once names have been looked up, and what comes of it (M-4).
/// The snapshot of the case stays as it is: reports and expectations look at it, too.
struct CarriedOutCase {
  explicit CarriedOutCase(const AnsweredCase& answered);

  Snapshot after;
  Decider decider;
  DescribedOutcome outcome;
  AnsweredCase answer;
};

}  // namespace connectsim
