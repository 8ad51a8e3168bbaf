#pragma once

#include <string>
#include <vector>

#include "scenarios/rapidcheck_generators.h"
#include "simulator/tables/decision_table.h"

namespace connectsim::tests {

/// All readings, for documents that may set any.
inline std::vector<ReadingWords> all_readings() {
  std::vector<ReadingWords> words;
  for (const ReadingSwitch& reading : reading_switches()) {
    words.push_back({reading.name, reading.values});
  }
  return words;
}

/// The table that a document says.
inline DecisionTable table_of(const std::string& text) {
  Document document;
  document.read(text);
  return DecisionTable::read(document.root());
}

}  // namespace connectsim::tests
