#pragma once

#include <string>

#include "reports/diff/table_diff_view.h"
#include "reports/language/language.h"

namespace connectsim {

/// Appends what changes between two tables as Markdown, for a comment: a table of the groups, and
/// behind a fold where each answer changes, with a scenario.
void append_table_diff_markdown(const TableDiffView& view, Language language, std::string& out);

}  // namespace connectsim
