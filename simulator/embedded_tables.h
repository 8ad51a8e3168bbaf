#pragma once

#include <span>
#include <string_view>

namespace connectsim {

/// A table document that is compiled into the program; `name` is its file name without ".json".
struct EmbeddedTable {
  std::string_view name;
  std::string_view text;
};

/// The documents of simulator/tables/, in the order of simulator/CMakeLists.txt.
std::span<const EmbeddedTable> embedded_tables();

/// The text of the document of that name; empty when there is none (no document is empty).
std::string_view table_text(std::string_view name);

}  // namespace connectsim
