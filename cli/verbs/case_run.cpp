// Decides every case of the inputs for `decide`, `explain` and `apply`: formats, --expect,
// --strict, --keep-going.
#include "cli/verbs/case_run.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "cli/input/case_source.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "reports/decision/unknown_entries.h"
#include "reports/json/indented_json.h"
#include "simulator/action/outcome.h"

namespace connectsim {
namespace {

// The forms in which answers to cases are written.
enum class AnswerFormat { text, json, json_lines };

// Writes answers one after the other in one format: JSON Lines as they are, JSON as one indented
// document, a list when the input may hold several cases, text with a blank line between answers
// of several lines.
class AnswerFormatter {
 public:
  enum class Count { one, any };

  AnswerFormatter(AnswerFormat format, Count count, const Style& style)
      : format_(format), count_(count), style_(style) {}

  void append(const AnsweredCase& answer, CaseReport& report, std::string& out);
  // Ends the document behind the last answer.
  void append_end(std::string& out) const;

 private:
  void append_json(const AnsweredCase& answer, CaseReport& report, std::string& out);
  void append_text(const AnsweredCase& answer, CaseReport& report, std::string& out);

  AnswerFormat format_;
  Count count_;
  Style style_;
  bool is_first_ = true;
  std::string line_;
  Document document_;
};

void AnswerFormatter::append(const AnsweredCase& answer, CaseReport& report, std::string& out) {
  switch (format_) {
    case AnswerFormat::json_lines:
      report.append_json(answer, out);
      out += '\n';
      break;
    case AnswerFormat::json:
      append_json(answer, report, out);
      break;
    case AnswerFormat::text:
      append_text(answer, report, out);
      break;
  }
}

void AnswerFormatter::append_json(const AnsweredCase& answer, CaseReport& report,
                                  std::string& out) {
  line_.clear();
  report.append_json(answer, line_);
  document_.read(line_);
  if (count_ == Count::any) {
    out += std::exchange(is_first_, false) ? "[\n  " : ",\n  ";
  }
  append_indented_json(document_.root(), count_ == Count::any ? 2 : 0, out);
  if (count_ == Count::one) {
    out += '\n';
  }
}

void AnswerFormatter::append_text(const AnsweredCase& answer, CaseReport& report,
                                  std::string& out) {
  line_.clear();
  report.append_text(answer, style_, line_);
  constexpr auto lines_of_a_short_answer = 4;
  const bool is_long = std::count(line_.begin(), line_.end(), '\n') > lines_of_a_short_answer;
  if (!std::exchange(is_first_, false) && is_long) {
    out += '\n';
  }
  out += line_;
}

void AnswerFormatter::append_end(std::string& out) const {
  if (format_ == AnswerFormat::json && count_ == Count::any) {
    out += is_first_ ? "[]\n" : "\n]\n";
  }
}

AnswerFormat format_for(const Arguments& arguments, InputKind kind) {
  const std::string format = arguments.text("--format");
  if (format.empty()) {
    return kind == InputKind::scenario_lines ? AnswerFormat::json_lines : AnswerFormat::text;
  }
  return format == "json"    ? AnswerFormat::json
         : format == "jsonl" ? AnswerFormat::json_lines
                             : AnswerFormat::text;  // or a form of text that the report knows
}

// All --expect together as one object.
std::string command_line_expectation(const Arguments& arguments) {
  std::string members;
  for (const std::string& expectation : arguments.texts("--expect")) {
    members += (members.empty() ? "" : ",") + expected_member(expectation);
  }
  return "{" + members + "}";
}

class CaseRun {
 public:
  CaseRun(const Arguments& arguments, Keep keep, CaseReport& report)
      : arguments_(arguments),
        report_(report),
        messages_(arguments),
        table_(chosen_table(arguments)),
        decider_(table_),
        inputs_(case_sources(arguments, keep)),
        output_(arguments),
        formatter_(format_for(arguments, inputs_.kind),
                   inputs_.kind != InputKind::scenario_lines && inputs_.sources.size() == 1
                       ? AnswerFormatter::Count::one
                       : AnswerFormatter::Count::any,
                   chosen_style(arguments, output_)) {
    expectation_.read(command_line_expectation(arguments));
  }

  ExitStatus run() {
    const auto start = std::chrono::steady_clock::now();
    for (const auto& source : inputs_.sources) {
      if (!run_source(*source)) {
        break;
      }
    }
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
        if (!source.next(current_)) {
          return true;
        }
      } catch (const InputError& error) {
        flush_before_message();
        Messages::problem(error.what());
        status_ = ExitStatus::failed;
        if (!arguments_.has("--keep-going")) {
          return false;
        }
        continue;
      }
      answer_case();
      output_.flush_if_large();
    }
  }

  void answer_case() {
    ++count_;
    intend(decider_, current_.snapshot.network, current_.request, outcome_,
           &current_.snapshot.labels);
    const AnsweredCase answer(current_.scenario, current_.snapshot, current_.request, table_,
                              outcome_);
    formatter_.append(answer, report_, output_.text());
    status_ = worse(status_, report_.status(answer));
    warn(answer);
    compare(current_.scenario.expect, answer);
    if (arguments_.has("--expect")) {
      compare(expectation_.root(), answer);
    }
  }

  // I-1: a missing fact never makes a silent difference.
  void warn(const AnsweredCase& answer) {
    for (const std::string& warning : current_.snapshot.warnings) {
      messages_.warning(current_.place, warning);
    }
    if (outcome_.decision.unknown.empty()) {
      return;
    }
    for (const std::string_view entry : unknown_.of(outcome_.decision, answer.snapshot)) {
      messages_.warning(current_.place, "unknown: " + std::string(entry));
    }
    if (arguments_.has("--strict")) {
      status_ = worse(status_, ExitStatus::inconclusive);
    }
  }

  void compare(const Value& expect, const AnsweredCase& answer) {
    if (!expect) {
      return;
    }
    line_.clear();
    report_.append_json(answer, line_);
    answer_document_.read(line_);
    if (!meets(expect, answer_document_.root(), report_.extent(), current_.place)) {
      status_ = worse(status_, ExitStatus::differs);
    }
  }

  // So that answers and messages on one terminal stand in the order of the input.
  void flush_before_message() {
    if (inputs_.kind == InputKind::scenario_lines) {
      output_.flush();
    }
  }

  void end_output() {
    formatter_.append_end(output_.text());
    if (status_ == ExitStatus::failed) {
      output_.flush();
    } else {
      output_.commit();
    }
  }

  const Arguments& arguments_;
  CaseReport& report_;
  Messages messages_;
  DecisionTable table_;
  Decider decider_;
  CaseSources inputs_;
  Output output_;
  AnswerFormatter formatter_;
  Document expectation_;

  Case current_;
  Outcome outcome_;
  UnknownEntries unknown_;
  std::string line_;
  Document answer_document_;
  std::size_t count_ = 0;
  ExitStatus status_ = ExitStatus::clean;
};

}  // namespace

ExitStatus CaseReport::status(const AnsweredCase&) const { return ExitStatus::clean; }

bool meets(const Value& expect, const Value& answer, Extent extent, const std::string& place) {
  const std::vector<UnmetMember> found = unmet_members(expect, answer, extent);
  for (const UnmetMember& unmet : found) {
    Messages::problem(place + ": " + unmet.member + ": expected " + unmet.expected + ", got " +
                      unmet.got);
  }
  return found.empty();
}

ExitStatus run_cases(const Arguments& arguments, Keep keep, CaseReport& report) {
  return CaseRun(arguments, keep, report).run();
}

}  // namespace connectsim
