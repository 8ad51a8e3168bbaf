#pragma once

#include <string>

#include "reports/check/check_message.h"
#include "reports/json/result_form.h"

namespace connectsim {

/// What results of a check say they are.
inline constexpr std::string_view check_format = "connectsim.check/1";

/// Appends all that a check found as one JSON object on one line: counts, silences and conflicts
/// with their regions and witness scenarios, what each row is good for, completing rows, whose
/// `action` is null because it is to be chosen, and all messages in the form's language. Rows are
/// counted from 1.
void append_check_json(const CheckedTable& checked, const ResultForm& form, std::string& out);

}  // namespace connectsim
