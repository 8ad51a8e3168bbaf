// Reads what the page asks of misconceptions, questions and answers.
#include "reports/page/operations.h"
#include "reports/teaching/teaching_json.h"

namespace connectsim {
namespace {

std::uint32_t level_of(const PageRequest& request) {
  const Value level = request.root().find("level");
  if (!level) return 0;
  const std::int64_t number = level.integer();
  if (number < 1 || number > std::int64_t{level_count}) {
    throw level.wrong("a level, 1 to " + std::to_string(level_count));
  }
  return static_cast<std::uint32_t>(number);
}

// A whole number that is not negative.
std::size_t count_of(const Value& value) {
  if (value.integer() < 0) throw value.wrong("0 or more");
  return static_cast<std::size_t>(value.integer());
}

Value required(const Value& object, std::string_view member) {
  const Value found = object.object().find(member);
  if (!found) throw object.error("lacks \"" + std::string(member) + "\"");
  return found;
}

std::optional<LessonPack> pack_of(PageRequest& request) {
  if (!request.root().find("pack")) return std::nullopt;
  return read_pack(request.document("pack"));
}

}  // namespace

void answer_misconceptions(PageRequest& request, std::string& out) {
  append_misconceptions(level_of(request), out);
}

void answer_question(PageRequest& request, std::string& out) {
  AskedSitting sitting;
  sitting.level = level_of(request);
  sitting.language = request.language();
  if (const Value seed = request.root().find("seed")) sitting.seed = count_of(seed);
  if (const Value answered = request.root().find("answered")) {
    for (const Value each : answered.list().children()) {
      sitting.answered.push_back(
          {std::string(required(each, "question").text()), count_of(required(each, "option"))});
    }
  }
  const std::optional<LessonPack> pack = pack_of(request);
  if (pack) sitting.pack = &*pack;
  Learners learners;
  append_next_question(sitting, learners, out);
}

void answer_reveal(PageRequest& request, std::string& out) {
  const std::string id(required(request.root(), "question").text());
  const std::size_t option = count_of(required(request.root(), "option"));
  const Language language = request.language();
  const std::optional<LessonPack> pack = pack_of(request);
  Learners learners;
  append_revealed(taught_case(id, pack ? &*pack : nullptr, learners), option, learners, language,
                  out);
}

}  // namespace connectsim
