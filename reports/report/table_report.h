#pragma once

#include "model/json/document.h"
#include "reports/report/report.h"

namespace connectsim {

/// The report of a check of a table: a case for each message and each row, and the map of its
/// situations. What reaches `fail_on`, a word of `CheckLevel`, fails.
Report check_report(const Value& result, std::string_view fail_on, Language language);

/// The report of a difference of two tables: a case for each change of the answer with what comes
/// of it, and for each intended one that is missing. What no intent lists fails (exit status 4).
Report table_diff_report(const Value& result, Language language);

/// The same of two snapshots: a case for each change of a connection.
Report snapshot_diff_report(const Value& result, Language language);

}  // namespace connectsim
