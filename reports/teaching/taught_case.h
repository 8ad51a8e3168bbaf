#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/decision/answered_case.h"
#include "reports/teaching/lesson_pack.h"
#include "scenarios/scenario.h"
#include "simulator/teaching/question.h"

namespace connectsim {

/// A question with all that it takes to ask it and to answer it, generated or of a pack.
struct TaughtCase {
  std::string id;
  Asks asks = Asks::action;
  MisconceptionSet set;  // whose answers are among the options
  Scenario scenario;     // the names of the request; of a generated case nothing else
  Value document;        // the scenario of a pack's case
  Snapshot snapshot;
  Request request;
  Options options;

  [[nodiscard]] PosedCase posed() const { return {snapshot.network, request}; }
};

/// The scenario as an M-2 document.
std::string scenario_of(const TaughtCase& taught);

/// A generated question.
TaughtCase taught_case(Question question);

/// Question `number`, from 0, of a pack. As many misconceptions as options allow have theirs.
TaughtCase taught_case(const LessonPack& pack, std::size_t number, Learners& learners);

/// The question that an id names; of `pack` when there is one. `InputError` when there is none.
TaughtCase taught_case(std::string_view id, const LessonPack* pack, Learners& learners);

}  // namespace connectsim
