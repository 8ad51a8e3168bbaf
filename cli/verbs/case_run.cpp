// Decides every case of the inputs for `decide`, `explain` and `apply`: formats, --expect,
// --strict, --keep-going.
#include "cli/verbs/case_run.h"

#include <chrono>
#include <new>
#include <utility>

#include "cli/input/case_source.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/report_output.h"
#include "cli/verbs/answer_formatter.h"
#include "cli/verbs/told_witnesses.h"
#include "reports/decision/asked_way.h"
#include "reports/decision/unknown_entries.h"
#include "reports/report/answer_report.h"
#include "reports/report/result_words.h"
#include "simulator/action/outcome.h"

namespace connectsim {
namespace {

std::string_view format_default(InputKind kind, const Arguments& arguments) {
  const std::string_view first = arguments.verb().formats;
  return kind == InputKind::scenario_lines ? "jsonl" : first.substr(0, first.find('|'));
}

// All --expect together as one object.
std::string command_line_expectation(const Arguments& arguments) {
  std::string members;
  for (const std::string& expectation : arguments.texts("--expect")) {
    members += (members.empty() ? "" : ",") + expected_member(expectation);
  }
  return "{" + members + "}";
}

// Of more answers nobody looks at each.
constexpr std::size_t pictures_max = 100;

class CaseRun {
 public:
  CaseRun(const Arguments& arguments, Keep keep, CaseReport& report)
      : arguments_(arguments),
        report_(report),
        messages_(arguments),
        table_(chosen_table(arguments)),
        decider_(table_),
        inputs_(case_sources(arguments, keep)),
        reports_(arguments, format_default(inputs_.kind, arguments),
                 report.keeps_output() ? "" : arguments.text("--output")),
        collected_(std::string(arguments.verb().name), table_.name(), chosen_language(arguments)),
        collects_(wants_report(reports_)) {
    expectation_.read(command_line_expectation(arguments));
    const bool has_one = inputs_.kind != InputKind::scenario_lines && inputs_.sources.size() == 1;
    for (const WrittenReports::Written& written : reports_.all()) {
      draws_ = draws_ || written.format == "html";
      formatters_.emplace_back(TextForm{written.format, chosen_style(arguments, written.output)},
                               has_one ? AnswerFormatter::Count::one : AnswerFormatter::Count::any);
    }
  }

  ExitStatus run() {
    const auto start = std::chrono::steady_clock::now();
    try {
      for (const auto& source : inputs_.sources) {
        if (!run_source(*source)) {
          break;
        }
      }
    } catch (const std::bad_alloc&) {
      flush_before_message();  // what was answered stands
      throw;
    }
    messages_.end_repeated();
    if (status_ == ExitStatus::failed) {
      // Earlier answers stand only where the input is a stream of them.
      if (inputs_.kind == InputKind::scenario_lines || arguments_.has("--keep-going")) {
        end_output();
      }
      return status_;
    }
    if (count_ == 0) {
      messages_.warning("", "nothing to decide: the input holds no scenario");
      status_ = worse(status_, ExitStatus::inconclusive);
    }
    end_output();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    messages_.detail(std::to_string(count_) + " answered in " + std::to_string(seconds.count()) +
                     " s by table " + table_.name());
    return status_;
  }

 private:
  // False when the run is over because of an error.
  bool run_source(CaseSource& source) {
    // Who sends one line after the other sees each answer before the next line.
    source.before_waiting([this] { flush_before_message(); });
    for (;;) {
      try {
        current_.snapshot.warnings.clear();
        if (!source.next(current_)) {
          return true;
        }
      } catch (const InputError& error) {
        flush_before_message();
        warn_of_reading();  // which may explain it
        Messages::problem(error.what());
        status_ = ExitStatus::failed;
        collected_.add_unread(error.what());
        if (!arguments_.has("--keep-going")) {
          return false;
        }
        continue;
      }
      answer_case();
      for (WrittenReports::Written& written : reports_.all()) {
        written.output.flush_if_large();
      }
    }
  }

  void answer_case() {
    ++count_;
    intend(decider_, current_.snapshot.network, current_.request, outcome_,
           &current_.snapshot.labels);
    read_further_columns(
        current_.snapshot.network, current_.request, table_.readings(),
        columns_named_by(current_.scenario.expect) | columns_named_by(expectation_.root()),
        outcome_.decision);
    const AnsweredCase answer(current_.scenario, current_.snapshot, current_.request, table_,
                              outcome_);
    auto formatter = formatters_.begin();
    for (WrittenReports::Written& written : reports_.all()) {
      if (written.format == "svg") {
        draw(answer, written.output.text());
      } else if (!is_report_format(written.format)) {
        formatter->append(answer, report_, written.output.text());
      }
      ++formatter;
    }
    report_.keep(answer);
    mismatches_.clear();
    fail_by_verb(answer);
    warn(answer);
    compare(current_.scenario.expect, answer);
    if (arguments_.has("--expect")) {
      compare(expectation_.root(), answer);
    }
    if (collects_) {
      collect(answer);
    }
  }

