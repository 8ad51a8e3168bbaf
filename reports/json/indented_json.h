#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// Appends a value as JSON for a person: two blanks a level, what fits on a line on one line.
/// `indent` is the column where the value starts a line of its own.
void append_indented_json(const Value& value, std::size_t indent, std::string& out);

/// The same for a JSON text on one line, with a line break behind it.
void append_indented_json(std::string_view line, std::string& out);

}  // namespace connectsim
