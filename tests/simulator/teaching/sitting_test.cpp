// Whole sittings of simulated learners, with each misconception and with none.

#include "simulator/teaching/sitting.h"

#include <map>
#include <set>

#include "simulator/teaching/question_plan.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

constexpr std::size_t none = no_option;

// Learners who answer alike so far are asked the same: each step is computed once.
class Course {
 public:
  Course(std::uint32_t level, std::uint64_t seed) : level_(level), seed_(seed) {}

  // The last step of a learner's sitting.
  const SittingStep& sit(std::size_t misconception) {
    Sitting sitting{level_, seed_, {}};
    std::string so_far;
    std::set<std::string> asked;
    for (;;) {
      auto step = steps_.find(so_far);
      if (step == steps_.end()) {
        step = steps_.emplace(so_far, next_step(sitting, learners_)).first;
      }
      if (!step->second.question) return step->second;
      const Question& question = *step->second.question;
      check_question(question);
      CHECK(asked.insert(text_of(question.id)).second);
      std::size_t chosen = question.options.right;
      if (misconception != none && question.options.chosen_by[misconception] != no_option) {
        chosen = question.options.chosen_by[misconception];
      }
      sitting.answered.push_back({question.id, chosen});
      so_far += text_of(question.id) + " " + std::to_string(chosen) + " ";
    }
  }

 private:
  static void check_question(const Question& question) {
    const std::vector<LearnerAnswer>& answers = question.options.answers;
    CHECK(answers.size() >= 2);
    CHECK(answers.size() <= options_max);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) CHECK(answers[i] != answers[j]);
    }
    CHECK(question.scenario.network().group_count() <= 16);
  }

  std::uint32_t level_;
  std::uint64_t seed_;
  Learners learners_;
  std::map<std::string, SittingStep> steps_;
};

void check_level(std::uint32_t level, std::uint64_t seed) {
  Course course(level, seed);
  const std::size_t at_most = questions_at_most(level);
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    if (!misconceptions_of(level).test(i)) continue;
    INFO("level " << level << ", seed " << seed << ", " << misconceptions()[i].name);
    const SittingStep& last = course.sit(i);
    CHECK(last.state == SittingState::named);
    CHECK(last.named == i);
    CHECK(last.number - 1 <= at_most);
  }
  INFO("level " << level << ", seed " << seed << ", no misconception");
  const SittingStep& last = course.sit(none);
  CHECK(last.state == SittingState::none);
  CHECK(last.number - 1 <= at_most);
}

TEST_CASE("so many questions are allowed: ceil(log2 k) + 2") {
  for (std::uint32_t level = 0; level <= level_count; ++level) {
    const std::size_t count = misconceptions_of(level).count();
    std::size_t halvings = 0;
    while ((std::size_t{1} << halvings) < count) ++halvings;
    CHECK(questions_at_most(level) == halvings + 2);
  }
}

TEST_CASE("at every level each misconception is named in time, and a right learner is let go") {
  for (std::uint32_t level = 1; level <= level_count; ++level) check_level(level, 1);
}

TEST_CASE("the same with other seeds, and for all levels together", "[slow]") {
  for (std::uint64_t seed = 2; seed <= 4; ++seed) {
    for (std::uint32_t level = 1; level <= level_count; ++level) check_level(level, seed);
  }
  for (std::uint64_t seed = 1; seed <= 3; ++seed) check_level(0, seed);
}

TEST_CASE("a learner who is once careless is not taken for one with a misconception") {
  Learners learners;
  Sitting sitting{3, 1, {}};
  SittingStep step = next_step(sitting, learners);
  for (bool is_careless = true; step.question; is_careless = false) {
    const Options& options = step.question->options;
    std::size_t chosen = options.right;
    if (is_careless) chosen = options.right == 0 ? 1 : 0;
    sitting.answered.push_back({step.question->id, chosen});
    step = next_step(sitting, learners);
  }
  CHECK(step.state == SittingState::open);
}

TEST_CASE("a question's id makes the same question again, and no other text is an id") {
  Learners learners;
  const SittingStep step = next_step({2, 7, {}}, learners);
  REQUIRE(step.question);
  const std::string text = text_of(step.question->id);
  CHECK(text == text_of(next_step({2, 7, {}}, learners).question->id));
  const std::optional<QuestionId> id = question_id(text);
  REQUIRE(id);
  CHECK(*id == step.question->id);
  const std::optional<Question> again = made_question(*id, learners);
  REQUIRE(again);
  CHECK(again->options.answers == step.question->options.answers);
  CHECK(again->options.right == step.question->options.right);
  for (const std::string& wrong :
       {std::string(), std::string("q1"), std::string("q1.a"), std::string("q1.a."),
        std::string("q1.x.1.0"), "q2" + text.substr(2), text + "!",
        std::string("q1.a.ffffffffffffffff."), std::string("q1.a.01.1"), std::string("q1.a.1")}) {
    INFO(wrong);
    CHECK(!question_id(wrong));
  }
}

TEST_CASE("answers to what was not asked are input errors") {
  Learners learners;
  const SittingStep step = next_step({2, 7, {}}, learners);
  REQUIRE(step.question);
  CHECK_THROWS_AS(next_step({2, 7, {{step.question->id, 6}}}, learners), InputError);
}

// Questions told by who of three answers wrong, each in a class of his own.
Partition telling(std::initializer_list<std::size_t> wrong) {
  Partition partition;
  std::uint8_t next = 0;
  for (const std::size_t each : wrong) partition.class_of[each] = ++next;
  return partition;
}

TEST_CASE("a plan is as short as it can be, where the best first question leads astray") {
  // Two questions do for six; the question that tells most of them needs two more.
  const std::vector<Partition> questions = {telling({0, 1, 3, 4}), telling({0, 1, 2}),
                                            telling({3, 4, 5})};
  const MisconceptionSet six(0b111111);
  CHECK(fewest_questions(questions, six, 5) == 2);
  const std::size_t first = next_question(questions, {six, true, 5});
  CHECK((first == 1 || first == 2));
  CHECK(fewest_questions({telling({0, 1}), telling({1, 2})}, MisconceptionSet(0b111), 5) == 2);
  CHECK(fewest_questions({telling({0, 1})}, MisconceptionSet(0b111), 5) == 6);
}

TEST_CASE("of one who was wrong, the question that leaves the fewest possible comes next") {
  Partition together;
  together.class_of = {1, 1, 0};
  const std::vector<Partition> questions = {together, telling({0, 1})};
  CHECK(next_question(questions, {MisconceptionSet(0b111), false, 3}) == 1);
  CHECK(next_question({Partition{}}, {MisconceptionSet(0b111), false, 3}) == no_partition);
}

}  // namespace
}  // namespace connectsim::tests
