// Tells a person whether what RDS did is what was predicted, and in what it differs.
#include "reports/observation/verification_text.h"

#include <algorithm>

#include "reports/language/paragraphs.h"
#include "reports/observation/verification_texts.h"

namespace connectsim {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    text += (text.empty() ? "" : ", ") + value;
  }
  return text;
}

template <typename Texts>
std::string joined_words(const Texts& words) {
  return joined({words.begin(), words.end()});
}

class VerificationText {
 public:
  VerificationText(const VerificationView& view, const Style& style, std::string& out)
      : done_(view.done), view_(view), lines_(style, out) {}

  void append(ReadingsTold readings) {
    const auto seen = text_of(done_.observed.action);
    lines_.paragraph(
        0, lines_.style().strong(say(texts::agreements[static_cast<std::size_t>(done_.agreement)],
                                     seen == "something_else" ? "something else" : seen)));
    lines_.paragraph(2, prediction());
    append_list(texts::why_heading, done_.doubts, texts::doubts);
    append_list(texts::deviations_heading, done_.deviations, texts::deviations);
    append_fields();
    if (view_.calls != nullptr) append_calls(*view_.calls);
    append_elsewhere();
    append_answers();
    if (readings == ReadingsTold::yes) append_readings();
  }

 private:
  template <typename... Values>
  [[nodiscard]] std::string say(const Phrase& phrase, const Values&... values) const {
    return said(lines_.language(), phrase, {values...});
  }

  [[nodiscard]] std::string prediction() const {
    const Outcome& prediction = done_.prediction;
    const Decision& decision = prediction.decision;
    if (decision.verdict == Verdict::silent) {
      return say(texts::predicted_silent, view_.table.name());
    }
    if (decision.verdict == Verdict::refused) {
      return say(texts::predicted_nothing, view_.table.name(), text_of(decision.verdict));
    }
    std::string text = say(texts::predicted_row, view_.table.name(), std::to_string(decision.row),
                           text_of(decision.action));
    for (std::size_t i = 0; i < prediction.plan.obstacles.size(); ++i) {
      if (prediction.plan.obstacles.test(i)) {
        text += "; " + say(texts::in_the_way, words_of<Obstacle>[i]);
      }
    }
    return text;
  }

  template <typename Enum, typename Phrases>
  void append_list(const Phrase& heading, const std::vector<Enum>& list, const Phrases& phrases) {
    if (list.empty()) return;
    lines_.heading(heading);
    for (const Enum each : list) {
      lines_.labelled(2, "- ", say(phrases[static_cast<std::size_t>(each)]));
    }
  }

  [[nodiscard]] std::string field_text(const ChangedField& field,
                                       const std::vector<std::string>& values) const {
    return say(texts::aspects[static_cast<std::size_t>(field.aspect)], field.subject,
               joined(values));
  }

  void append_fields() {
    if (done_.fields.empty()) return;
    lines_.heading(texts::fields_heading);
    for (const ComparedField& each : done_.fields) {
      const std::string text =
          field_text(each.field, each.seen.empty() ? each.predicted : each.seen);
      if (each.agrees()) {
        lines_.labelled(2, "= ", text);
      } else if (each.seen.empty()) {
        lines_.labelled(2, "! ", say(texts::not_seen, text));
      } else if (each.predicted.empty()) {
        lines_.labelled(2, "! ", say(texts::not_predicted, text));
      } else {
        lines_.labelled(2, "! ", say(texts::seen_instead, text, joined(each.predicted)));
      }
    }
  }

  [[nodiscard]] static std::string called(std::string_view service, std::string_view operation) {
    return std::string(service) + ":" + std::string(operation);
  }
  [[nodiscard]] static std::string called(const RecordedCall& call) {
    return called(call.service, call.operation);
  }

  void append_calls(const ComparedCalls& calls) {
    const auto right =
        std::count_if(calls.calls.begin(), calls.calls.end(), [](const ComparedCall& each) {
          return each.recorded != nullptr && each.differences.empty();
        });
    lines_.heading(texts::recorded_calls_heading,
                   {std::to_string(right), std::to_string(calls.calls.size())});
    for (const ComparedCall& each : calls.calls) append_call(each);
    for (const RecordedCall* call : calls.further) {
      lines_.labelled(2, "! ", say(texts::further_call, called(*call), call->time));
    }
    for (const RecordedCall* call : calls.failed) {
      lines_.labelled(2, "- ", say(texts::failed_call, called(*call), call->time, call->failure));
    }
    if (!calls.has_any()) return;
    lines_.paragraph(2, say(texts::call_orders[static_cast<std::size_t>(calls.order)],
                            std::to_string(calls.same_second_count)));
  }

  void append_call(const ComparedCall& call) {
    const std::string name = called(call.predicted.service, call.predicted.operation);
    if (call.recorded == nullptr) {
      lines_.labelled(2, "! ", say(texts::call_not_recorded, name));
      return;
    }
    lines_.labelled(2, call.differences.empty() ? "= " : "! ",
                    say(texts::call_recorded, name, call.recorded->time));
    for (const ParameterDifference& each : call.differences) {
      lines_.labelled(
          4, "- ",
          say(texts::parameter_differs, each.path,
              each.recorded.empty() ? say(texts::not_recorded) : each.recorded, each.predicted));
    }
  }

  void append_elsewhere() {
    constexpr std::size_t shown_max = 10;
    const ChangedFields& elsewhere = done_.observed.change.elsewhere;
    if (!elsewhere.empty()) {
      lines_.heading(texts::elsewhere_heading, {std::to_string(elsewhere.size())});
      std::size_t count = 0;
      for (const auto& [field, values] : elsewhere) {
        if (++count > shown_max) break;
        lines_.labelled(2, "- ", field_text(field, values));
      }
      if (elsewhere.size() > shown_max) {
        lines_.paragraph(
            2, say(texts::and_more_elsewhere, std::to_string(elsewhere.size() - shown_max)));
      }
    } else if (done_.agreement == Agreement::agrees && !done_.is_all_else_same) {
      lines_.paragraph(0, say(texts::all_else_differs));
    }
  }

  // Of a change that was predicted all other tables are of no interest.
  void append_answers() {
    if (done_.agreement == Agreement::agrees) return;
    lines_.heading(texts::said_by_heading);
    bool has_any = false;
    std::string_view whole;  // the table that says it with its own readings: others add nothing
    for (const TablePrediction& answer : done_.observed.answers) {
      if (!answer.was_seen || (!answer.reading.empty() && answer.table == whole)) continue;
      has_any = true;
      if (answer.reading.empty()) whole = answer.table;
      lines_.labelled(2, "- ",
                      answer.reading.empty()
                          ? answer.table
                          : say(texts::with_reading, answer.table, answer.reading, answer.value));
    }
    if (!has_any) lines_.paragraph(2, say(texts::said_by_none));
  }

  void append_readings() {
    lines_.heading(texts::readings_heading);
    const std::vector<NarrowedReading> narrowed = narrowed_readings(view_);
    for (const NarrowedReading& each : narrowed) {
      lines_.labelled(2, "- ",
                      say(texts::reading_narrowed, each.name, joined_words(each.right),
                          joined_words(each.wrong)));
    }
    if (narrowed.empty()) lines_.paragraph(2, say(texts::no_reading_narrowed));
  }

  const Verification& done_;
  const VerificationView& view_;
  Paragraphs lines_;
};

}  // namespace

void append_verification_text(const VerificationView& view, ReadingsTold readings,
                              const Style& style, std::string& out) {
  VerificationText(view, style, out).append(readings);
}

}  // namespace connectsim
