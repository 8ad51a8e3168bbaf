#pragma once

#include <cstddef>
#include <string>

#include "reports/report/report.h"

namespace connectsim {

// Each appends a report in one format. Whatever names an account holds, nothing in them is obeyed:
// they are shown as `shown_text` shows them, and then as the format escapes.

/// JUnit XML, of which it uses what both Jenkins (junit-10.xsd) and GitLab read: a suite for each
/// of the report's, and in it a case each. At most `junit_elements_max` elements: cases that passed
/// are left out first, and counted in a last one.
inline constexpr std::size_t junit_elements_max = 200'000;
void append_junit(const Report& report, std::string& out);

/// A comment on a pull request of at most `bytes_max` bytes: details are dropped first, then rows
/// of tables, which are counted; never the totals, the verdict and the command that repeats it.
/// Cases of a suite that differ only in whom they are about are one row.
inline constexpr std::size_t markdown_bytes_default = 60'000;
void append_markdown(const Report& report, std::size_t bytes_max, std::string& out);

/// A page in one file that asks nothing of a network: every case in a table that can be sorted and
/// searched, with its text, picture and steps behind a fold. For a keyboard, a phone, paper, in
/// light and dark. Of a suite at most 2,000 cases.
void append_html(const Report& report, std::string& out);

/// A SARIF 2.1.0 log of the findings: each at a file of the repository, with a fingerprint that
/// does not depend on lines.
void append_sarif(const Report& report, std::string& out);

/// Workflow commands that GitHub shows as annotations, at most ten a level: the tenth says how many
/// more there are.
void append_github_annotations(const Report& report, std::string& out);

}  // namespace connectsim
