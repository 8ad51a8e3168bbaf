#pragma once

#include <string>

#include "simulator/tables/decision_table.h"
#include "simulator/tables/embedded_documents.h"

namespace connectsim::tests {

/// The document of the published table by another name, but that row 4 creates.
inline std::string text_with_row_4_creating() {
  std::string text(table_text(default_table_name));
  const std::string name = "\"aurora-lambda\"";
  text.replace(text.find(name), name.size(), "\"row-4-creates\"");
  const std::string action = "\"associate\"";
  text.replace(text.find(action), action.size(), "\"create\"");
  return text;
}

inline DecisionTable table_with_row_4_creating() {
  Document document;
  document.read(text_with_row_4_creating());
  return DecisionTable::read(document.root());
}

}  // namespace connectsim::tests
