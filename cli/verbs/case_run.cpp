#include "cli/verbs/case_run.h"

#include <chrono>
#include <cstdlib>

#include "cli/input/case_source.h"
#include "cli/input/table_choice.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/answer_format.h"
#include "reports/decision/unknown_entries.h"
#include "simulator/action/outcome.h"

namespace connectsim {
namespace {

AnswerFormat format_for(const Arguments& arguments, InputKind kind) {
  const std::string format = arguments.text("--format");
  if (format.empty()) {
    return kind == InputKind::scenario_lines ? AnswerFormat::json_lines : AnswerFormat::text;
  }
  return format == "json"    ? AnswerFormat::json
         : format == "jsonl" ? AnswerFormat::json_lines
                             : AnswerFormat::text;  // or a form of text that the report knows
}

Style style_for(const Arguments& arguments, const Output& output) {
  const char* no_color = std::getenv("NO_COLOR");
  const bool wants_none = arguments.has("--no-color") || (no_color != nullptr && *no_color != '\0');
  return {value_of<Language>(arguments.text("--lang")).value_or(Language::en),
          output.is_terminal() && !wants_none ? Colour::terminal : Colour::none};
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
                   style_for(arguments, output_)) {
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
    for (const Difference& difference :
         differences(expect, answer_document_.root(), report_.extent())) {
      Messages::problem(current_.place + ": " + difference.member + ": expected " +
                        difference.expected + ", got " + difference.got);
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

ExitStatus run_cases(const Arguments& arguments, Keep keep, CaseReport& report) {
  return CaseRun(arguments, keep, report).run();
}

}  // namespace connectsim
