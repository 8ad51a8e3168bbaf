#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/json/document.h"
#include "reports/report/report.h"

namespace connectsim {

/// What is known of an answer beside its JSON.
struct AnswerRemarks {
  std::string name;  // what is asked, "web -> orders"
  std::string text;  // the answer's text, for a person
  std::string picture;
  std::string repeat;
  Value explanation;  // in JSON, to be told step by step; none: the answer itself, if it is one
  std::vector<Mismatched> mismatches;  // what makes it fail
};

/// How an explanation in JSON came about: requirements, groups, situation, rows, answer. Empty when
/// it is an answer without reasons.
std::vector<ReportStep> steps_of(const Value& explanation, Language language);

/// Collects the answers of `decide`, `explain` or `apply` (M-3, M-4) to a report, one case an
/// answer. All that fail are kept, of the others as many as `kept_max`.
class AnswerReport {
 public:
  static constexpr std::size_t kept_max = 100'000;

  /// `table` is the name of the one that answers.
  AnswerReport(std::string verb, std::string table, Language language);
  /// `answer` is one object of the verb's JSON.
  void add(const Value& answer, AnswerRemarks remarks);
  /// A case that could not be read, which fails.
  void add_unread(std::string_view problem);
  /// Whether texts of further answers are shown: of more than so many nobody reads them.
  [[nodiscard]] bool keeps_texts() const { return report_.suites.front().cases.size() < 1'000; }
  /// The report, without what made it.
  [[nodiscard]] Report report() &&;

 private:
  Report report_;
  std::string table_;
  std::map<std::string, std::uint64_t> counts_;  // by "create", "silent", "refused"
  std::uint64_t failed_ = 0;
};

}  // namespace connectsim
