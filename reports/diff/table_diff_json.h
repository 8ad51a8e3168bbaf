#pragma once

#include <string>

#include "reports/diff/table_diff_view.h"
#include "reports/json/result_form.h"

namespace connectsim {

/// What results of a difference of tables say they are.
inline constexpr std::string_view table_diff_format = "connectsim.table-diff/1";

/// Appends what changes between two tables as one JSON object on one line: counts, readings, each
/// change of an answer with where, rows, effects and witnesses, the population, and, with an
/// intent, what is not as intended. Rows are counted from 1; 0 is silence.
void append_table_diff_json(const TableDiffView& view, const ResultForm& form, std::string& out);

}  // namespace connectsim
