#pragma once

#include <string>
#include <string_view>

#include "cli/arguments/exit_status.h"
#include "reports/decision/answered_case.h"
#include "reports/language/style.h"
#include "scenarios/expectation.h"

namespace connectsim {

/// How a text about a case is written: the word of its format, "text" or another that the verb
/// alone has.
struct TextForm {
  std::string format = "text";
  Style style;
};

/// What a verb says about one case.
class CaseReport {
 public:
  virtual ~CaseReport() = default;
  /// Appends lines for a person, or another format that is a text.
  virtual void append_text(const AnsweredCase& answer, const TextForm& form, std::string& out) = 0;
  /// Appends a picture in SVG; by default of what the case looks at.
  virtual void append_picture(const AnsweredCase& answer, Language language, std::string& out);
  /// Appends one JSON object on one line, without a line break: also what expectations are
  /// compared with.
  virtual void append_json(const AnsweredCase& answer, std::string& out) = 0;
  /// Whether -o is not for the answer, which goes to standard output then, but for what
  /// `keep` keeps.
  [[nodiscard]] virtual bool keeps_output() const { return false; }
  /// Is told each case once.
  virtual void keep(const AnsweredCase&) {}
  /// What a document of one answer has as its "format".
  [[nodiscard]] virtual std::string_view json_format() const = 0;
  /// What the case alone means for the exit status: silent and refused are answers.
  [[nodiscard]] virtual ExitStatus status(const AnsweredCase& answer) const;
  /// Which expectations the report can meet.
  [[nodiscard]] virtual Extent extent() const { return Extent::decision; }
};

}  // namespace connectsim
