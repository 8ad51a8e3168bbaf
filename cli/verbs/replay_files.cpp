// `replay INPUT`: scenarios of files held against the properties and against what they expect.
#include "cli/verbs/replay_files.h"

#include <array>
#include <cstdio>

#include "cli/input/case_source.h"
#include "cli/output/interruption.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/case_run.h"
#include "cli/verbs/replay_options.h"
#include "cli/verbs/replay_report.h"
#include "model/text/input_error.h"
#include "reports/decision/decision_json.h"
#include "simulator/replay/play.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/replay_count.h"

namespace connectsim {
namespace {

class FileReplay {
 public:
  FileReplay(const Arguments& arguments, const DecisionTable& table, const Findings& findings,
             const DecisionTable* base)
      : arguments_(arguments),
        messages_(arguments),
        shard_(replay_shard(arguments)),
        player_(table, replay_properties(arguments)),
        variations_(table, replay_properties(arguments), replay_variation_interval(arguments)),
        base_(base, replay_properties(arguments), replay_variation_interval(arguments)),
        count_(table, findings, replay_properties(arguments)),
        result_{table,
                findings,
                replay_source(arguments),
                replay_properties(arguments),
                replay_variation_interval(arguments),
                ReplayTally(table.rows().size(), findings.list().size()),
                base} {
    result_.table_options = repeated_table_options(arguments);
  }

  ExitStatus run() {
    WrittenReports reports(arguments_, "text");
    CaseSources inputs = case_sources(arguments_, Keep::ids);
    const Interruption interruption;
    keeps_documents_ = inputs.kind == InputKind::scenario;
    for (const auto& source : inputs.sources) {
      while (!Interruption::stop() && source->next(current_)) {
        if (shard_.count > 1) {
          add_to_suite();
        }
        // Neighbours go to different parts: how many there are is only known at the end.
        if (number_++ % shard_.count == shard_.part - 1) {
          replay();
        }
      }
    }
    result_.parts = {shard_.count, {shard_.part}, number_, suite()};
    write_replay(result_, arguments_, reports);
    reports.commit();
    ExitStatus status = status_of(result_);
    if (Interruption::is_interrupted()) {
      messages_.warning("", "interrupted: the answer is about what was done until then");
      status = worse(status, ExitStatus::inconclusive);
    }
    return status;
  }

 private:
  // Parts of different files must not be added up: what every part reads tells whether they are the
  // same.
  void add_to_suite() {
    line_.clear();
    if (current_.scenario.snapshot) {
      current_.scenario.snapshot.append_json(line_);
    }
    line_ += request_json(current_.scenario.request);
    for (const char character : line_) {
      suite_ = (suite_ ^ static_cast<unsigned char>(character)) * 0x100'0000'01B3;  // FNV-1a
    }
  }

  [[nodiscard]] std::string suite() const {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(suite_));
    return shard_.count > 1 ? digits.data() : "";
  }

  void replay() {
    const std::uint64_t number = number_ - 1;
    Network& network = current_.snapshot.network;
    Played& played = player_.play(network, current_.request);
    variations_.play(network, current_.request, number, played.properties);
    base_.compare(network, current_.request, number, played.properties);
    Explained explained = count_.count(played, network, current_.request, number, result_.tally);
    const std::vector<UnmetMember> unmet = unmet_members_of(played);
    if (keeps_documents_) {
      keep_document(played, unmet);
    }
    if (!unmet.empty()) {
      result_.tally.unmet_expectations.see(scenario_size(network), number);
      explained = Explained::no;
    }
    result_.tally.ids.emplace(number, id());
    if (explained == Explained::no && arguments_.has("--fail-fast")) {
      Interruption::stop() = true;
    }
  }

  // What the scenario calls itself, else where it stands.
  [[nodiscard]] std::string id() const {
    const Value id = current_.scenario.id;
    return !id ? current_.place : id.is_text() ? std::string(id.text()) : id.json();
  }

  void keep_document(const Played& played, const std::vector<UnmetMember>& unmet) {
    ReplayedDocument& document = result_.documents.emplace_back();
    document.file = current_.place;
    document.id = id();
    for (const UnmetMember& each : unmet) {
      document.unmet.push_back({each.member, each.expected, each.got});
    }
    for (std::size_t i = 0; i < property_count; ++i) {
      const auto property = static_cast<Property>(i);
      document.violated.set(
          i, result_.properties.test(i) && played.properties.of(property) == Holding::violated &&
                 count_.explained(property, played, current_.snapshot.network, current_.request) ==
                     Explained::no);
    }
  }

  std::vector<UnmetMember> unmet_members_of(Played& played) {
    if (!states_anything(current_.scenario.expect, Extent::decision)) {
      return {};
    }
    ++result_.tally.expectations;
    read_further_columns(current_.snapshot.network, current_.request, result_.table.readings(),
                         columns_named_by(current_.scenario.expect), played.decision);
    line_.clear();
    json_.append({current_.scenario, current_.snapshot, current_.request, result_.table, played},
                 line_);
    answer_.read(line_);
    return told_mismatches(current_.scenario.expect, answer_.root(), Extent::decision,
                           current_.place);
  }

  const Arguments& arguments_;
  Messages messages_;
  Shard shard_;
  Player player_;
  SampledVariations variations_;
  BaseComparison base_;
  ReplayCount count_;
  ReplayResult result_;
  Case current_;
  DecisionJson json_;
  std::string line_;
  Document answer_;
  std::uint64_t suite_ = 0xCBF2'9CE4'8422'2325;
  bool keeps_documents_ = false;
  std::uint64_t number_ = 0;  // of the next scenario in all inputs
};

}  // namespace

ExitStatus replay_files(const Arguments& arguments, const DecisionTable& table,
                        const Findings& findings, const DecisionTable* base) {
  return FileReplay(arguments, table, findings, base).run();
}

}  // namespace connectsim
