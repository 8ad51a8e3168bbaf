// `apply`: what the action changes, as text, calls, a script or the snapshot afterwards (M-4).
#include <array>
#include <optional>
#include <set>

#include "cli/arguments/shared_options.h"
#include "cli/input/read_files.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/case_run.h"
#include "model/snapshots/secrets.h"
#include "reports/action/aws_script.h"
#include "reports/action/carried_out_case.h"
#include "reports/action/case_picture.h"
#include "reports/action/outcome_json.h"
#include "reports/action/outcome_text.h"
#include "reports/action/terraform_code.h"
#include "reports/decision/decision_text.h"

namespace connectsim {
namespace {

constexpr std::array after_option_list = {
    Option{"--no-after", "", "leave the snapshot afterwards out of the answer", "--no-after"},
    Option{"--after", "FILE",
           "with -f terraform: the account (file or folder) in which it is done, for import blocks",
           "--after account-now/"},
    Option{"--with-secrets", "",
           "repeat environments, passwords, master users and auth of the input too",
           "--with-secrets"},
};
const OptionGroup after_options = {"The snapshot afterwards", after_option_list};

class ApplyReport : public CaseReport {
 public:
  explicit ApplyReport(const Arguments& arguments)
      : wants_after_in_json_(!arguments.has("--no-after")),
        repeats_secrets_(arguments.has("--with-secrets")) {
    if (const std::string path = arguments.text("--output"); !path.empty() && path != "-") {
      after_.emplace(path);
    }
    if (arguments.has("--after")) {
      bool wants_code = arguments.text("--format") == "terraform";
      for (const std::string& report : arguments.texts("--report")) {
        wants_code = wants_code || report.starts_with("terraform=");
      }
      if (!wants_code) {
        throw UsageError("--after is for --format terraform");
      }
      made_ =
          load_inputs({arguments.text("--after")},
                      {arguments.text("--account"), arguments.text("--region")}, Keep::everything);
    }
  }

  void append_text(const AnsweredCase& answer, const TextForm& form, std::string& out) override {
    const CarriedOutCase done(answer);
    if (form.format == "aws-cli" || form.format == "terraform") {
      append_script(done, form.format, out);
      return;
    }
    append_outcome_text(done.answer, done.outcome, form.style, out);
  }

  void append_json(const AnsweredCase& answer, std::string& out) override {
    const CarriedOutCase done(answer);
    const std::string after = wants_after_in_json_ ? after_json(done) : std::string();
    json_.append(done.answer, done.outcome, wants_after_in_json_ ? &after : nullptr, out);
  }

  void append_picture(const AnsweredCase& answer, Language language, std::string& out) override {
    const CarriedOutCase done(answer);
    const Afterwards afterwards{done.after, done.outcome};
    append_case_picture(done.answer, &afterwards, GraphExtent::neighbourhood, language, out);
  }

  [[nodiscard]] std::string_view json_format() const override { return outcome_format; }
  [[nodiscard]] ExitStatus status(const AnsweredCase& answer) const override {
    return CarriedOutCase(answer).outcome.is_barred() ? ExitStatus::differs : ExitStatus::clean;
  }
  [[nodiscard]] Extent extent() const override { return Extent::outcome; }

  [[nodiscard]] bool keeps_output() const override { return after_.has_value(); }
  void keep(const AnsweredCase& answer) override {
    if (!after_) return;
    check_that_it_is_the_only_one(
        "-o", "-o takes the snapshot after one case; --report FORMAT=FILE takes the answers");
    after_->text() = after_json(CarriedOutCase(answer)) + "\n";
  }
  /// Lets the file of -o appear.
  void commit() {
    if (after_) after_->commit();
  }

 private:
  [[nodiscard]] std::string after_json(const CarriedOutCase& done) const {
    std::string json = snapshot_json(done.after);
    return repeats_secrets_ ? json : without_secrets(json);
  }

  // What holds one case is written once in each such format.
  void check_that_it_is_the_only_one(const std::string& format, const char* otherwise) {
    if (!begun_.insert(format).second) {
      throw UsageError(otherwise);
    }
  }

  // What may not be applied makes a script that only says why, and fails when it is run.
  void append_script(const CarriedOutCase& done, const std::string& format, std::string& out) {
    const bool is_code = format == "terraform";
    check_that_it_is_the_only_one(format, is_code ? "--format terraform makes code of one case"
                                                  : "--format aws-cli makes a script of one case");
    if (!done.outcome.is_barred()) {
      if (is_code) {
        append_terraform_code(done.answer, done.outcome, made_ ? &*made_ : nullptr, out);
      } else {
        append_aws_script(done.answer, done.outcome, out);
      }
      return;
    }
    std::string why;
    append_decision_text(done.answer, Style{}, why);
    is_code ? append_barred_code(why, out) : append_barred_script(why, out);
    for (std::size_t first = 0; first < why.size();) {
      const std::size_t end = why.find('\n', first);
      Messages::problem(std::string_view(why).substr(first, end - first));
      first = end + 1;
    }
  }

  std::optional<Snapshot> made_;  // the account in which it is done
  std::optional<Output> after_;   // the file of -o
  bool wants_after_in_json_;
  bool repeats_secrets_;
  std::set<std::string> begun_;
  OutcomeJson json_;
};

ExitStatus run_apply(const Arguments& arguments) {
  ApplyReport report(arguments);
  const ExitStatus status = run_cases(arguments, Keep::everything, report);
  if (status != ExitStatus::failed) report.commit();
  return status;
}

constexpr std::array apply_groups = {&request_options,        &place_options, &table_options,
                                     &expectation_options,    &after_options, &report_options,
                                     &snapshot_output_options};

constexpr std::array apply_statuses = {
    StatusHelp{ExitStatus::clean, "answered; silent and refused are answers"},
    status_failed,
    StatusHelp{ExitStatus::differs,
               "an answer is not the one that is expected, or the action cannot be carried out"},
    StatusHelp{ExitStatus::inconclusive,
               "there was nothing to decide, or --strict and a needed fact is missing"},
};

}  // namespace

extern const Verb apply_verb;
constinit const Verb apply_verb = {
    "apply",
    "INPUT...",
    "what changes: groups, rules, API calls, the snapshot afterwards",
    "apply account/ --cluster orders --function checkout -o after.json",
    "text|json|jsonl|markdown|html|junit|svg|aws-cli|terraform",
    apply_groups,
    &run_apply,
    apply_statuses,
};

}  // namespace connectsim
