#pragma once

#include <string>

#include "cli/verbs/case_run.h"
#include "model/json/document.h"

namespace connectsim {

/// The forms in which answers to cases are written.
enum class AnswerFormat { text, json, json_lines };

/// Writes answers one after the other in one format: JSON Lines as they are, JSON as one indented
/// document, a list when the input may hold several cases, text with a blank line between answers
/// of several lines.
class AnswerFormatter {
 public:
  enum class Count { one, any };

  AnswerFormatter(AnswerFormat format, Count count, const Style& style)
      : format_(format), count_(count), style_(style) {}

  void append(const AnsweredCase& answer, CaseReport& report, std::string& out);
  /// Ends the document behind the last answer.
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

}  // namespace connectsim
