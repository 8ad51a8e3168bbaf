#pragma once

#include "reports/json/json_tree.h"

namespace connectsim {

/// The definitions that only list words of the program, by name: so that no schema names a word
/// which the program does not know, or lacks one.
JsonTree word_definitions();

}  // namespace connectsim
