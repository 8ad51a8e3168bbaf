#include "tests/support/oracle_agreement.h"

#include <algorithm>

#include "scenarios/builder/builder.h"
#include "scenarios/builder/situation_snapshot.h"

namespace connectsim {
namespace {

std::vector<ComparedReadings> compared(const std::vector<Readings>& readings) {
  std::vector<ComparedReadings> result;
  for (const Readings& each : readings) {
    result.emplace_back(each);
  }
  return result;
}

std::vector<std::uint64_t> hits_of_possible_situations(const std::vector<std::uint64_t>& hits) {
  std::vector<std::uint64_t> result;
  for (const Situation& situation : all_situations()) {
    if (reason_against(situation) == nullptr) {
      result.push_back(hits[situation_index(situation)]);
    }
  }
  return result;
}

// Numbers in a row, or every tenth, give combinations in no order.
Readings mixed_readings_of(std::uint64_t number) {
  return mixed_readings(number * 0x9e3779b97f4a7c15u >> 40);
}

std::string_view mixed_table(std::uint64_t number) {
  return oracle_tables[number % oracle_tables.size()];
}

}  // namespace

void OracleTally::add(const OracleTally& other) {
  scenarios += other.scenarios;
  comparisons += other.comparisons;
  for (const auto& [text, kind] : other.kinds) {
    Kind& sum = kinds[text];
    sum.count += kind.count;
    sum.first = std::min(sum.first, kind.first);
  }
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i] += other.hits[i];
  }
}

std::uint64_t OracleTally::disagreements() const {
  std::uint64_t sum = 0;
  for (const auto& [text, kind] : kinds) {
    sum += kind.count;
  }
  return sum;
}

std::size_t OracleTally::situations_seen() const {
  const std::vector<std::uint64_t> possible = hits_of_possible_situations(hits);
  return possible.size() -
         static_cast<std::size_t>(std::count(possible.begin(), possible.end(), 0u));
}

std::uint64_t OracleTally::fewest_hits() const {
  const std::vector<std::uint64_t> possible = hits_of_possible_situations(hits);
  return *std::min_element(possible.begin(), possible.end());
}

OracleAgreement::OracleAgreement(Profile profile, std::uint64_t seed, const Readings& readings)
    : profile_(profile),
      seed_(seed),
      chosen_(readings),
      others_(compared(single_other_readings())) {}

void OracleAgreement::build(std::uint64_t number) {
  number_ = number;
  SeededChoices choices(seed_, number);
  connectsim::build(choices, profile_, scenario_);
}

void OracleAgreement::compare(std::uint64_t number, OracleTally& tally) {
  build(number);
  comparison_.take(scenario_);
  count_default(tally);
}

void OracleAgreement::compare_written(std::uint64_t number, OracleTally& tally) {
  build(number);
  comparison_.take_written(scenario_);
  count_default(tally);
}

void OracleAgreement::compare_otherwise(OracleTally& tally) {
  for (const std::string_view table : oracle_tables) {
    if (table != default_table_name) {
      count(chosen_, table, tally);
    }
  }
  for (const ComparedReadings& readings : others_) {
    count(readings, default_table_name, tally);
  }
  const Readings mixed = mixed_readings_of(number_);
  count(ComparedReadings(mixed), mixed_table(number_), tally);
}

void OracleAgreement::count_default(OracleTally& tally) {
  ++tally.scenarios;
  count(chosen_, default_table_name, tally);
  const Decision& decision = comparison_.decision();
  if (decision.verdict != Verdict::refused) {
    ++tally.hits[situation_index(page_columns(decision.situation))];
  }
}

void OracleAgreement::count(const ComparedReadings& readings, std::string_view table_name,
                            OracleTally& tally) {
  ++tally.comparisons;
  const std::vector<Disagreement>& disagreements = comparison_.disagreements(readings, table_name);
  if (disagreements.empty()) [[likely]] {
    return;
  }
  OracleTally::Kind& kind = tally.kinds[std::string(table_name) + ": " + text_of(disagreements)];
  ++kind.count;
  kind.first = std::min(kind.first, number_);
}

}  // namespace connectsim
