#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "cli/output/output.h"
#include "cli/output/progress.h"
#include "simulator/replay/replay.h"

namespace connectsim {

/// Replays ranges of scenarios with several threads. What they come to does not depend on how many
/// there are: tallies add up in any order, and what is written out goes in the order of numbers.
class ReplayJobs {
 public:
  /// `emitted` takes what is written out; null when nothing is.
  ReplayJobs(const ReplayPlan& plan, std::uint32_t jobs, Output* emitted)
      : plan_(plan), jobs_(jobs), emitted_(emitted) {}

  /// Adds a range to `tally`, and tells `progress` how far it is. Stops early between two scenarios
  /// when `stop` is set, by a signal or by a failure at which to stop.
  void replay(const NumberRange& range, std::atomic<bool>& stop, Progress& progress,
              ReplayTally& tally);

  /// How many threads the system gave, at most those that were asked for.
  [[nodiscard]] std::uint32_t started() const { return started_; }

 private:
  class Blocks;
  void work(Blocks& blocks, std::atomic<bool>& stop, ReplayTally& tally);
  void write_in_order(std::uint64_t block, std::string text);

  ReplayPlan plan_;
  std::uint32_t jobs_;
  Output* emitted_;
  std::uint32_t started_ = 0;
  std::mutex mutex_;
  std::map<std::uint64_t, std::string> waiting_;  // for earlier blocks to be written
  std::uint64_t next_to_write_ = 0;
};

}  // namespace connectsim
