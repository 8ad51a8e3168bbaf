#pragma once

#include <string>

#include "reports/check/check_message.h"

namespace connectsim {

/// Appends all that a check found as one JSON object on one line: counts, silences and conflicts
/// with their regions and witness scenarios, what each row is good for, and completing rows, whose
/// `action` is null because it is to be chosen. Rows are counted from 1.
void append_check_json(const CheckedTable& checked, std::string& out);

}  // namespace connectsim
