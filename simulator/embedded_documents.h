#pragma once

#include <span>
#include <string_view>

namespace connectsim {

/// A document that is compiled into the program; `name` is its file name without ".json".
struct EmbeddedDocument {
  std::string_view name;
  std::string_view text;
};

/// The decision tables of simulator/tables/, in the order of simulator/CMakeLists.txt.
std::span<const EmbeddedDocument> embedded_tables();

/// What is known of them, simulator/findings/, each named like its table.
std::span<const EmbeddedDocument> embedded_findings();

}  // namespace connectsim
