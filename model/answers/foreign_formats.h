#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

// What an input is that no snapshot can be read from, with what to give instead: "is YAML, ...".
// Empty for what is not known.

/// Of a text that is not JSON: other outputs of the AWS CLI, its error messages, archives.
std::string foreign_text(std::string_view text);

/// Of a JSON document: files of other tools and services, results of --query, documents of ours.
std::string foreign_document(const Value& document);

}  // namespace connectsim
