#pragma once

#include <string>

#include "reports/check/check_message.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends what a check found for a person: counts by mode, messages by topic, and the rows that
/// would complete the table.
void append_check_text(const CheckedTable& checked, const Style& style, std::string& out);

}  // namespace connectsim
