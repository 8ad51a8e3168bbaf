#pragma once

#include <string>
#include <vector>

#include "model/json/document.h"
#include "reports/language/language.h"
#include "simulator/teaching/learner_answer.h"

namespace connectsim {

/// What a pack of lessons has as its "format".
inline constexpr std::string_view pack_format = "connectsim.pack/1";

/// One case of a pack: a scenario that says what it expects.
struct PackCase {
  Value scenario;
  Asks asks = Asks::action;  // `ends` when it expects nothing but `listed` and `reachable`
};

/// An instructor's own cases as questions (docs/teaching-packs.md). Its values point into the
/// document that it was read from.
struct LessonPack {
  Value title;  // an object of texts by language
  std::vector<PackCase> cases;
};

/// Reads a pack. `InputError` with its path for another format, a missing title or expectation, a
/// case that cannot be read, and one whose expectation the default table does not meet: no learner
/// may be taught what is wrong.
LessonPack read_pack(const Value& document);

/// The pack's title in a language, or in the one that it has.
std::string_view pack_title(const LessonPack& pack, Language language);

}  // namespace connectsim
