#pragma once

#include <string>

#include "reports/decision/decision_json.h"
#include "simulator/explanation/explanation.h"

namespace connectsim {

/// Writes explanations as JSON objects on one line: the members of the decision (M-3), and what the
/// action creates or associates, the table, its readings that are not the defaults, the judgements,
/// the row trace, the readings that decide.
class ExplanationJson {
 public:
  /// Appends the object, without a line break.
  void append(const AnsweredCase& answer, const Explanation& explanation, std::string& out);

 private:
  DecisionJson decision_;
};

}  // namespace connectsim
