#pragma once

#include <string>

#include "model/json/document.h"

namespace connectsim {

/// A table document in its one layout: members in the order of docs/table-format.md, every row
/// numbered, columns in the order of "columns", values in theirs and each once, one column a line;
/// a single alternative without a list around it. The meaning stays. The document must be one that
/// `DecisionTable::read` takes.
std::string table_layout(const Value& document);

}  // namespace connectsim
