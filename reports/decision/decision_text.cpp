// Tells a decision to a person: verdict, row, action, situation, notes, what is unknown.
#include "reports/decision/decision_text.h"

#include "model/text/shown_text.h"
#include "reports/decision/answer_texts.h"
#include "reports/decision/note_text.h"
#include "reports/decision/requirement_text.h"
#include "reports/decision/unknown_entries.h"

namespace connectsim {
namespace {

class DecisionText {
 public:
  DecisionText(const AnsweredCase& answer, const Style& style, std::string& out)
      : answer_(answer), decision_(answer.decision), style_(style), out_(out) {}

  void append() {
    append_verdict();
    if (decision_.verdict != Verdict::refused) {
      append_situation();
      append_covering_rows();
    }
    append_remarks();
  }

 private:
  template <typename... Values>
  std::string say(const Phrase& phrase, const Values&... values) const {
    return said(style_.language, phrase, {values...});
  }
  void line(const std::string& text) { out_ += "  " + text + "\n"; }

  void append_verdict() {
    if (const Value id = answer_.scenario.id) {
      out_ += shown_text(id.is_text() ? std::string(id.text()) : id.json()) + ": ";
    }
    switch (decision_.verdict) {
      case Verdict::decided: {
        const auto action = static_cast<std::size_t>(decision_.action);
        out_ += style_.strong(say(texts::decided, std::to_string(decision_.row),
                                  text_of(decision_.action),
                                  texts::action_of_rds[action].in(style_.language))) +
                "\n";
        break;
      }
      case Verdict::silent:
        out_ += style_.strong(say(texts::silent, answer_.table.name())) + "\n";
        break;
      case Verdict::refused:
        out_ += style_.strong(say(texts::refused)) + "\n";
        for (const std::string& sentence : unmet_requirements(answer_, style_.language)) {
          line(sentence);
        }
        break;
    }
  }

  void append_situation() {
    std::string values;
    const auto add = [&](Column column) {
      values += values.empty() ? "" : ", ";
      values += std::string(text_of(column)) + " " +
                std::string(value_word(column, decision_.situation.value(column)));
    };
    for (const Column column : answer_.table.columns()) {
      add(column);
    }
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      if (answer_.tells(column) && !answer_.table.uses(column)) {
        add(column);
      }
    }
    line(values);
  }

  void append_covering_rows() {
    if (decision_.rows.size() < 2) {
      return;
    }
    Enumeration rows(style_.language);
    bool disagree = false;
    for (const std::uint32_t row : decision_.rows) {
      const Action action = answer_.table.rows()[row - 1].action;
      disagree = disagree || action != decision_.action;
      rows.add(std::to_string(row) + " (" + std::string(text_of(action)) + ")");
    }
    line(disagree ? say(texts::covering_rows_disagree, rows.text(), std::to_string(decision_.row))
                  : say(texts::covering_rows, rows.text()));
  }

  void append_remarks() {
    Enumeration unknown(style_.language);
    UnknownEntries entries;
    for (const std::string_view entry : entries.of(decision_, answer_.snapshot)) {
      unknown.add(entry);
    }
    if (!unknown.empty()) {
      line(say(texts::unknown, unknown.text()));
    }
    for (std::size_t i = 0; answer_.plan != nullptr && i < answer_.plan->obstacles.size(); ++i) {
      if (answer_.plan->obstacles.test(i)) {
        line(say(texts::obstacles, texts::obstacle_sentences[i].in(style_.language)));
      }
    }
    for (const std::string& sentence : note_sentences(answer_, style_.language)) {
      line(say(texts::note, sentence));
    }
  }

  const AnsweredCase& answer_;
  const Decision& decision_;
  const Style& style_;
  std::string& out_;
};

}  // namespace

void append_decision_text(const AnsweredCase& answer, const Style& style, std::string& out) {
  DecisionText(answer, style, out).append();
}

}  // namespace connectsim
