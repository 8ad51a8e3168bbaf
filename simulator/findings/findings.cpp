// Decides whether the predicate of a finding holds (F-1), and which findings are shipped beside a
// table.
#include "simulator/findings/findings.h"

#include <algorithm>

#include "simulator/tables/embedded_documents.h"

namespace connectsim {

bool FindingPredicate::allows(const Readings& asked) const {
  for (const ReadingValues& each : readings) {
    const std::size_t chosen = reading_switches()[each.reading].chosen(asked);
    if (std::find(each.values.begin(), each.values.end(), chosen) == each.values.end()) {
      return false;
    }
  }
  return true;
}

bool FindingPredicate::holds(const Circumstances& circumstances) const {
  return columns.includes(circumstances.situation) && request.includes(circumstances.request) &&
         actions.test(static_cast<std::size_t>(circumstances.action)) &&
         (rows.empty() || std::find(rows.begin(), rows.end(), circumstances.row) != rows.end());
}

Findings shipped_findings(std::string_view table_name) {
  for (const EmbeddedDocument& each : embedded_findings()) {
    if (each.name == table_name) {
      Document document;
      document.read(each.text, std::string(table_name) + " findings");
      return Findings::read(document.root());
    }
  }
  return {};
}

}  // namespace connectsim
