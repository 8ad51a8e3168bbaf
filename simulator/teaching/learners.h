#pragma once

#include <vector>

#include "simulator/decision/decide.h"
#include "simulator/teaching/misconception.h"

namespace connectsim {

/// What is right about a case, and what learners with some misconceptions say instead.
struct ClassAnswers {
  Asks asks = Asks::action;
  LearnerAnswer right;
  Decision decision;                    // the right one
  std::vector<LearnerAnswer> mistaken;  // by the position of the misconception; right for others
  /// Whether it makes a question: neither refused nor unknown, blocked by no limit, and every
  /// answer can be said.
  bool is_fit = true;
};

/// A learner with each misconception, and one without any. Deterministic; keeps its memory; not for
/// several threads at once.
class Learners {
 public:
  Learners();
  Learners(const Learners&) = delete;
  Learners& operator=(const Learners&) = delete;

  /// What those of `set` say. Replaces `answers`.
  void ask(const PosedCase& posed, Asks asks, const MisconceptionSet& set, ClassAnswers& answers);

  /// What is right, by the default table.
  LearnerAnswer right(const PosedCase& posed, Asks asks);

  [[nodiscard]] const DecisionTable& default_table() const { return tables_.back(); }
  /// The table that a learner with a misconception asks.
  [[nodiscard]] const DecisionTable& table(std::size_t misconception) const {
    return tables_[misconception];
  }

 private:
  LearnerAnswer mistaken(std::size_t misconception, const PosedCase& posed,
                         const ClassAnswers& answers);
  LearnerAnswer concluded(const PosedCase& original, const PosedCase& seen,
                          const Decision& decision, const DecisionTable& table);

  std::vector<DecisionTable> tables_;  // of the misconceptions, then the default one
  std::vector<Decider> deciders_;
  Network seen_;
  Decision decision_;
};

}  // namespace connectsim
