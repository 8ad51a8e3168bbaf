#pragma once

#include <string>

#include "cli/arguments/arguments.h"
#include "model/snapshots/snapshot_json.h"
#include "reports/decision/answered_case.h"
#include "reports/language/style.h"
#include "scenarios/expectation.h"

namespace connectsim {

/// What a verb says about one case.
class CaseReport {
 public:
  virtual ~CaseReport() = default;
  /// Appends lines for a person.
  virtual void append_text(const AnsweredCase& answer, const Style& style, std::string& out) = 0;
  /// Appends one JSON object on one line, without a line break: also what expectations are
  /// compared with.
  virtual void append_json(const AnsweredCase& answer, std::string& out) = 0;
  /// What the case alone means for the exit status: silent and refused are answers.
  [[nodiscard]] virtual ExitStatus status(const AnsweredCase& answer) const;
  /// Which expectations the report can meet.
  [[nodiscard]] virtual Extent extent() const { return Extent::decision; }
};

/// Whether an answer is what the case at `place` expects of it; tells the members that are not.
bool meets(const Value& expect, const Value& answer, Extent extent, const std::string& place);

/// Decides every case of the inputs and lets the report tell the answer: formats, expectations,
/// warnings, errors behind which to go on, the exit status. A verb about cases is its options and
/// its report.
ExitStatus run_cases(const Arguments& arguments, Keep keep, CaseReport& report);

}  // namespace connectsim
