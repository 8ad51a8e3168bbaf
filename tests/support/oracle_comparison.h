#pragma once

#include <string>
#include <vector>

#include "scenarios/generated_scenario.h"
#include "simulator/decide.h"
#include "simulator/readings.h"
#include "tests/support/prose_oracle/decide.h"

namespace connectsim {

/// A member of a decision that engine and prose oracle answer differently.
struct Disagreement {
  std::string member;
  std::string engine;
  std::string oracle;
};

/// "row: engine 2, oracle 4; ...", the same for every scenario that is answered so.
std::string text_of(const std::vector<Disagreement>& disagreements);

/// Decides scenarios twice: the engine from the network as it was generated, the prose oracle from
/// the JSON that is written of it. A scenario is written and parsed once, however many readings.
class OracleComparison {
 public:
  OracleComparison();

  /// The scenario to compare next; it must outlive the comparison, and gets its labels.
  void take(GeneratedScenario& scenario);

  /// Where the answers differ under some readings: verdict, situation, rows, row, action, unmet
  /// requirements, missing permissions, and whether something is unknown.
  const std::vector<Disagreement>& disagreements(const Readings& readings) {
    return disagreements(readings, readings);
  }
  /// The same with readings of their own, to see that differences are noticed.
  const std::vector<Disagreement>& disagreements(const Readings& of_engine,
                                                 const Readings& of_oracle);

  /// The engine's decision of the last comparison.
  [[nodiscard]] const Decision& decision() const { return decision_; }

 private:
  void compare_answers(const prose_oracle::Answer& answer);
  void compare(const char* member, std::string engine, std::string oracle);

  DecisionTable table_;
  Decider decider_;
  Decision decision_;
  const GeneratedScenario* scenario_ = nullptr;
  prose_oracle::Account account_;
  prose_oracle::Request request_;
  std::vector<Disagreement> disagreements_;
};

/// All readings that differ from the default in one place.
std::vector<Readings> single_other_readings();

/// Some combination of readings, another one for every number.
Readings mixed_readings(std::uint64_t number);

}  // namespace connectsim
