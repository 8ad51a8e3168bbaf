#pragma once

#include <string>

#include "reports/json/json_tree.h"
#include "simulator/diff/intent.h"

namespace connectsim {

/// How a rule is called in intents, by what reports say of it: "inbound tcp 3306 10.0.0.0/8".
std::string rule_in_intents(const Snapshot& snapshot, Edge rule);

/// One intended change as an entry of an intent document.
JsonTree change_tree(const IntendedChange& intended);

/// An intent as its document, for a person to read and to add reasons to.
std::string intent_document(const Intent& intent);

}  // namespace connectsim
