#pragma once

#include <string>
#include <string_view>

#include "reports/json/json_tree.h"
#include "reports/observation/verification_view.h"

namespace connectsim {

/// What a document that holds one verification has as its "format".
inline constexpr std::string_view verification_format = "connectsim.verification/1";

/// A verification as one JSON object: `agreement`, `doubts`, `predicted`, `seen`, `deviations`,
/// `fields`, `elsewhere`, `all_else_same`, `said_by` (tables and readings that say what was seen),
/// `readings` (those that it tells apart). Its words are those of the formats.
JsonTree verification_tree(const VerificationView& view);

}  // namespace connectsim
