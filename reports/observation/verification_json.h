#pragma once

#include <string>

#include "reports/json/json_tree.h"
#include "reports/observation/verification_view.h"

namespace connectsim {

/// A verification as one JSON object: `agreement`, `doubts`, `predicted`, `seen`, `deviations`,
/// `fields`, `elsewhere`, `all_else_same`, `said_by` (tables and readings that say what was seen),
/// `readings` (those that it tells apart). Its words are those of the formats.
JsonTree verification_tree(const VerificationView& view);

}  // namespace connectsim
