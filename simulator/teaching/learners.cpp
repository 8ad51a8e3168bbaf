// Decides what a learner answers: the engine's decision and plan, with what he takes otherwise.
#include "simulator/teaching/learners.h"

#include "simulator/action/action_plan.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim {
namespace {

LearnerAnswer ends_answer(const PosedCase& posed, const Readings& readings) {
  LearnerAnswer answer;
  answer.asks = Asks::ends;
  answer.is_listed = is_listed_as_requested(posed.network, readings, posed.request);
  answer.reachable = reach_as_requested(posed.network, posed.request).result;
  return answer;
}

bool can_be_said(const LearnerAnswer& answer) {
  return answer.asks == Asks::ends
             ? answer.reachable != Reachability::depends
             : answer.deed != Deed::refuse &&
                   (answer.deed != Deed::associate || answer.to_function != no_vertex);
}

}  // namespace

Learners::Learners() {
  tables_.reserve(misconceptions().size() + 1);
  for (const Misconception& each : misconceptions()) tables_.push_back(table_of(each));
  tables_.push_back(shipped_table(default_table_name));
  for (const DecisionTable& table : tables_) deciders_.emplace_back(table);
}

// Names are taken from the network as it is: who sees other names of groups that stand there does
// not number new ones otherwise.
LearnerAnswer Learners::concluded(const PosedCase& original, const PosedCase& seen,
                                  const Decision& decision, const DecisionTable& table) {
  LearnerAnswer answer;
  if (decision.verdict != Verdict::decided) {
    answer.deed = decision.verdict == Verdict::silent ? Deed::no_row : Deed::refuse;
    return answer;
  }
  const ActionPlan plan = action_plan(seen.network, seen.request, decision, table.readings());
  switch (plan.action) {
    case Action::none:
      break;
    case Action::create: {
      answer.deed = Deed::create;
      std::array<NamePattern, 3> patterns{};
      for (const PlannedGroup& group : plan.created()) {
        patterns[answer.created_count++] = group.name.pattern;
      }
      const std::span<const NamePattern> together(patterns.data(), answer.created_count);
      for (std::size_t i = 0; i < answer.created_count; ++i) {
        answer.created[i] =
            next_name(original.network, patterns[i], together, table.readings().numbering);
      }
      break;
    }
    case Action::associate:
      answer.deed = Deed::associate;
      answer.to_function = plan.spare;
      answer.to_proxy = plan.proxy_spare;
      break;
  }
  return answer;
}

LearnerAnswer Learners::mistaken(std::size_t misconception, const PosedCase& posed,
                                 const ClassAnswers& answers) {
  const Misconception& each = misconceptions()[misconception];
  LearnerAnswer answer = answers.right;
  if (each.asks != answers.asks || answers.decision.verdict == Verdict::refused) {
    return answer;
  }
  if (each.numbers != nullptr) {
    for (std::size_t i = 0; i < answer.created_count; ++i) {
      const NamePattern pattern = answer.created[i].pattern;
      answer.created[i] =
          new_managed_name(pattern, each.numbers(posed.network, posed.request, pattern));
    }
    return answer;
  }
  if (each.concludes != nullptr) {
    each.concludes(posed, answers.decision, answer);
    return answer;
  }
  if (each.takes_ends != nullptr) {
    each.takes_ends(posed, answers.decision, answer);
    return answer;
  }
  const PosedCase seen{each.sees == nullptr ? posed.network : seen_, posed.request};
  if (each.sees != nullptr) {
    seen_ = posed.network;
    if (!each.sees(seen_, posed.request)) return answer;
  }
  if (each.asks == Asks::ends) return ends_answer(seen, tables_[misconception].readings());
  deciders_[misconception].decide(seen.network, seen.request, decision_);
  return concluded(posed, seen, decision_, tables_[misconception]);
}

LearnerAnswer Learners::right(const PosedCase& posed, Asks asks) {
  if (asks == Asks::ends) return ends_answer(posed, default_table().readings());
  deciders_.back().decide(posed.network, posed.request, decision_);
  return concluded(posed, posed, decision_, default_table());
}

void Learners::ask(const PosedCase& posed, Asks asks, const MisconceptionSet& set,
                   ClassAnswers& answers) {
  answers.asks = asks;
  deciders_.back().decide(posed.network, posed.request, answers.decision);
  answers.right = asks == Asks::ends ? ends_answer(posed, default_table().readings())
                                     : concluded(posed, posed, answers.decision, default_table());
  answers.is_fit = answers.decision.verdict != Verdict::refused &&
                   answers.decision.unknown.empty() && can_be_said(answers.right);
  if (answers.is_fit && answers.decision.verdict == Verdict::decided) {
    answers.is_fit =
        action_plan(posed.network, posed.request, answers.decision, default_table().readings())
            .obstacles.none();
  }
  answers.mistaken.assign(misconceptions().size(), answers.right);
  for (std::size_t i = 0; i < answers.mistaken.size(); ++i) {
    if (!set.test(i)) continue;
    answers.mistaken[i] = mistaken(i, posed, answers);
    answers.is_fit = answers.is_fit && can_be_said(answers.mistaken[i]);
  }
}

}  // namespace connectsim
