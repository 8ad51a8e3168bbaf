#pragma once

#include <string>

#include "reports/diff/table_diff_view.h"

namespace connectsim {

/// Appends what changes between two tables as one JSON object on one line: counts, readings, each
/// change of an answer with where, rows, effects and witnesses, the population, and, with an
/// intent, what is not as intended. Rows are counted from 1; 0 is silence.
void append_table_diff_json(const TableDiffView& view, std::string& out);

}  // namespace connectsim
