// `live ledger`: which rows and clauses recorded pairs have verified, and which they contradict.
#include <array>
#include <atomic>
#include <chrono>

#include "cli/arguments/shared_options.h"
#include "cli/input/table_choice.h"
#include "cli/input/verified_pair.h"
#include "cli/output/chosen_style.h"
#include "cli/output/output.h"
#include "cli/output/version.h"
#include "cli/verbs/live_verification.h"
#include "reports/json/indented_json.h"
#include "reports/observation/ledger_report.h"
#include "reports/observation/verification_view.h"
#include "simulator/findings/findings.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

constexpr std::uint64_t replayed_scenarios = 100'000;
constexpr std::uint64_t replayed_max = 100'000'000;
constexpr std::uint64_t age_max = 100'000;

constexpr std::array ledger_option_list = {
    Option{"--max-age", "DAYS", "what was recorded earlier no longer counts as verified",
           "--max-age 365"},
    Option{"--count", "N", "how many generated scenarios count as replayed (100000)",
           "--count 1000000"},
};
const OptionGroup ledger_options = {"The ledger", ledger_option_list};

// How many scenarios each row decided.
std::vector<std::uint64_t> deciding_rows(const DecisionTable& table, std::uint64_t count) {
  const Findings none;
  ReplayPlan plan{table, none, {}, PropertySet(), 0};
  ReplayTally tally(table.rows().size(), 0);
  std::string emitted;
  Replayer(plan).replay({0, count}, std::atomic<bool>(false), tally, emitted);
  return tally.deciding;
}

// "2026-11-27..." is older than so many days before now. What does not say when has aged.
bool has_aged(const std::string& recorded, const Arguments& arguments) {
  if (!arguments.has("--max-age")) return false;
  using namespace std::chrono;
  const days age(number_of(arguments, "--max-age", 0, 1, age_max));
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
  if (std::sscanf(recorded.c_str(), "%4d-%2u-%2u", &year, &month, &day) < 1) return true;
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  return !date.ok() || sys_days(date) + age < system_clock::now();
}

ExitStatus run_live_ledger(const Arguments& arguments) {
  const std::vector<VerifiedPair> pairs = recorded_pairs(arguments);
  const std::vector<DecisionTable> tables = {chosen_table(arguments)};
  Ledger ledger(tables.front());
  for (const VerifiedPair& pair : pairs) {
    const HeldPair held = held_pair(pair, tables, Pressed::unknown);
    ledger.add(
        held.done, held.calls.has_value(),
        {pair.name, pair.origin, pair.client, pair.recorded, has_aged(pair.recorded, arguments)});
    if (held.done.agreement == Agreement::inconclusive) continue;
    for (const NarrowedReading& each :
         narrowed_readings({held.done, pair.before.snapshot, tables.front()})) {
      for (const std::string_view value : each.right) ledger.add_reading(each.name, value, true);
      for (const std::string_view value : each.wrong) ledger.add_reading(each.name, value, false);
    }
  }
  const std::vector<std::uint64_t> deciding = deciding_rows(
      tables.front(), number_of(arguments, "--count", replayed_scenarios, 0, replayed_max));
  const LedgerView view{ledger, tables.front(), deciding, pairs.size()};
  Output output(arguments);
  if (arguments.text("--format") == "json") {
    std::string line;
    append_ledger_json(view, head_tree(ledger_format, {program_version()}), line);
    append_indented_json(line, output.text());
  } else {
    append_ledger_markdown(view, chosen_style(arguments, output).language, output.text());
  }
  output.commit();
  if (!ledger.has_any()) return ExitStatus::inconclusive;
  return ledger.is_contradicted() ? ExitStatus::differs : ExitStatus::clean;
}

constexpr std::array ledger_groups = {&ledger_options, &table_options, &output_options};
constexpr std::array ledger_statuses = {
    StatusHelp{ExitStatus::clean, "no pair contradicts the table"},
    status_failed,
    StatusHelp{ExitStatus::differs, "a pair contradicts a row or clause"},
    StatusHelp{ExitStatus::inconclusive, "no pair says anything"},
};

}  // namespace

extern const Verb live_ledger_verb;
constinit const Verb live_ledger_verb = {
    "live ledger",
    "PAIR...",
    "which rows and clauses recorded pairs verify, and which they contradict",
    "live ledger docs/fidelity --table aurora-lambda-observed",
    "markdown|json",
    ledger_groups,
    &run_live_ledger,
    ledger_statuses,
};

}  // namespace connectsim
