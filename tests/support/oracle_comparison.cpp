#include "tests/support/oracle_comparison.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "scenarios/scenario_json.h"

namespace connectsim {
namespace {

prose_oracle::Readings oracle_readings(const Readings& readings) {
  prose_oracle::Readings result;
  for (const ReadingSwitch& reading : reading_switches()) {
    prose_oracle::set_reading(result, std::string(reading.name),
                              std::string(reading.values[reading.chosen(readings)]));
  }
  return result;
}

template <typename List>
std::string joined(const List& texts) {
  std::string all;
  for (const auto& text : texts) {
    all += (all.empty() ? "" : " ") + std::string(text);
  }
  return all;
}

std::vector<std::string> missing_permissions(const Decision& decision) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (decision.missing_permissions.test(i)) {
      missing.emplace_back(operations[i].action);
    }
  }
  return missing;
}

std::vector<std::string> missing_permissions(const prose_oracle::Answer& answer) {
  std::vector<std::string> missing;
  for (const prose_oracle::Permission& permission : answer.missing_permissions) {
    missing.push_back(permission.actual);
  }
  return missing;
}

std::vector<std::string_view> unmet_words(const Decision& decision) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < decision.unmet.size(); ++i) {
    if (decision.unmet.test(i)) {
      words.push_back(words_of<Requirement>[i]);
    }
  }
  return words;
}

template <typename Numbers>
std::vector<std::string> as_texts(const Numbers& numbers) {
  std::vector<std::string> texts;
  for (const auto number : numbers) {
    texts.push_back(std::to_string(number));
  }
  return texts;
}

std::string situation_text(const Situation& situation) {
  return joined(std::vector{text_of(situation.database), text_of(situation.compute),
                            text_of(situation.proxy), text_of(situation.target_health)});
}

std::string situation_text(const prose_oracle::Situation& situation) {
  return joined(std::vector{to_string(situation.database), to_string(situation.compute),
                            to_string(situation.proxy), to_string(situation.target_health)});
}

}  // namespace

std::string text_of(const std::vector<Disagreement>& disagreements) {
  std::string text;
  for (const Disagreement& disagreement : disagreements) {
    text += (text.empty() ? "" : "; ") + disagreement.member + ": engine " + disagreement.engine +
            ", oracle " + disagreement.oracle;
  }
  return text;
}

OracleComparison::OracleComparison()
    : table_(shipped_table(default_table_name)), decider_(table_) {}

void OracleComparison::take(GeneratedScenario& scenario) {
  scenario_ = &scenario;
  const nlohmann::json document = nlohmann::json::parse(scenario_json("", scenario));
  account_ = prose_oracle::read_account(document.at("snapshot"));
  request_ = prose_oracle::read_request(document.at("request"));
}

void OracleComparison::compare(const char* member, std::string engine, std::string oracle) {
  if (engine != oracle) {
    disagreements_.push_back({member, std::move(engine), std::move(oracle)});
  }
}

void OracleComparison::compare_answers(const prose_oracle::Answer& answer) {
  const bool is_refused = decision_.verdict == Verdict::refused;
  compare("verdict", std::string(text_of(decision_.verdict)), to_string(answer.verdict));
  compare("situation", is_refused ? "none" : situation_text(decision_.situation),
          answer.situation ? situation_text(*answer.situation) : "none");
  compare("rows", joined(as_texts(decision_.rows)), joined(as_texts(answer.rows)));
  compare("row", std::to_string(decision_.row), std::to_string(answer.row.value_or(0)));
  const bool is_decided = decision_.verdict == Verdict::decided;
  compare("action", is_decided ? std::string(text_of(decision_.action)) : "no action",
          answer.action ? to_string(*answer.action) : "no action");
  compare("unmet", joined(unmet_words(decision_)), joined(answer.unmet));
  compare("missing_permissions", joined(missing_permissions(decision_)),
          joined(missing_permissions(answer)));
  compare("unknown", decision_.unknown.empty() ? "nothing" : "something",
          answer.unknown.empty() ? "nothing" : "something");
}

const std::vector<Disagreement>& OracleComparison::disagreements(const Readings& of_engine,
                                                                 const Readings& of_oracle) {
  table_.set_readings(of_engine);
  decider_.decide(scenario_->network(), scenario_->request, decision_);
  disagreements_.clear();
  compare_answers(prose_oracle::decide(account_, request_, oracle_readings(of_oracle)));
  return disagreements_;
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
