#pragma once

#include <span>
#include <string_view>

#include "model/json/embedded_document.h"

namespace connectsim {

/// The told cases: scenarios (M-2), each with an expectation and, under `story`, a title and a text
/// in English and Japanese; the first of their `tags` is a topic. Named like their files, in the
/// order in which they are told (scenarios/CMakeLists.txt).
std::span<const EmbeddedDocument> catalogue();

/// The document of a told case. `InputError` with the nearest names when none has this name.
std::string_view told_case(std::string_view name);

}  // namespace connectsim
