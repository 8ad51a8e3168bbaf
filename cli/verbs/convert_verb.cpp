// `convert`: a result that was saved as JSON, in another format.
#include <algorithm>
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/findings_choice.h"
#include "cli/input/read_files.h"
#include "cli/output/messages.h"
#include "cli/output/report_output.h"
#include "cli/verbs/replay_report.h"
#include "model/text/input_error.h"
#include "reports/account/audit_json.h"
#include "reports/check/check_json.h"
#include "reports/diff/snapshot_diff_json.h"
#include "reports/diff/table_diff_json.h"
#include "reports/report/account_report.h"
#include "reports/report/answer_report.h"
#include "reports/report/result_words.h"
#include "reports/report/table_report.h"
#include "simulator/replay/replay_reader.h"

namespace connectsim {
namespace {

constexpr std::array convert_option_list = {
    Option{"--fail-on", "attention|overlap|silence|conflict|property",
           "what counts as failed: of an audit attention, of a check this level or above",
           "--fail-on conflict"},
};
const OptionGroup convert_options = {"The result", convert_option_list};

// Answers of decide, explain or apply are told apart by what only one of them has.
Report answers_report(const Value& result, Language language) {
  const bool is_list = result.is_list();
  const Value first = is_list ? *result.children().begin() : result;
  AnswerReport report(first.find("calls")   ? "apply"
                      : first.find("trace") ? "explain"
                                            : "decide",
                      word_in(first, "table"), language);
  if (!is_list) {
    report.add(result, {});
    return std::move(report).report();
  }
  for (const Value answer : result.children()) {
    report.add(answer, {});
  }
  return std::move(report).report();
}

Report connected_list_report(const Value& result, Language language) {
  ConnectedReport report(CaseResult::noted, language);
  for (const Value entry : result.children()) {
    report.add(entry);
  }
  return std::move(report).report();
}

Report report_of(const Value& result, const Arguments& arguments) {
  const Language language = chosen_language(arguments);
  const std::string fail_on = arguments.text("--fail-on");
  const Value format = result.find("format");
  const std::string_view word = format && format.is_text() ? format.text() : std::string_view();
  if (word == audit_format) {
    return audit_report(result, fail_on == "attention" ? CaseResult::failed : CaseResult::noted,
                        language);
  }
  if (word == check_format) {
    return check_report(result, fail_on.empty() ? "property" : fail_on, language);
  }
  if (word == table_diff_format) {
    return table_diff_report(result, language);
  }
  if (word == snapshot_diff_format) {
    return snapshot_diff_report(result, language);
  }
  const Value first = result.is_list() && result.size() > 0 ? *result.children().begin() : result;
  if (first.find("verdict")) {
    return answers_report(result, language);
  }
  if (result.is_list() && (result.size() == 0 || first.find("via"))) {
    return connected_list_report(result, language);
  }
  throw result.error("is no result of connectsim's");
}

void write_as_report(const Value& result, const Arguments& arguments, WrittenReports& reports) {
  Report report = report_of(result, arguments);
  set_file(report, file_to_point_at(arguments.inputs().front()));
  add_run(arguments, report);
  write_report(report, arguments, reports);
}

ExitStatus run_convert(const Arguments& arguments) {
  if (arguments.inputs().size() != 1) {
    throw UsageError("takes one result, are " + std::to_string(arguments.inputs().size()));
  }
  const std::string& input = arguments.inputs().front();
  WrittenReports reports(arguments, "markdown");
  Document document;
  document.read(read_text_file(input), input == "-" ? "standard input" : input);
  const Value format = document.root().find("format");
  if (format && format.is_text() && format.text() == replay_format) {
    write_saved_replay(document.root(), arguments, reports);
  } else {
    write_as_report(document.root(), arguments, reports);
  }
  reports.commit();
  return ExitStatus::clean;
}

constexpr std::array convert_groups = {&convert_options, &report_options, &terse_output_options};

constexpr std::array convert_statuses = {
    StatusHelp{ExitStatus::clean, "written, whatever the result says"},
    status_failed,
};

}  // namespace

extern const Verb convert_verb;
constinit const Verb convert_verb = {
    "convert",
    "RESULT",
    "a result that was saved as JSON, in another format",
    "convert audit.json -f html -o audit.html",
    "markdown|html|junit|sarif|github",
    convert_groups,
    &run_convert,
    convert_statuses,
};

}  // namespace connectsim
