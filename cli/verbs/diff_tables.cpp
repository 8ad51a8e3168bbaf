// `diff` of two tables (T-6): what changes, for how many generated scenarios, and whether it is
// meant.
#include "cli/verbs/diff_tables.h"

#include <algorithm>
#include <array>

#include "cli/input/intent_choice.h"
#include "cli/input/read_files.h"
#include "cli/output/chosen_style.h"
#include "cli/output/interruption.h"
#include "cli/output/messages.h"
#include "cli/output/progress.h"
#include "cli/output/report_output.h"
#include "cli/output/version.h"
#include "cli/verbs/replay_options.h"
#include "cli/verbs/told_witnesses.h"
#include "reports/diff/table_diff_json.h"
#include "reports/diff/table_diff_text.h"
#include "reports/json/indented_json.h"
#include "reports/report/table_report.h"

namespace connectsim {
namespace {

constexpr std::uint64_t count_default = 100'000;
// How many scenarios are decided between two looks at signals.
constexpr std::uint64_t population_step = 16'384;

constexpr std::array population_option_list = {
    Option{"--count", "N", "how many generated scenarios both tables decide (100000); 0: none",
           "--count 1000000"},
    Option{"--seed", "S", "of the generated scenarios (1)", "--seed 7"},
    Option{"--profile", "near_miss|uniform|fleet", "what generated scenarios are like",
           "--profile fleet"},
};

DecisionTable table_of(const TableText& text) {
  Document document;
  document.read(text.text, text.place);
  return DecisionTable::read(document.root());
}

// False when a signal ended it early.
bool add_population(const Arguments& arguments, const TableDiff& diff, const DecisionTable& before,
                    const DecisionTable& after, const ReplaySource& source, TableEffect& effect) {
  const std::uint64_t count = number_of(arguments, "--count", count_default, 0, scenario_count_max);
  Progress progress(arguments, count);
  for (std::uint64_t first = 0; first < count && !Interruption::stop(); first += population_step) {
    const NumberRange range{first, std::min(count, first + population_step)};
    add_population(diff, before, after, source, range, effect);
    progress.add(range.last - range.first);
  }
  return !Interruption::is_interrupted();
}

void write_diff(const TableDiffView& view, const Arguments& arguments, WrittenReports& reports) {
  for (WrittenReports::Written& written : reports.all()) {
    if (written.format == "json") {
      std::string line;
      append_table_diff_json(view, {program_version()}, line);
      append_indented_json(line, written.output.text());
    } else if (written.format == "text") {
      append_table_diff_text(view, chosen_style(arguments, written.output), written.output.text());
    }
  }
  if (wants_report(reports)) {
    const Language language = chosen_language(arguments);
    std::string json;
    append_table_diff_json(view, {program_version(), nullptr, language}, json);
    Document document;
    document.read(json);
    Report report = table_diff_report(document.root(), language);
    add_pictures_of_witnesses(view.after, report);
    set_file(report, file_to_point_at(arguments.inputs().back()));
    add_run(arguments, report);
    write_report(report, arguments, reports);
  }
}

}  // namespace

const OptionGroup population_options = {"The scenarios that two tables decide",
                                        population_option_list};

ExitStatus diff_tables(const Arguments& arguments, const TableText& before_text,
                       const TableText& after_text) {
  const DecisionTable before = table_of(before_text);
  const DecisionTable after = table_of(after_text);
  const std::optional<Intent> intent = chosen_intent(arguments);
  const ReplaySource source = generated_source(arguments);
  WrittenIntent written_intent(arguments);
  WrittenReports reports(arguments, "text");
  const Interruption interruption;
  const TableDiff diff = difference(before, after);
  TableIntentComparison comparison;
  try {
    comparison = compared(diff, intent.value_or(Intent{}));
  } catch (const InputError& error) {
    throw error.within(arguments.text("--intent"));
  }
  TableEffect effect = effect_of(diff, before, after);
  // Proven to change nothing: no scenario would.
  const bool is_complete =
      !Interruption::is_interrupted() &&
      (diff.has_no_effect() || add_population(arguments, diff, before, after, source, effect));
  write_diff({before, after, diff, effect, source, intent ? &*intent : nullptr, comparison},
             arguments, reports);
  written_intent.write(intent_of(diff));
  reports.commit();
  if (!is_complete) {
    Messages(arguments).warning("", "interrupted: scenarios were counted until then only");
    return ExitStatus::inconclusive;
  }
  return comparison.is_met() ? ExitStatus::clean : ExitStatus::unlisted_change;
}

}  // namespace connectsim
