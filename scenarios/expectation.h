#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "model/json/document.h"
#include "model/situation.h"

namespace connectsim {

/// A member of an answer that is not as expected; `expected` and `got` are JSON on one line.
struct UnmetMember {
  std::string member;  // "row", "situation/database"
  std::string expected;
  std::string got;  // "nothing" when the answer has no such member
};

/// How far an answer was worked out: `decide` does not know what `apply` does (M-4), so that one
/// scenario may hold the expectations of both.
enum class Extent { decision, outcome };

/// `InputError` with path and nearest name for a member that no answer has (M-2).
void check_expectation(const Value& expect);

/// Whether an expectation says anything that answers of this extent can meet or not.
bool states_anything(const Value& expect, Extent extent);

/// The columns (T-1) that an expectation names, directly or inside `situation`. A table need not
/// use them to be held against them (M-2).
ColumnSet columns_named_by(const Value& expect);

/// Where an answer differs from what a scenario expects of it (M-2): only members that are named
/// count, lists compare as sets, an empty list is the same as none, null means absent. A column may
/// be named directly or inside `situation`.
std::vector<UnmetMember> unmet_members(const Value& expect, const Value& answer, Extent extent);

/// What a test would expect of a scenario that is answered so, as a JSON object: verdict, row,
/// action, unmet requirements.
std::string expectation_of(const Decision& decision);

/// One "member=value" of a command line, as a member of an `expect` object: `"row":4`. Lists are
/// written with commas, `rows=3,4`. `InputError` for an unknown member or a missing "=".
std::string expected_member(std::string_view member_and_value);

}  // namespace connectsim
