#pragma once

#include <string>

#include "reports/decision_json.h"
#include "reports/explanation.h"

namespace connectsim {

/// Writes explanations as JSON objects on one line: the members of the decision (M-3), and table,
/// readings that are not the defaults, request, judgements, row trace, readings that decide.
class ExplanationJson {
 public:
  /// Appends the object, without a line break.
  void append(const Explanation& explanation, std::string& out);

 private:
  DecisionJson decision_;
};

}  // namespace connectsim
