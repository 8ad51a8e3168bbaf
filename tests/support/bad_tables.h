#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace connectsim::tests {

/// Whether JSON Schema alone can tell that a document is bad.
enum class SeenBySchema { yes, no };

/// One way to spoil a table document, as a JSON Patch, and how the error line begins.
struct BadTable {
  std::string patch;
  std::string problem;
  SeenBySchema seen = SeenBySchema::yes;
};

/// A small good table, read from "t.json".
nlohmann::json small_table();

/// Kinds of bad documents, each a patch of the small table.
const std::vector<BadTable>& bad_tables();

}  // namespace connectsim::tests
