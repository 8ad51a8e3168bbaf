#pragma once

#include <string>
#include <vector>

#include "reports/diff/table_diff_view.h"
#include "reports/language/language.h"

namespace connectsim {

/// What the text and the Markdown report of two tables have in common.

/// "associate -> create".
std::string answer_change_text(const AnswerChange& answer, Language language);

/// The situations by their columns, one text a box.
std::vector<std::string> where_texts(const TableDiff& diff,
                                     const std::vector<Situation>& situations, Language language);

/// How much changes: situations, and scenarios of the population when there is one; or that
/// nothing changes, proven.
std::vector<std::string> summary_lines(const TableDiffView& view, Language language);

/// Readings that differ, one a line.
std::vector<std::string> reading_lines(const TableDiffView& view, Language language);

/// "row 4 (situations: 12)".
std::string row_change_text(const RowChange& rows, Language language);

/// What the intent does not list, and what it lists and did not happen; one a line.
std::vector<std::string> unlisted_lines(const TableDiffView& view, Language language);
std::vector<std::string> missing_lines(const TableDiffView& view, Language language);

}  // namespace connectsim
