#pragma once

#include <optional>

#include "cli/arguments/arguments.h"
#include "simulator/diff/intent_comparison.h"

namespace connectsim {

/// What `diff` was told to be meant: --intent, --write-intent. Every kind of diff has them.
extern const OptionGroup intent_options;

/// The intent of `--intent`; nothing without it. `InputError` for what is none.
std::optional<Intent> chosen_intent(const Arguments& arguments);

/// Writes the file of `--write-intent`, if it is wanted.
void write_intent(const Arguments& arguments, const Intent& intent);

}  // namespace connectsim
