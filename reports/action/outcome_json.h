#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/decision/answered_case.h"
#include "reports/decision/decision_json.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// What a document that holds one outcome has as its "format".
inline constexpr std::string_view outcome_format = "connectsim.outcome/1";

/// Writes what comes of requests as JSON objects on one line each (M-4): the members of the
/// decision, then `created`, `attached`, `calls` and `after`. Ids of things that do not exist yet
/// are `new:<name>`, values that only the user knows `${NAME}`; no password is ever written.
class OutcomeJson {
 public:
  /// Appends the object, without a line break. `answer.plan` must be the outcome's. `after` is the
  /// snapshot afterwards as JSON; without it the member is left out.
  void append(const AnsweredCase& answer, const DescribedOutcome& outcome, const std::string* after,
              std::string& out);

 private:
  DecisionJson decision_;
};

/// A parameter of a call as JSON on one line.
std::string parameter_json(const CallParameter& parameter);

}  // namespace connectsim
