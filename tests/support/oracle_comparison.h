#pragma once

#include <array>
#include <deque>
#include <string_view>
#include <vector>

#include "scenarios/builder/generated_scenario.h"
#include "simulator/decision/decide.h"
#include "tests/support/oracle_account.h"
#include "tests/support/oracle_answers.h"

namespace connectsim {

/// The shipped tables that the prose oracle knows, too; the default one first.
inline constexpr std::array<std::string_view, 3> oracle_tables = {
    default_table_name, "aurora-lambda-negated", "aurora-lambda-observed"};

/// By what both sides answer. Readings are translated once, not for every scenario.
struct ComparedReadings {
  explicit ComparedReadings(const Readings& readings) : ComparedReadings(readings, readings) {}
  /// Of their own for each side, to see that differences are noticed.
  ComparedReadings(const Readings& readings_of_engine, const Readings& readings_of_oracle)
      : of_engine(readings_of_engine), of_oracle(oracle_readings(readings_of_oracle)) {}

  Readings of_engine;
  prose_oracle::Readings of_oracle;
};

/// Decides scenarios twice, and looks twice whether what is asked for is listed: the engine from
/// the network as it was generated, the prose oracle from an account made of it. A scenario is
/// converted once, however many readings.
class OracleComparison {
 public:
  OracleComparison();
  OracleComparison(const OracleComparison&) = delete;
  OracleComparison& operator=(const OracleComparison&) = delete;

  /// The scenario to compare next, converted or as its JSON is written and read. It must outlive
  /// the comparison, and gets its labels.
  void take(GeneratedScenario& scenario);
  void take_written(GeneratedScenario& scenario);

  /// Where the answers differ under some readings by some of `oracle_tables`; valid until the next
  /// comparison.
  const std::vector<Disagreement>& disagreements(const ComparedReadings& readings,
                                                 std::string_view table_name = default_table_name);

  /// The engine's decision of the last comparison.
  [[nodiscard]] const Decision& decision() const { return decision_; }

 private:
  struct AskedTable {
    explicit AskedTable(std::string_view name)
        : table(shipped_table(name)), of_oracle(prose_oracle::table_named(std::string(name))) {}

    DecisionTable table;
    Decider decider{table};
    prose_oracle::Table of_oracle;
  };
  AskedTable& asked(std::string_view table_name);
  [[nodiscard]] bool is_listed_by_oracle(const prose_oracle::Readings& readings) const;

  std::deque<AskedTable> tables_;  // in the order of oracle_tables
  Decision decision_;
  const GeneratedScenario* scenario_ = nullptr;
  OracleAccount converted_;
  prose_oracle::Account written_account_;
  prose_oracle::Request written_request_;
  const prose_oracle::Account* account_ = nullptr;
  const prose_oracle::Request* request_ = nullptr;
  std::vector<Disagreement> disagreements_;
};

/// All readings that differ from the default in one place.
std::vector<Readings> single_other_readings();

/// Some combination of readings, another one for every number.
Readings mixed_readings(std::uint64_t number);

}  // namespace connectsim