  void draw(const AnsweredCase& answer, std::string& out) {
    if (count_ > 1) {
      throw UsageError("svg is a picture of one case");
    }
    report_.append_picture(answer, chosen_language(arguments_), out);
  }

  // What the verb, or --fail-on, does not take for success.
  void fail_by_verb(const AnsweredCase& answer) {
    const std::string verdict(text_of(answer.decision.verdict));
    for (const std::string& failing : arguments_.texts("--fail-on")) {
      if (failing == verdict) {
        status_ = worse(status_, ExitStatus::differs);
        mismatches_.push_back({"verdict", std::string(text_of(Verdict::decided)), verdict});
      }
    }
    const ExitStatus by_verb = report_.status(answer);
    status_ = worse(status_, by_verb);
    if (by_verb != ExitStatus::clean) {
      mismatches_.push_back({std::string(arguments_.verb().name), "done", "not done"});
    }
  }

  // I-1: a missing fact never makes a silent difference.
  void warn(const AnsweredCase& answer) {
    warn_of_reading();
    if (outcome_.decision.unknown.empty()) {
      return;
    }
    for (const std::string_view entry : unknown_.of(outcome_.decision, answer.snapshot)) {
      messages_.repeated_warning(current_.place, "unknown: " + std::string(entry));
      if (arguments_.has("--strict")) {
        status_ = worse(status_, ExitStatus::inconclusive);
        mismatches_.push_back({"unknown", "nothing", std::string(entry)});
      }
    }
  }

  void warn_of_reading() {
    for (const std::string& warning : current_.snapshot.warnings) {
      messages_.repeated_warning(current_.place, warning);
    }
  }

  void compare(const Value& expect, const AnsweredCase& answer) {
    if (!expect) {
      return;
    }
    line_.clear();
    report_.append_json(answer, line_);
    answer_document_.read(line_);
    for (UnmetMember& unmet :
         told_mismatches(expect, answer_document_.root(), report_.extent(), current_.place)) {
      status_ = worse(status_, ExitStatus::differs);
      mismatches_.push_back(
          {std::move(unmet.member), std::move(unmet.expected), std::move(unmet.got)});
    }
  }

  void collect(const AnsweredCase& answer) {
    line_.clear();
    report_.append_json(answer, line_);
    answer_document_.read(line_);
    AnswerRemarks remarks;
    remarks.name =
        inputs_.kind == InputKind::snapshot ? asked_way(current_.scenario.request) : current_.place;
    remarks.mismatches = mismatches_;
    if (collected_.keeps_texts()) {
      report_.append_text(answer, {"text", {chosen_language(arguments_), Colour::none}},
                          remarks.text);
    }
    if (draws_ && count_ <= pictures_max) {
      report_.append_picture(answer, chosen_language(arguments_), remarks.picture);
      read_reasons(answer, reasons_);
      remarks.explanation = reasons_.root();
    }
    collected_.add(answer_document_.root(), std::move(remarks));
  }

  // So that answers and messages on one terminal stand in the order of the input.
  void flush_before_message() {
    if (inputs_.kind == InputKind::scenario_lines) {
      reports_.answer().flush();
    }
  }

  void end_output() {
    auto formatter = formatters_.begin();
    for (WrittenReports::Written& written : reports_.all()) {
      formatter++->append_end(written.output.text());
    }
    if (collects_) {
      Report report = std::move(collected_).report();
      add_table(table_, report);
      add_run(arguments_, report);
      write_report(report, arguments_, reports_);
    }
    if (status_ == ExitStatus::failed) {
      reports_.answer().flush();
    } else {
      reports_.commit();
    }
  }

  const Arguments& arguments_;
  CaseReport& report_;
  Messages messages_;
  DecisionTable table_;
  Decider decider_;
  CaseSources inputs_;
  WrittenReports reports_;
  std::vector<AnswerFormatter> formatters_;  // one for each of the reports
  AnswerReport collected_;
  bool collects_;
  bool draws_ = false;  // pages have pictures
  Document expectation_;

  Case current_;
  Outcome outcome_;
  UnknownEntries unknown_;
  std::vector<Mismatched> mismatches_;
  std::string line_;
  Document answer_document_;
  Document reasons_;  // why, step by step
  std::size_t count_ = 0;
  ExitStatus status_ = ExitStatus::clean;
};

}  // namespace

std::vector<UnmetMember> told_mismatches(const Value& expect, const Value& answer, Extent extent,
                                         const std::string& place) {
  std::vector<UnmetMember> found = unmet_members(expect, answer, extent);
  for (const UnmetMember& unmet : found) {
    Messages::problem(place + ": " + unmet.member + ": expected " + unmet.expected + ", got " +
                      unmet.got);
  }
  return found;
}

ExitStatus run_cases(const Arguments& arguments, Keep keep, CaseReport& report) {
  return CaseRun(arguments, keep, report).run();
}

}  // namespace connectsim
