#pragma once

#include <string>

#include "reports/json/json_writer.h"
#include "simulator/diff/intent.h"

namespace connectsim {

/// Writes one intended change as an entry of an intent document.
void append_change_json(const IntendedChange& intended, JsonWriter& json);

/// An intent as its document, for a person to read and to add reasons to.
std::string intent_document(const Intent& intent);

}  // namespace connectsim
