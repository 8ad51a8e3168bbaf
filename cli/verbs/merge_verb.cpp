// `merge`: the results of `replay --shard` added up.
#include <array>
#include <vector>

#include "cli/arguments/shared_options.h"
#include "cli/input/findings_choice.h"
#include "cli/input/read_files.h"
#include "cli/input/table_choice.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_options.h"
#include "cli/verbs/replay_report.h"
#include "model/text/input_error.h"
#include "model/text/wording.h"
#include "simulator/replay/replay_reader.h"

namespace connectsim {
namespace {

constexpr std::array merge_option_list = {
    Option{"--findings", "FILE", "what is known of the table, as in the runs",
           "--findings known.json"},
    Option{"--base", "TABLE", "the base of the runs, unless it is a shipped table",
           "--base old.json"},
};
const OptionGroup merge_options = {"The results", merge_option_list};

// The table that the results name, with their readings, unless another is asked for.
DecisionTable table_of(const ReplayHeader& header, const Arguments& arguments) {
  if (arguments.has("--table") || arguments.has("--reading")) {
    return chosen_table(arguments);
  }
  DecisionTable table = shipped_table(header.table_name);
  table.set_readings(header.readings);
  return table;
}

// The base of the runs; nothing when they had none.
std::optional<DecisionTable> base_of(const ReplayHeader& header, const Arguments& arguments) {
  if (header.base_name.empty() || arguments.has("--base")) {
    return chosen_base(arguments);
  }
  DecisionTable base = shipped_table(header.base_name);
  base.set_readings(header.readings);
  return base;
}

// "part 2 of 8 is", "parts 2, 5 of 8 are".
std::string parts_text(const std::vector<std::uint64_t>& parts, std::uint64_t count) {
  std::vector<std::string> numbers;
  for (const std::uint64_t part : parts) {
    numbers.push_back(std::to_string(part));
  }
  return (parts.size() == 1 ? "part " : "parts ") + first_few(numbers) + " of " +
         std::to_string(count) + (parts.size() == 1 ? " is" : " are");
}

// What is added up must be the whole run.
ExitStatus status_of_gaps(const ReplayResult& result, const Messages& messages) {
  if (const auto missing = result.parts.missing(); !missing.empty()) {
    messages.warning("", parts_text(missing, result.parts.count) + " missing");
    return ExitStatus::inconclusive;
  }
  if (result.tally.scenarios < result.parts.scenarios) {
    messages.warning("", "only " + std::to_string(result.tally.scenarios) + " of " +
                             std::to_string(result.parts.scenarios) +
                             " scenarios were replayed: a part ended early");
    return ExitStatus::inconclusive;
  }
  return ExitStatus::clean;
}

ExitStatus run_merge(const Arguments& arguments) {
  if (arguments.inputs().empty()) {
    throw UsageError("needs results of `replay --format json`");
  }
  const Messages messages(arguments);
  std::vector<Document> documents(arguments.inputs().size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].read(read_text_file(arguments.inputs()[i]), arguments.inputs()[i]);
  }
  const ReplayHeader header = replay_header(documents.front().root());
  const DecisionTable table = table_of(header, arguments);
  const Findings findings = chosen_findings(arguments, table);
  const std::optional<DecisionTable> base = base_of(header, arguments);
  ReplayResult result{table,
                      findings,
                      header.source,
                      header.properties,
                      header.variation_interval,
                      ReplayTally(table.rows().size(), findings.list().size()),
                      base ? &*base : nullptr};
  result.parts = header.parts;
  result.parts.given.clear();
  result.table_options = repeated_table_options(arguments);
  ExitStatus status = ExitStatus::clean;
  for (const Document& document : documents) {
    check_run(document.root(), result);
    const ReplayParts parts = replay_header(document.root()).parts;
    if (const auto twice = result.parts.shared_with(parts); !twice.empty()) {
      messages.warning(document.place(),
                       "left out: " + parts_text(twice, parts.count) + " given already");
      status = ExitStatus::inconclusive;
    } else {
      add_replay_json(document.root(), result);
    }
  }
  status = worse(status, status_of_gaps(result, messages));
  WrittenReports reports(arguments, "text");
  write_replay(result, arguments, reports);
  reports.commit();
  status = worse(status, status_of(result));
  return result.source.kind == ReplaySource::Kind::files
             ? status
             : worse(status, status_of_coverage(result, messages));
}

constexpr std::array merge_groups = {&merge_options, &table_options, &report_options,
                                     &terse_output_options};

constexpr std::array merge_statuses = {
    StatusHelp{ExitStatus::clean,
               "every violation is a recorded finding, every recorded finding was seen"},
    status_failed,
    StatusHelp{ExitStatus::differs,
               "a property is violated and no finding explains it, or an expectation is not met"},
    StatusHelp{ExitStatus::inconclusive,
               "nothing ran, a part is missing or given twice, or a recorded finding was not seen"},
};

}  // namespace

extern const Verb merge_verb;
constinit const Verb merge_verb = {
    "merge",
    "RESULT...",
    "results of `replay --shard` added up: the same as one run",
    "merge part-*.json",
    "text|json|markdown|html|junit",
    merge_groups,
    &run_merge,
    merge_statuses,
};

}  // namespace connectsim
