// Decides which question comes next in a sitting, and when it ends.
#include "simulator/teaching/sitting.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "model/text/input_error.h"
#include "simulator/teaching/kept_questions.h"
#include "simulator/teaching/question_plan.h"

namespace connectsim {
namespace {

// The fewer misconceptions are left, the rarer are the cases that tell them apart, and the less it
// costs to look at one. All levels together have the kept questions besides.
std::uint64_t cases_drawn(std::uint32_t level, const MisconceptionSet& possible) {
  return (level == 0 ? 150 : 600) + 8000 / possible.count();
}

std::uint32_t reading_size(const Network& network) {
  return network.group_count() + network.edge_count();
}

constexpr std::uint64_t cases_of_a_question = 100'000;

class Planner {
 public:
  Planner(const Sitting& sitting, const PlanState& state, const Evidence& evidence,
          Learners& learners)
      : sitting_(sitting),
        state_(state),
        is_planned_ahead_(state.may_have_none && !evidence.shows_none(1)),
        learners_(learners) {
    for (std::size_t i = 0; i < misconceptions().size(); ++i) {
      if (state.possible.test(i)) asked_[static_cast<std::size_t>(misconceptions()[i].asks)] = true;
    }
  }

  std::optional<Question> best_question() {
    draw_questions();
    const std::size_t best = next_question(partitions_, state_);
    if (best == no_partition) return std::nullopt;
    return simplest(ids_[best], partitions_[best]);
  }

 private:
  // While it is planned ahead the same cases, so that the plan can be carried out; then new ones.
  void draw_questions() {
    if (sitting_.level == 0 && is_planned_ahead_) {
      for (const QuestionId& id : kept_questions(state_.possible)) {
        if (!asked_[static_cast<std::size_t>(id.asks)]) continue;
        build_lesson_case(id.choices, scenario_);
        add_question(id.asks, id.choices);
      }
    }
    const std::uint64_t first =
        is_planned_ahead_ ? 0 : sitting_.answered.size() * cases_of_a_question;
    for (std::uint64_t number = first;
         number < first + cases_drawn(sitting_.level, state_.possible); ++number) {
      const LessonChoices choices =
          drawn_lesson_case(sitting_.level, sitting_.seed, number, scenario_);
      for (const Asks asks : {Asks::action, Asks::ends}) {
        if (asked_[static_cast<std::size_t>(asks)]) add_question(asks, choices);
      }
    }
  }

  // Of questions that tell the same apart the one with the least to read.
  void add_question(Asks asks, const LessonChoices& choices) {
    const std::optional<Partition> partition = partition_of_scenario(asks);
    if (!partition) return;
    std::string key(partition->class_of.begin(), partition->class_of.end());
    const auto [at, is_new] = known_.try_emplace(std::move(key), ids_.size());
    if (is_new) {
      ids_.push_back({asks, state_.possible, choices});
      partitions_.push_back(*partition);
    } else if (partition->reading_size < partitions_[at->second].reading_size) {
      ids_[at->second] = {asks, state_.possible, choices};
      partitions_[at->second] = *partition;
    }
  }

  // Nothing when the case is not fit for a question, or tells nothing.
  std::optional<Partition> partition_of_scenario(Asks asks) {
    const PosedCase posed{scenario_.network(), scenario_.request};
    learners_.ask(posed, asks, state_.possible, answers_);
    if (!answers_.is_fit) return std::nullopt;
    Partition partition;
    partition.reading_size = reading_size(scenario_.network());
    std::vector<LearnerAnswer> seen{answers_.right};
    for (std::size_t i = 0; i < answers_.mistaken.size(); ++i) {
      if (!state_.possible.test(i)) continue;
      const auto found = std::find(seen.begin(), seen.end(), answers_.mistaken[i]);
      partition.class_of[i] = static_cast<std::uint8_t>(found - seen.begin());
      if (found == seen.end()) seen.push_back(answers_.mistaken[i]);
    }
    return seen.size() == 1 ? std::nullopt : std::optional(partition);
  }

  [[nodiscard]] bool was_asked(Asks asks, const LessonChoices& choices) const {
    return std::any_of(
        sitting_.answered.begin(), sitting_.answered.end(), [&](const Answered& answered) {
          return answered.question.asks == asks && answered.question.choices == choices;
        });
  }

  std::optional<Question> simplest(QuestionId id, const Partition& wanted) {
    id.choices = simplest_choices(id.choices, [&](const LessonChoices& choices) {
      if (was_asked(id.asks, choices)) return false;
      build_lesson_case(choices, scenario_);
      const std::optional<Partition> partition = partition_of_scenario(id.asks);
      return partition && partition->class_of == wanted.class_of;
    });
    return made_question(id, learners_);
  }

  const Sitting& sitting_;
  const PlanState& state_;
  bool is_planned_ahead_;  // until every misconception has been told from being right
  Learners& learners_;
  std::array<bool, words_of<Asks>.size()> asked_{};
  GeneratedScenario scenario_;
  ClassAnswers answers_;
  std::unordered_map<std::string, std::size_t> known_;  // by which classes there are
  std::vector<QuestionId> ids_;
  std::vector<Partition> partitions_;
};

}  // namespace

std::size_t questions_at_most(std::uint32_t level) {
  const std::size_t count = misconceptions_of(level).count();
  return static_cast<std::size_t>(std::bit_width(count - 1)) + 2;
}

SittingStep next_step(const Sitting& sitting, Learners& learners) {
  SittingStep step{SittingState::asking,
                   sitting.answered.size() + 1,
                   questions_at_most(sitting.level),
                   no_option,
                   Evidence(misconceptions_of(sitting.level)),
                   std::nullopt};
  for (const Answered& answered : sitting.answered) {
    const std::optional<Question> question = made_question(answered.question, learners);
    if (!question) {
      throw InputError("no question has the id \"" + text_of(answered.question) + "\"");
    }
    if (answered.option >= question->options.answers.size()) {
      throw InputError("question \"" + text_of(answered.question) + "\" has " +
                       std::to_string(question->options.answers.size()) + " options, not option " +
                       std::to_string(answered.option));
    }
    step.evidence.add(question->options, answered.option);
  }
  // With questions left, once is not enough.
  const bool is_last = sitting.answered.size() >= step.at_most;
  step.named = step.evidence.named(is_last ? 1 : 2);
  if (step.named != no_option) {
    step.state = SittingState::named;
  } else if (step.evidence.shows_none(is_last ? 1 : 2)) {
    step.state = SittingState::none;
  } else if (!is_last) {
    const PlanState state{step.evidence.possible(), !step.evidence.has_wrong_answer(),
                          step.at_most - sitting.answered.size()};
    step.question = Planner(sitting, state, step.evidence, learners).best_question();
  }
  if (step.state == SittingState::asking && !step.question) step.state = SittingState::open;
  return step;
}

}  // namespace connectsim
