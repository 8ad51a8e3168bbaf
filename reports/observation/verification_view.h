#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/network/snapshot.h"
#include "simulator/observation/verification.h"
#include "simulator/tables/decision_table.h"
#include "simulator/trail/compared_calls.h"

namespace connectsim {

/// What a report of a verification borrows.
struct VerificationView {
  const Verification& done;
  const Snapshot& before;
  const DecisionTable& table;            // the one that predicted
  const ComparedCalls* calls = nullptr;  // when events were given
};

/// A reading of the predicting table, by whether its values say what was seen.
struct NarrowedReading {
  std::string_view name;
  std::vector<std::string_view> right;
  std::vector<std::string_view> wrong;
};

/// Readings of which some values say what was seen and others do not.
std::vector<NarrowedReading> narrowed_readings(const VerificationView& view);

}  // namespace connectsim
