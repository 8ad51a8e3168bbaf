#pragma once

#include "reports/json/json_tree.h"
#include "reports/language/language.h"
#include "simulator/explanation/counterfactuals.h"

namespace connectsim {

/// {"row":4,"action":"associate","edits":[{"kind":..,"text":..}]}: what leads to a row.
JsonTree edits_tree(const Snapshot& snapshot, const Counterfactual& found, Language language);

}  // namespace connectsim
