// Decides what stands before, between and behind the answers of a run in each format.
#include "cli/verbs/answer_formatter.h"

#include <algorithm>
#include <utility>

#include "cli/output/version.h"
#include "reports/json/indented_json.h"
#include "reports/json/json_tree.h"

namespace connectsim {

void AnswerFormatter::append(const AnsweredCase& answer, CaseReport& report, std::string& out) {
  if (form_.format == "jsonl") {
    report.append_json(answer, out);
    out += '\n';
  } else if (form_.format == "json") {
    append_json(answer, report, out);
  } else {
    append_text(answer, report, out);
  }
}

void AnswerFormatter::append_json(const AnsweredCase& answer, CaseReport& report,
                                  std::string& out) {
  read_document(answer, report);
  if (count_ == Count::any) {
    out += std::exchange(is_first_, false) ? "[\n  " : ",\n  ";
  }
  append_indented_json(document_.root(), count_ == Count::any ? 2 : 0, out);
  if (count_ == Count::one) {
    out += '\n';
  }
}

// What a line of JSON Lines says of the case, and by what it was answered.
void AnswerFormatter::read_document(const AnsweredCase& answer, CaseReport& report) {
  line_.clear();
  report.append_json(answer, line_);
  document_.read(line_);
  const bool names_table = static_cast<bool>(document_.root().find("table"));
  std::string whole;
  connectsim::append_json(
      head_tree(report.json_format(), {program_version(), names_table ? nullptr : &answer.table}),
      whole);
  whole.back() = ',';  // more members
  document_.read(whole.append(line_, 1));
}

void AnswerFormatter::append_text(const AnsweredCase& answer, CaseReport& report,
                                  std::string& out) {
  line_.clear();
  report.append_text(answer, form_, line_);
  constexpr auto lines_of_a_short_answer = 4;
  const bool is_long = std::count(line_.begin(), line_.end(), '\n') > lines_of_a_short_answer;
  if (!std::exchange(is_first_, false) && is_long) {
    out += '\n';
  }
  out += line_;
}

void AnswerFormatter::append_end(std::string& out) const {
  if (form_.format == "json" && count_ == Count::any) {
    out += is_first_ ? "[]\n" : "\n]\n";
  }
}

}  // namespace connectsim
