// Decides which recorded findings (F-1) belong to a table: those of --findings, else the shipped
// ones.
#include "cli/input/findings_choice.h"

#include <algorithm>

#include "cli/input/read_files.h"
#include "cli/output/messages.h"
#include "model/text/input_error.h"
#include "model/text/wording.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {
namespace {

// Readings apart: findings say themselves under which they show.
bool is_shipped(DecisionTable table) {
  const std::vector<std::string> names = shipped_table_names();
  if (std::find(names.begin(), names.end(), table.name()) == names.end()) {
    return false;
  }
  DecisionTable shipped = shipped_table(table.name());
  shipped.set_readings({});
  table.set_readings({});
  return fingerprint(table) == fingerprint(shipped);
}

}  // namespace

Findings chosen_findings(const Arguments& arguments, const DecisionTable& table) {
  if (!arguments.has("--findings")) {
    return is_shipped(table) ? shipped_findings(table.name()) : Findings();
  }
  const std::string path = arguments.text("--findings");
  Document document;
  document.read(read_text_file(path), path);
  Findings findings = Findings::read(document.root());
  if (findings.table() != table.name()) {
    throw document.root().find("table").error("is \"" + findings.table() + "\", and the table is " +
                                              table.name());
  }
  std::vector<std::string> unexplained;
  for (const Finding& finding : findings.list()) {
    if (finding.explanation.empty()) {
      unexplained.push_back(finding.name);
    }
  }
  if (!unexplained.empty()) {
    Messages(arguments).warning(
        path, counted(unexplained.size(), "finding has", "findings have") +
                  " no explanation, and so explain nothing: " + first_few(unexplained));
  }
  return findings;
}

}  // namespace connectsim
