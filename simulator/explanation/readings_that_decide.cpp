// Decides under which single readings a silence or a conflict of rows disappears (T-2).
#include "simulator/explanation/readings_that_decide.h"

#include <algorithm>

#include "simulator/decision/decide.h"
#include "simulator/tables/readings.h"

namespace connectsim {

bool has_conflict(const DecisionTable& table, const Decision& decision) {
  return std::any_of(decision.rows.begin(), decision.rows.end(), [&](std::uint32_t row) {
    return table.rows()[row - 1].action != decision.action;
  });
}

std::vector<DecidingReading> readings_that_decide(const Network& network, const Request& request,
                                                  const DecisionTable& table,
                                                  const Decision& decision) {
  std::vector<DecidingReading> found;
  const bool is_silent = decision.verdict == Verdict::silent;
  if (!is_silent && !has_conflict(table, decision)) {
    return found;
  }
  const auto switches = reading_switches();
  DecisionTable other = table;
  for (std::size_t i = 0; i < switches.size(); ++i) {
    for (std::size_t value = 0; value < switches[i].values.size(); ++value) {
      if (value == switches[i].chosen(table.readings())) {
        continue;
      }
      Readings readings = table.readings();
      switches[i].choose(readings, value);
      other.set_readings(readings);
      const Decision again = decide(network, request, other);
      if (again.verdict == Verdict::decided && !has_conflict(other, again)) {
        found.push_back({i, value, again.row, again.action});
      }
    }
  }
  return found;
}

}  // namespace connectsim
