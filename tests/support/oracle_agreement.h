#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/builder/profile.h"
#include "simulator/tables/column_values.h"
#include "tests/support/oracle_comparison.h"

namespace connectsim {

/// What comparing numbered scenarios came to. Adding up is associative and commutative.
struct OracleTally {
  /// Disagreements with the same text, and the lowest number of a scenario that shows them.
  struct Kind {
    std::uint64_t count = 0;
    std::uint64_t first = UINT64_MAX;
  };

  std::uint64_t scenarios = 0;
  std::uint64_t comparisons = 0;  // several a scenario, by readings and tables
  std::map<std::string, Kind> kinds;
  std::vector<std::uint64_t> hits = std::vector<std::uint64_t>(situation_count);

  void add(const OracleTally& other);

  [[nodiscard]] std::uint64_t disagreements() const;
  /// Of the 148 situations that can occur: how many were seen, and how often the rarest one.
  [[nodiscard]] std::size_t situations_seen() const;
  [[nodiscard]] std::uint64_t fewest_hits() const;
};

/// Compares the numbered scenarios of a profile and seed. Not for several threads at once.
class OracleAgreement {
 public:
  OracleAgreement(Profile profile, std::uint64_t seed, const Readings& readings = {});

  /// Compares one scenario by the default table and the chosen readings, and counts its situation.
  void compare(std::uint64_t number, OracleTally& tally);
  /// The same from the JSON that is written of it.
  void compare_written(std::uint64_t number, OracleTally& tally);
  /// Compares the last scenario also by the other tables, under every single other reading, and
  /// under a combination of readings by some table.
  void compare_otherwise(OracleTally& tally);

 private:
  void build(std::uint64_t number);
  void count(const ComparedReadings& readings, std::string_view table_name, OracleTally& tally);
  void count_default(OracleTally& tally);

  Profile profile_;
  std::uint64_t seed_;
  std::uint64_t number_ = 0;
  ComparedReadings chosen_;
  std::vector<ComparedReadings> others_;
  GeneratedScenario scenario_;
  OracleComparison comparison_;
};

}  // namespace connectsim
