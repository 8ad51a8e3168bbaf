#pragma once

#include <vector>

#include "model/answers/account_choice.h"
#include "model/answers/saved_answer.h"
#include "model/answers/snapshot_parts.h"

namespace connectsim {

/// Fills `parts` with the entries of the answers that count and that the filter admits. An entry
/// that a get or changing call printed yields to the same entry of a list, and a registration's
/// targets to described ones: lists show the state, changing calls a moment on the way.
void add_parts_of_answers(const std::vector<SavedAnswer>& answers, const EntryFilter& filter,
                          SnapshotParts& parts);

}  // namespace connectsim
