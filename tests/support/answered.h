#pragma once

#include <memory>
#include <string>

#include "reports/decision/answered_case.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {

/// A case decided, with all that its answer borrows.
class Answered {
 public:
  Answered(const Json& account, const Json& request,
           const DecisionTable& table = shipped_table(default_table_name));
  Answered(const Answered&) = delete;
  Answered& operator=(const Answered&) = delete;

  [[nodiscard]] const AnsweredCase& answer() const { return *answer_; }

 private:
  Document document_;
  Scenario scenario_;
  Snapshot snapshot_;
  Request request_;
  DecisionTable table_;
  Outcome outcome_;
  std::unique_ptr<AnsweredCase> answer_;
};

}  // namespace connectsim::tests
