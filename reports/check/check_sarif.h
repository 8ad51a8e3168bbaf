#pragma once

#include <string>

#include "reports/check/check_message.h"

namespace connectsim {

/// Appends a SARIF 2.1.0 log: one result a message, located at the row's line of the document, or
/// at the line of its "rows". Conflicts are errors, silences warnings, all else notes.
void append_check_sarif(const CheckedTable& checked, std::string& out);

/// Appends workflow commands that GitHub shows as annotations: `::warning file=..,line=..::..`.
void append_check_annotations(const CheckedTable& checked, std::string& out);

}  // namespace connectsim
