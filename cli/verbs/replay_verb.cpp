// `replay`: generated scenarios, a million or the bounded space, held against the properties.
#include <array>
#include <optional>

#include "cli/arguments/shared_options.h"
#include "cli/input/findings_choice.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/interruption.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_files.h"
#include "cli/verbs/replay_jobs.h"
#include "cli/verbs/replay_one.h"
#include "cli/verbs/replay_options.h"
#include "cli/verbs/replay_report.h"
#include "reports/replay/findings_json.h"

namespace connectsim {
namespace {

// How many scenarios are replayed between two looks at the coverage.
constexpr std::uint64_t coverage_step = 65'536;

class ReplayRun {
 public:
  ReplayRun(const Arguments& arguments, const DecisionTable& table, const Findings& findings,
            const DecisionTable* base)
      : arguments_(arguments),
        messages_(arguments),
        plan_{table, findings, replay_source(arguments), replay_properties(arguments),
              replay_variation_interval(arguments)},
        result_{table,
                findings,
                plan_.source,
                plan_.properties,
                plan_.variation_interval,
                ReplayTally(table.rows().size(), findings.list().size())} {
    plan_.base = base;
    result_.base = base;
    result_.table_options = repeated_table_options(arguments);
    if (arguments.has("--emit")) {
      plan_.emitted = arguments.text("--emitted") == "all" ? Emitted::all : Emitted::failing;
      emitted_.emplace(arguments.text("--emit"));
    }
    if (arguments.has("--write-findings")) {
      written_findings_.emplace(arguments.text("--write-findings"));
    }
    if (arguments.has("--fail-fast")) {
      plan_.at_failure = ReplayPlan::AtFailure::stop;
    }
  }

  ExitStatus run() {
    // So that a file that cannot be written is told before, not after, the work.
    WrittenReports reports(arguments_, "text");
    replay();
    if (written_findings_) {
      append_findings_json(result_, found_by(result_), written_findings_->text());
      written_findings_->commit();
    }
    if (emitted_) {
      emitted_->commit();
    }
    write_replay(result_, arguments_, reports);
    reports.commit();
    return status();
  }

 private:
  void replay() {
    const Shard shard = replay_shard(arguments_);
    const std::uint64_t total = plan_.source.kind == ReplaySource::Kind::bounded
                                    ? bounded_scenario_count(plan_.source.bound)
                                    : replay_count(arguments_);
    const NumberRange range = shard.of(total);
    result_.parts = {shard.count, {shard.part}, total, {}};
    const Interruption interruption;
    Progress progress(arguments_, range.last - range.first);
    // What the first failure is must not depend on which thread is faster.
    std::uint32_t jobs =
        plan_.at_failure == ReplayPlan::AtFailure::stop ? 1 : replay_jobs(arguments_);
    ReplayJobs run(plan_, jobs, emitted_ ? &*emitted_ : nullptr);
    const bool until_covered = arguments_.has("--until-covered");
    const std::uint64_t step = until_covered ? coverage_step : range.last - range.first;
    for (std::uint64_t first = range.first; first < range.last && !Interruption::stop();
         first += step) {
      run.replay({first, std::min(range.last, first + step)}, Interruption::stop(), progress,
                 result_.tally);
      if (run.started() < jobs) {
        messages_.warning("", "only " + std::to_string(run.started()) + " of " +
                                  std::to_string(jobs) + " threads could be started");
        jobs = run.started();
      }
      if (until_covered && coverage_of(result_).is_complete()) {
        break;
      }
    }
    is_interrupted_ = Interruption::is_interrupted();
  }

  [[nodiscard]] ExitStatus status() const {
    ExitStatus status = status_of(result_);
    if (is_interrupted_) {
      messages_.warning("", "interrupted: the answer is about what was done until then");
      status = worse(status, ExitStatus::inconclusive);
    }
    const ReplayCoverage coverage = coverage_of(result_);
    if (arguments_.has("--until-covered") && !coverage.is_complete()) {
      messages_.warning("", "the coverage asked for was not reached");
      status = worse(status, ExitStatus::inconclusive);
    }
    if (arguments_.has("--shard") || arguments_.has("--fail-fast")) {
      return status;  // `merge` sees whether every finding was hit
    }
    return worse(status, status_of_coverage(result_, messages_));
  }

  const Arguments& arguments_;
  Messages messages_;
  ReplayPlan plan_;
  ReplayResult result_;
  std::optional<Output> emitted_;
  std::optional<Output> written_findings_;
  bool is_interrupted_ = false;
};

ExitStatus run_replay(const Arguments& arguments) {
  const DecisionTable table = chosen_table(arguments);
  const Findings findings = chosen_findings(arguments, table);
  const std::optional<DecisionTable> chosen = chosen_base(arguments);
  const DecisionTable* base = chosen ? &*chosen : nullptr;
  if (arguments.has("--replay")) {
    return replay_one(arguments, table, findings, base);
  }
  if (!arguments.inputs().empty()) {
    return replay_files(arguments, table, findings, base);
  }
  return ReplayRun(arguments, table, findings, base).run();
}

constexpr std::array replay_groups = {&replay_options, &request_options, &place_options,
                                      &table_options,  &report_options,  &terse_output_options};

constexpr std::array replay_statuses = {
    StatusHelp{ExitStatus::clean,
               "every violation is a recorded finding, every recorded finding was seen"},
    status_failed,
    StatusHelp{ExitStatus::differs,
               "a property is violated and no finding explains it, or an expectation is not met"},
    StatusHelp{ExitStatus::inconclusive,
               "nothing ran, it was interrupted, or a recorded finding was not seen"},
};

}  // namespace

extern const Verb replay_verb;
constinit const Verb replay_verb = {
    "replay",
    "[INPUT...]",
    "generated scenarios, or those of files, held against what must always hold",
    "replay --count 1000000 --jobs 2",
    "text|json|markdown|html|junit|sarif|github",
    replay_groups,
    &run_replay,
    replay_statuses,
};

}  // namespace connectsim
