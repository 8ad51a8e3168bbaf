#pragma once

#include <span>
#include <string_view>

#include "model/json/embedded_document.h"

namespace connectsim {

/// The decision tables of simulator/tables/, in the order of simulator/CMakeLists.txt.
std::span<const EmbeddedDocument> embedded_tables();
/// The text of the table of that name; empty when there is none (no document is empty).
std::string_view table_text(std::string_view name);

/// What is known of them, simulator/findings/, each named like its table.
std::span<const EmbeddedDocument> embedded_findings();

}  // namespace connectsim
