#pragma once

#include <string>
#include <vector>

#include "reports/decision/answered_case.h"
#include "reports/language/language.h"

namespace connectsim {

/// The zones of a request's function, or cluster, by their names, each once and sorted;
/// replaces `names`.
void read_function_zones(const AnsweredCase& answer, std::vector<std::string_view>& names);
void read_cluster_zones(const AnsweredCase& answer, std::vector<std::string_view>& names);

/// The remarks on an answer, one sentence without a full stop each, with the names that they speak
/// of.
std::vector<std::string> note_sentences(const AnsweredCase& answer, Language language);

}  // namespace connectsim
