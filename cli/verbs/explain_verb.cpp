// `explain`: why a case is answered as it is, with --compare also by another table.
#include <array>
#include <optional>

#include "cli/arguments/shared_options.h"
#include "cli/input/table_choice.h"
#include "cli/verbs/case_run.h"
#include "reports/explanation/compared_tables.h"
#include "reports/explanation/explanation_json.h"
#include "reports/explanation/explanation_text.h"
#include "simulator/decision/decide.h"

namespace connectsim {
namespace {

constexpr std::array told_option_list = {
    Option{"--compare", "TABLE", "what another table makes of it, side by side",
           "--compare aurora-lambda-observed"},
    Option{"--no-edits", "",
           "leave out what would lead to other rows, which takes most of the time", "--no-edits"},
};
const OptionGroup told_options = {"What is told", told_option_list};

class ExplainReport : public CaseReport {
 public:
  explicit ExplainReport(const Arguments& arguments)
      : edit_search_(arguments.has("--no-edits") ? EditSearch::left_out : EditSearch::done) {
    if (arguments.has("--compare")) {
      other_ = table_in(table_text_of(arguments.text("--compare")), arguments);
    }
  }

  void append_text(const AnsweredCase& answer, const TextForm& form, std::string& out) override {
    append_explanation_text(answer, explained(answer), form.style, out);
    if (other_) {
      Paragraphs paragraphs(form.style, out);
      append_comparison_section(answer, *other_, decided_by_other(answer), paragraphs);
    }
  }
  void append_json(const AnsweredCase& answer, std::string& out) override {
    json_.append(answer, explained(answer), out);
    if (other_) {
      out.pop_back();  // one more member
      out += ",\"compared\":";
      append_comparison_json(answer, *other_, decided_by_other(answer), out);
      out += '}';
    }
  }
  [[nodiscard]] std::string_view json_format() const override { return explanation_format; }

 private:
  [[nodiscard]] Explanation explained(const AnsweredCase& answer) const {
    return explanation_of(answer.snapshot.network, answer.request, answer.table, answer.decision,
                          edit_search_);
  }
  [[nodiscard]] Decision decided_by_other(const AnsweredCase& answer) const {
    return decide(answer.snapshot.network, answer.request, *other_);
  }

  EditSearch edit_search_;
  ExplanationJson json_;
  std::optional<DecisionTable> other_;
};

ExitStatus run_explain(const Arguments& arguments) {
  ExplainReport report(arguments);
  return run_cases(arguments, Keep::ids, report);
}

constexpr std::array explain_groups = {&request_options, &place_options,       &table_options,
                                       &told_options,    &expectation_options, &report_options,
                                       &output_options};

}  // namespace

extern const Verb explain_verb;
constinit const Verb explain_verb = {
    "explain",
    "INPUT...",
    "why: every group judged, every row tried, what is missing",
    "explain account/ --cluster orders --function checkout",
    "text|json|jsonl|markdown|html|junit|svg",
    explain_groups,
    &run_explain,
    request_statuses,
};

}  // namespace connectsim
