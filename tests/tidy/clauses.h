#pragma once

#include <set>
#include <string>
#include <string_view>

#include "tests/tidy/source_files.h"

namespace connectsim::tidy {

/// The ids ("D-3") in the first column of a Markdown text's tables.
std::set<std::string> clause_ids(std::string_view markdown);

/// Clauses of the text without a test that carries the clause's id as a tag, "[D-3]". Tests of
/// these checks do not count.
Offences untested_clauses(std::string_view markdown, const std::vector<SourceFile>& files);

}  // namespace connectsim::tidy
