// Decides which answers a question offers, and how a question is named so that it can be made
// again.
#include "simulator/teaching/question.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "scenarios/builder/scenario_id.h"
#include "simulator/action/action_plan.h"

namespace connectsim {
namespace {

// The order in which options are shown.
auto place(const LearnerAnswer& answer) {
  return std::tuple(answer.deed, answer.created_count, answer.created[0].number,
                    answer.created[1].number, answer.created[2].number, answer.to_function,
                    answer.to_proxy, !answer.is_listed, answer.reachable);
}

void add_once(std::vector<LearnerAnswer>& answers, const LearnerAnswer& answer) {
  if (std::find(answers.begin(), answers.end(), answer) == answers.end()) {
    answers.push_back(answer);
  }
}

LearnerAnswer deed_answer(Deed deed) {
  LearnerAnswer answer;
  answer.deed = deed;
  return answer;
}

LearnerAnswer creation(const PosedCase& posed) {
  Decision decision;
  decision.verdict = Verdict::decided;
  decision.action = Action::create;
  LearnerAnswer answer = deed_answer(Deed::create);
  const ActionPlan plan = action_plan(posed.network, posed.request, decision, Readings{});
  for (const PlannedGroup& group : plan.created()) {
    answer.created[answer.created_count++] = group.name;
  }
  return answer;
}

LearnerAnswer ends_answer(bool is_listed, Reachability reachable) {
  LearnerAnswer answer;
  answer.asks = Asks::ends;
  answer.is_listed = is_listed;
  answer.reachable = reachable;
  return answer;
}

std::vector<LearnerAnswer> further_answers(const PosedCase& posed, Asks asks) {
  if (asks == Asks::action) {
    return {deed_answer(Deed::nothing), creation(posed), deed_answer(Deed::no_row)};
  }
  return {ends_answer(true, Reachability::reachable), ends_answer(true, Reachability::blocked),
          ends_answer(false, Reachability::reachable), ends_answer(false, Reachability::blocked)};
}

std::size_t position_of(const std::vector<LearnerAnswer>& answers, const LearnerAnswer& answer) {
  return static_cast<std::size_t>(std::find(answers.begin(), answers.end(), answer) -
                                  answers.begin());
}

constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

std::string prefix() { return "q" + std::to_string(generator_version) + "."; }

}  // namespace

std::optional<Options> options_of(const PosedCase& posed, const ClassAnswers& answers,
                                  const MisconceptionSet& set) {
  Options options;
  options.answers.push_back(answers.right);
  for (std::size_t i = 0; i < answers.mistaken.size(); ++i) {
    if (set.test(i)) add_once(options.answers, answers.mistaken[i]);
  }
  if (options.answers.size() > options_max) return std::nullopt;
  for (const LearnerAnswer& further : further_answers(posed, answers.asks)) {
    if (options.answers.size() < options_min) add_once(options.answers, further);
  }
  std::sort(options.answers.begin(), options.answers.end(),
            [](const LearnerAnswer& one, const LearnerAnswer& other) {
              return place(one) < place(other);
            });
  options.right = position_of(options.answers, answers.right);
  for (std::size_t i = 0; i < answers.mistaken.size(); ++i) {
    options.chosen_by.push_back(set.test(i) ? position_of(options.answers, answers.mistaken[i])
                                            : no_option);
  }
  return options;
}

std::string text_of(const QuestionId& id) {
  std::array<char, 16> set{};
  const auto end = std::to_chars(set.data(), set.data() + set.size(), id.set.to_ullong(), 16).ptr;
  std::string text = prefix() + (id.asks == Asks::action ? "a." : "e.");
  text.append(set.data(), end).append(".");
  for (const std::uint32_t choice : id.choices) text += digits[choice];
  return text;
}

std::optional<QuestionId> question_id(std::string_view text) {
  const std::string start = prefix();
  QuestionId id;
  if (!text.starts_with(start) || text.size() < start.size() + 2) return std::nullopt;
  text.remove_prefix(start.size());
  if ((text[0] != 'a' && text[0] != 'e') || text[1] != '.') return std::nullopt;
  id.asks = text[0] == 'a' ? Asks::action : Asks::ends;
  text.remove_prefix(2);
  const std::size_t dot = std::min(text.find('.'), text.size());
  std::uint64_t set = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + dot, set, 16);
  if (error != std::errc() || end != text.data() + dot || dot == text.size()) return std::nullopt;
  id.set = set;
  for (const char choice : text.substr(dot + 1)) {
    const std::size_t digit = digits.find(choice);
    if (digit == std::string_view::npos) return std::nullopt;
    id.choices.push_back(static_cast<std::uint32_t>(digit));
  }
  const bool is_known = (id.set & ~misconceptions_of(0)).none();
  const std::string again = text_of(id);
  const bool is_spelt_so = again.size() == start.size() + 2 + text.size() &&
                           std::string_view(again).substr(start.size() + 2) == text;
  return is_known && is_spelt_so ? std::optional(id) : std::nullopt;
}

std::optional<Question> made_question(const QuestionId& id, Learners& learners) {
  Question question{id, {}, {}};
  build_lesson_case(id.choices, question.scenario);
  const PosedCase posed{question.scenario.network(), question.scenario.request};
  ClassAnswers answers;
  learners.ask(posed, id.asks, id.set, answers);
  std::optional<Options> options =
      answers.is_fit ? options_of(posed, answers, id.set) : std::nullopt;
  if (!options) return std::nullopt;
  question.options = std::move(*options);
  name_lesson_case(question.scenario);
  return question;
}

}  // namespace connectsim
