#pragma once

#include <string>
#include <string_view>

#include "reports/decision/decision_json.h"
#include "simulator/explanation/explanation.h"

namespace connectsim {

/// What a document that holds one explanation has as its "format".
inline constexpr std::string_view explanation_format = "connectsim.explanation/1";

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
