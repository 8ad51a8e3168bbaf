// `decide`: what RDS would do about each case (M-3).
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/verbs/case_run.h"
#include "reports/decision/decision_json.h"
#include "reports/decision/decision_text.h"

namespace connectsim {
namespace {

class DecideReport : public CaseReport {
 public:
  void append_text(const AnsweredCase& answer, const TextForm& form, std::string& out) override {
    append_decision_text(answer, form.style, out);
  }
  void append_json(const AnsweredCase& answer, std::string& out) override {
    json_.append(answer, out);
  }
  [[nodiscard]] std::string_view json_format() const override { return decision_format; }

 private:
  DecisionJson json_;
};

ExitStatus run_decide(const Arguments& arguments) {
  DecideReport report;
  return run_cases(arguments, Keep::ids, report);
}

constexpr std::array decide_groups = {&request_options,     &place_options,  &table_options,
                                      &expectation_options, &report_options, &output_options};

}  // namespace

extern const Verb decide_verb;
constinit const Verb decide_verb = {
    "decide",
    "INPUT...",
    "what RDS would do: verdict, situation, row, action",
    "decide account/ --cluster orders --function checkout",
    "text|json|jsonl|markdown|html|junit|svg",
    decide_groups,
    &run_decide,
    request_statuses,
};

}  // namespace connectsim
