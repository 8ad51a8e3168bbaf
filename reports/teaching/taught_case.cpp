// Decides which question an id names, and which misconceptions a pack's case has options for.
#include "reports/teaching/taught_case.h"

#include <charconv>

#include "scenarios/builder/labels_of_scenario.h"
#include "scenarios/scenario_json.h"
#include "scenarios/scenario_reader.h"

namespace connectsim {
namespace {

constexpr std::string_view pack_prefix = "p";

// Each misconception in turn, unless there would be too many options with it.
Options options_for_many(const PosedCase& posed, const ClassAnswers& answers,
                         MisconceptionSet& set) {
  Options options = *options_of(posed, answers, set);
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    MisconceptionSet more = set;
    if (const auto with_it = options_of(posed, answers, more.set(i))) {
      options = *with_it;
      set = more;
    }
  }
  return options;
}

InputError no_question(std::string_view id) {
  return InputError("no question has the id \"" + std::string(id) + "\"");
}

}  // namespace

std::string scenario_of(const TaughtCase& taught) {
  return taught.document ? taught.document.json()
                         : scenario_json({}, taught.snapshot, taught.scenario.request);
}

TaughtCase taught_case(Question question) {
  TaughtCase taught;
  taught.id = text_of(question.id);
  taught.asks = question.id.asks;
  taught.set = question.id.set;
  taught.scenario.request = named_request(question.scenario);
  taught.snapshot = std::move(question.scenario.snapshot);
  taught.request = question.scenario.request;
  taught.options = std::move(question.options);
  return taught;
}

TaughtCase taught_case(const LessonPack& pack, std::size_t number, Learners& learners) {
  TaughtCase taught;
  taught.id = std::string(pack_prefix) + std::to_string(number + 1);
  taught.asks = pack.cases[number].asks;
  taught.document = pack.cases[number].scenario;
  ScenarioReader(Keep::ids).read(taught.document, taught.scenario, taught.snapshot, taught.request);
  ClassAnswers answers;
  learners.ask(taught.posed(), taught.asks, misconceptions_of(0), answers);
  taught.options = options_for_many(taught.posed(), answers, taught.set);
  return taught;
}

TaughtCase taught_case(std::string_view id, const LessonPack* pack, Learners& learners) {
  if (pack != nullptr) {
    for (std::size_t number = 0; number < pack->cases.size(); ++number) {
      if (id == std::string(pack_prefix) + std::to_string(number + 1)) {
        return taught_case(*pack, number, learners);
      }
    }
    throw no_question(id);
  }
  const std::optional<QuestionId> named = question_id(id);
  std::optional<Question> question;
  if (named) question = made_question(*named, learners);
  if (!question) throw no_question(id);
  return taught_case(std::move(*question));
}

}  // namespace connectsim
