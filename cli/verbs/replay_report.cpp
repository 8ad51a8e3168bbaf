// Decides the exit status of a replay: violations, and recorded findings that were not seen
// (F-1).
#include "cli/verbs/replay_report.h"

#include "cli/output/chosen_style.h"
#include "reports/replay/replay_json.h"
#include "reports/replay/replay_text.h"

namespace connectsim {

void append_replay_report(const ReplayResult& result, const Arguments& arguments, Output& output) {
  if (arguments.text("--format") == "json") {
    append_replay_json(result, output.text());
  } else {
    append_replay_text(result, smallest_violations(result, violations_shown),
                       chosen_style(arguments, output), output.text());
  }
}

ExitStatus status_of(const ReplayResult& result) {
  if (!result.is_clean()) {
    return ExitStatus::differs;
  }
  return result.tally.scenarios == 0 ? ExitStatus::inconclusive : ExitStatus::clean;
}

ExitStatus status_of_coverage(const ReplayResult& result, const Messages& messages) {
  const Coverage findings = coverage_of(result).findings;
  std::uint64_t missing = findings.missing.size();
  if (result.source.kind == ReplaySource::Kind::bounded) {
    // The small space has no full lists, other engines or shared groups: not every finding is in
    // it.
    missing = 0;
    for (const std::string& name : findings.missing) {
      missing += name.starts_with("silence ") || name.starts_with("conflict ") ? 1 : 0;
    }
  }
  if (missing == 0 || result.tally.scenarios == 0) {
    return ExitStatus::clean;
  }
  messages.warning("", std::to_string(missing) + " of " + std::to_string(findings.all) +
                           " recorded findings were not seen: too few scenarios, or no longer so");
  return ExitStatus::inconclusive;
}

}  // namespace connectsim
