// `merge`: the results of `replay --shard` added up.
#include <array>
#include <vector>

#include "cli/arguments/shared_options.h"
#include "cli/input/findings_choice.h"
#include "cli/input/read_files.h"
#include "cli/input/table_choice.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_report.h"
#include "model/text/input_error.h"
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
  for (const Document& document : documents) {
    add_replay_json(document.root(), result);
  }
  WrittenReports reports(arguments, "text");
  write_replay(result, arguments, reports);
  reports.commit();
  const ExitStatus status = status_of(result);
  return result.source.kind == ReplaySource::Kind::files
             ? status
             : worse(status, status_of_coverage(result, messages));
}

constexpr std::array merge_groups = {&merge_options, &table_options, &report_options,
                                     &output_options};

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
};

}  // namespace connectsim
