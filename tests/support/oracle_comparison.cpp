#include "tests/support/oracle_comparison.h"

#include <nlohmann/json.hpp>

#include "model/text/check.h"
#include "scenarios/scenario_json.h"
#include "simulator/connection/listed.h"
#include "tests/support/prose_oracle/listed.h"

namespace connectsim {

OracleComparison::OracleComparison() {
  for (const std::string_view name : oracle_tables) {
    tables_.emplace_back(name);
  }
}

void OracleComparison::take(GeneratedScenario& scenario) {
  scenario_ = &scenario;
  converted_.convert(scenario);
  account_ = &converted_.account();
  request_ = &converted_.request();
}

void OracleComparison::take_written(GeneratedScenario& scenario) {
  scenario_ = &scenario;
  const nlohmann::json document = nlohmann::json::parse(scenario_json("", scenario));
  written_account_ = prose_oracle::read_account(document.at("snapshot"));
  written_request_ = prose_oracle::read_request(document.at("request"));
  account_ = &written_account_;
  request_ = &written_request_;
}

OracleComparison::AskedTable& OracleComparison::asked(std::string_view table_name) {
  for (std::size_t i = 0; i < oracle_tables.size(); ++i) {
    if (oracle_tables[i] == table_name) {
      return tables_[i];
    }
  }
  check(false, "a table that the prose oracle does not know");
  return tables_.front();
}

const std::vector<Disagreement>& OracleComparison::disagreements(const ComparedReadings& readings,
                                                                 std::string_view table_name) {
  AskedTable& by = asked(table_name);
  by.table.set_readings(readings.of_engine);
  by.decider.decide(scenario_->network(), scenario_->request, decision_);
  const prose_oracle::Answer answer =
      prose_oracle::decide(*account_, *request_, readings.of_oracle, by.of_oracle);
  disagreements_.clear();
  if (!agree(decision_, answer)) {
    disagreements_ = differences(decision_, answer);
    check(!disagreements_.empty(), "answers that disagree without a difference");
  }
  const bool is_listed =
      is_listed_as_requested(scenario_->network(), readings.of_engine, scenario_->request);
  if (is_listed != is_listed_by_oracle(readings.of_oracle)) {
    disagreements_.push_back({"listed", is_listed ? "yes" : "no", is_listed ? "no" : "yes"});
  }
  return disagreements_;
}

// What is to be created is not listed.
bool OracleComparison::is_listed_by_oracle(const prose_oracle::Readings& readings) const {
  if (request_->create_function || request_->proxy_mode == prose_oracle::ProxyMode::new_proxy) {
    return false;
  }
  const bool has_proxy = request_->proxy_mode == prose_oracle::ProxyMode::existing;
  return prose_oracle::is_listed(*account_, *find_cluster(*account_, request_->cluster),
                                 *find_function(*account_, request_->function),
                                 has_proxy ? find_proxy(*account_, request_->proxy) : nullptr,
                                 readings);
}

std::vector<Readings> single_other_readings() {
  std::vector<Readings> all;
  for (const ReadingSwitch& reading : reading_switches()) {
    for (std::size_t value = 1; value < reading.values.size(); ++value) {
      reading.choose(all.emplace_back(), value);
    }
  }
  return all;
}

Readings mixed_readings(std::uint64_t number) {
  Readings readings;
  for (const ReadingSwitch& reading : reading_switches()) {
    reading.choose(readings, number % reading.values.size());
    number /= reading.values.size();
  }
  return readings;
}

}  // namespace connectsim
