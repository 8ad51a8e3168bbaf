#pragma once

#include "cli/arguments/arguments.h"
#include "cli/output/output.h"
#include "reports/language/style.h"

namespace connectsim {

/// The style of text answers: --lang, and colours on a terminal unless --no-color or NO_COLOR says
/// otherwise.
Style chosen_style(const Arguments& arguments, const Output& output);

}  // namespace connectsim
