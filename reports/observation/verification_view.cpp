// Tells which readings one verification tells apart.
#include "reports/observation/verification_view.h"

namespace connectsim {

std::vector<NarrowedReading> narrowed_readings(const VerificationView& view) {
  std::vector<NarrowedReading> narrowed;
  for (const ReadingSwitch& reading : reading_switches()) {
    NarrowedReading each{reading.name, {}, {}};
    const auto own = reading.values[reading.chosen(view.table.readings())];
    for (const TablePrediction& answer : view.done.observed.answers) {
      if (answer.table != view.table.name()) continue;
      const bool is_own = answer.reading.empty();
      if (!is_own && answer.reading != reading.name) continue;
      (answer.was_seen ? each.right : each.wrong).push_back(is_own ? own : answer.value);
    }
    if (!each.right.empty() && !each.wrong.empty()) narrowed.push_back(std::move(each));
  }
  return narrowed;
}

}  // namespace connectsim
