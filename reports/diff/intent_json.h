#pragma once

#include <string>

#include "reports/json/json_tree.h"
#include "simulator/diff/intent.h"

namespace connectsim {

/// One intended change as an entry of an intent document.
JsonTree change_tree(const IntendedChange& intended);

/// An intent as its document, for a person to read and to add reasons to.
std::string intent_document(const Intent& intent);

}  // namespace connectsim
