#pragma once

#include <string>
#include <vector>

#include "model/decision.h"
#include "simulator/tables/readings.h"
#include "tests/support/prose_oracle/decide.h"

namespace connectsim {

/// The same readings by the oracle's names.
prose_oracle::Readings oracle_readings(const Readings& readings);

/// Whether engine and prose oracle answer alike: verdict, situation, rows, row, action, unmet
/// requirements, missing permissions, the notes that the oracle knows, and whether something is
/// unknown. Makes no texts and allocates nothing.
bool agree(const Decision& decision, const prose_oracle::Answer& answer);

/// A member of a decision that engine and prose oracle answer differently.
struct Disagreement {
  std::string member;
  std::string engine;
  std::string oracle;
};

/// The members in which two answers differ; none exactly when they agree.
std::vector<Disagreement> differences(const Decision& decision, const prose_oracle::Answer& answer);

/// "row: engine 2, oracle 4; ...", the same for every scenario that is answered so.
std::string text_of(const std::vector<Disagreement>& disagreements);

}  // namespace connectsim
