#include <array>

#include "cli/case_run.h"
#include "cli/shared_options.h"
#include "reports/explanation_json.h"
#include "reports/explanation_text.h"

namespace connectsim {
namespace {

class ExplainReport : public CaseReport {
 public:
  void append_text(const AnsweredCase& answer, const Style& style, std::string& out) override {
    append_explanation_text(Explanation(answer), style, out);
  }
  void append_json(const AnsweredCase& answer, std::string& out) override {
    json_.append(Explanation(answer), out);
  }

 private:
  ExplanationJson json_;
};

ExitStatus run(const Arguments& arguments) {
  ExplainReport report;
  return run_cases(arguments, Keep::ids, report);
}

constexpr std::array option_groups = {&request_options, &place_options, &table_options,
                                      &expectation_options, &output_options};

}  // namespace

extern const Verb explain_verb;
constinit const Verb explain_verb = {
    "explain",
    "INPUT...",
    "why: every group judged, every row tried, what is missing",
    "explain account/ --cluster orders --function checkout",
    "text|json|jsonl",
    option_groups,
    &run,
};

}  // namespace connectsim
