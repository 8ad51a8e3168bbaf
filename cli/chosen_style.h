#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "reports/style.h"

namespace connectsim {

/// The style of text answers: --lang, and colours on a terminal unless --no-color or NO_COLOR says
/// otherwise.
Style chosen_style(const Arguments& arguments, const Output& output);

}  // namespace connectsim
