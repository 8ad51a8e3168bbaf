#pragma once

#include <cstdint>
#include <vector>

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Whether rows with different actions cover the situation (P-8): the page contradicts itself.
bool has_conflict(const DecisionTable& table, const Decision& decision);

/// One reading other than the table's under which an answer is clear, and that answer.
struct DecidingReading {
  std::size_t reading = 0;  // position among `reading_switches()`
  std::size_t value = 0;    // position among its values
  std::uint32_t row = 0;
  Action action = Action::none;
};

/// Every single reading under which a silence or conflict disappears (T-2), in the order of
/// `reading_switches()`. Nothing for an answer that is clear already. Decides anew for every
/// reading: not for hot paths.
std::vector<DecidingReading> readings_that_decide(const Network& network, const Request& request,
                                                  const DecisionTable& table,
                                                  const Decision& decision);

}  // namespace connectsim
