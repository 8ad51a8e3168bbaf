#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/embedded_document.h"

namespace connectsim {

/// The documents that have a schema: those that are read and the results, in the order of
/// reports/CMakeLists.txt.
std::vector<std::string_view> schema_names();

/// What a document is, one sentence. The name is one of `schema_names`.
std::string schema_description(std::string_view name);

/// The JSON Schema (draft-07) of a document, complete by itself, as JSON on one line: its structure
/// is a file of this folder, its words are those of the program. `InputError` with the nearest
/// names when there is none.
std::string schema_document(std::string_view name);

/// The files of this folder, what they share first; their references lead nowhere yet.
std::span<const EmbeddedDocument> embedded_schemas();

}  // namespace connectsim
