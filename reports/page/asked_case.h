#pragma once

#include <optional>

#include "reports/action/carried_out_case.h"
#include "reports/page/page_request.h"
#include "scenarios/scenario_reader.h"
#include "simulator/explanation/explanation.h"

namespace connectsim {

/// The scenario of a request, decided by its table. It borrows the request.
class AskedCase {
 public:
  explicit AskedCase(PageRequest& request);
  AskedCase(const AskedCase&) = delete;
  AskedCase& operator=(const AskedCase&) = delete;

  [[nodiscard]] const AnsweredCase& answer() const { return *answer_; }
  /// What comes of it when it is carried out; made when it is first asked for.
  [[nodiscard]] const CarriedOutCase& done();
  [[nodiscard]] Explanation explanation(EditSearch search) const;

 private:
  DecisionTable table_;
  Scenario scenario_;
  Snapshot snapshot_;
  Request request_;
  Outcome outcome_;
  std::optional<AnsweredCase> answer_;
  std::optional<CarriedOutCase> done_;
};

/// The scenario after the action of a case: the same way is asked for, through what now exists.
std::string scenario_afterwards(const CarriedOutCase& done);

}  // namespace connectsim
