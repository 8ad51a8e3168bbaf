// Decides what comes of an answered case when it is carried out, beside the case itself (M-4).
#include "reports/action/carried_out_case.h"

namespace connectsim {

CarriedOutCase::CarriedOutCase(const AnsweredCase& answered)
    : after(answered.snapshot),
      decider(answered.table),
      outcome(act_on_snapshot(decider, answered.scenario.request, answered.request, after)),
      answer(answered.scenario, answered.snapshot, answered.request, answered.table, outcome) {
  read_further_columns(answered.snapshot.network, answered.request, answered.table.readings(),
                       answered.decision.asked_for, outcome.decision);
}

}  // namespace connectsim
