#pragma once

#include <string>

#include "reports/diff/table_diff_view.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends what changes between two tables for a person: how much, each change of an answer with
/// where and what comes of it, and how that is not as intended.
void append_table_diff_text(const TableDiffView& view, const Style& style, std::string& out);

}  // namespace connectsim
