#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "scenarios/builder/generated_scenario.h"
#include "simulator/findings/findings.h"
#include "simulator/replay/base_comparison.h"
#include "simulator/replay/play.h"
#include "simulator/replay/replay_count.h"
#include "simulator/replay/replay_source.h"

namespace connectsim {

/// Which replayed scenarios are written out.
enum class Emitted : std::uint8_t { nothing, failing, all };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Emitted> = {"nothing", "failing", "all"};

/// What is replayed, and what is looked at. Table and findings must outlive it.
struct ReplayPlan {
  const DecisionTable& table;
  const Findings& findings;
  ReplaySource source;
  PropertySet properties = ~PropertySet();
  /// One scenario in so many is also compared with variations of it (P-12 to P-15).
  std::uint32_t variation_interval = 256;
  Emitted emitted = Emitted::nothing;
  enum class AtFailure : std::uint8_t { go_on, stop } at_failure = AtFailure::go_on;
  /// What this table violates as well is no news.
  const DecisionTable* base = nullptr;
};

/// Replays scenarios of a generated or bounded source in one thread: builds, decides, acts, looks
/// at the properties and adds to a tally. A scenario counts the same whoever replays it, alone or
/// among others. Allocates nothing once it is warm, but for what is written out.
class Replayer {
 public:
  explicit Replayer(const ReplayPlan& plan);

  /// Adds the scenarios of a range to `tally`, as far as there are any; appends what is to be
  /// written out to `emitted`, one M-2 line each. Stops early when told so between two scenarios,
  /// or behind a failing one if that is planned. Gives the number behind the last one counted.
  /// Ranges of a bounded source must be asked for in ascending order.
  std::uint64_t replay(const NumberRange& range, const std::atomic<bool>& stop, ReplayTally& tally,
                       std::string& emitted);

 private:
  enum class Built : std::uint8_t { one, behind_the_last };
  Built build(std::uint64_t number, ReplayTally& tally);
  void emit(std::uint64_t number, std::string& emitted);

  ReplayPlan plan_;
  Player player_;
  SampledVariations variations_;
  BaseComparison base_;
  ReplayCount count_;
  AlternativePlaces places_;
  GeneratedScenario scenario_;
  ExhaustiveChoices choices_;
  std::uint64_t next_combination_ = 0;  // the one that choices_ stands at
  bool is_at_end_ = false;
};

/// Builds one scenario of a source; nothing when the bounded space has no such number.
std::optional<GeneratedScenario> scenario_of(const ReplaySource& source, std::uint64_t number);

}  // namespace connectsim
