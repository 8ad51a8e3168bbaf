#pragma once

#include <string>

#include "cli/verbs/case_report.h"
#include "model/json/document.h"

namespace connectsim {

/// Writes answers to cases one after the other in one format: JSON Lines as they are, JSON as one
/// indented document, a list when the input may hold several cases, text with a blank line between
/// answers of several lines. Formats that need all answers at once are not its.
class AnswerFormatter {
 public:
  enum class Count { one, any };

  AnswerFormatter(TextForm form, Count count) : form_(std::move(form)), count_(count) {}

  void append(const AnsweredCase& answer, CaseReport& report, std::string& out);
  /// Ends the document behind the last answer.
  void append_end(std::string& out) const;

 private:
  void append_json(const AnsweredCase& answer, CaseReport& report, std::string& out);
  void read_document(const AnsweredCase& answer, CaseReport& report);
  void append_text(const AnsweredCase& answer, CaseReport& report, std::string& out);

  TextForm form_;
  Count count_;
  bool is_first_ = true;
  std::string line_;
  Document document_;
};

}  // namespace connectsim
